"""A case that is offered to Ola: whatever else happens to it, the offer is either there or gone, never half."""

from __future__ import annotations

from dataclasses import replace

import pytest

from escalation.case import Case, Outcome, Timer
from escalation.moves.close import close
from escalation.moves.due import fire
from escalation.moves.hand_over import accept, lapse, offer
from escalation.moves.lease import contact, extend
from escalation.moves.release import release
from tests.fakes.cases import SCENE, later, only, taken

OLA = SCENE.books.people["ola"]


def offered(case: Case | None = None) -> Case:
    return only(offer(SCENE, case or taken(), OLA))


@pytest.mark.parametrize(
    "case",
    [extend(later(1), offered()), contact(later(1), offered()), only(fire(later(7), offered(), Timer.WARN))],
    ids=["a word to the citizen", "a call", "a warning"],
)
def test_what_keeps_the_case_with_kari_keeps_the_offer(case: Case) -> None:
    assert (case.offered_to, case.timers[Timer.OFFER]) == ("ola", offered().timers[Timer.OFFER])


@pytest.mark.parametrize(
    "case",
    [
        only(accept(SCENE, offered(), OLA, ())),
        only(lapse(SCENE, offered())),
        only(release(SCENE, offered())),
        only(fire(later(10), offered(), Timer.LEASE)),
        only(close(SCENE, offered(), Outcome.HELPED)),
    ],
    ids=["taken", "not answered", "let go", "lost", "closed"],
)
def test_what_ends_the_offer_ends_it_whole(case: Case) -> None:
    assert case.offered_to is None
    assert Timer.OFFER not in case.timers
    assert case.offer is None


def test_an_offer_that_goes_by_without_a_policy_still_ends() -> None:
    case = offered(taken(policy=replace(taken().policy, steps=())))
    assert case.timers[Timer.OFFER] > SCENE.now


def test_who_took_it_over_and_lets_go_does_not_wake_themselves_first() -> None:
    case = only(release(SCENE, only(accept(SCENE, offered(), OLA, ()))))
    assert "ola" not in {alert.person for alert in case.alerts.values() if alert.epoch == case.epoch}


def test_deciding_twice_gives_the_same_letters() -> None:
    assert offer(SCENE, taken(), OLA) == offer(SCENE, taken(), OLA)
    assert {m.id for m in offer(SCENE, offered(), OLA).send}.isdisjoint(m.id for m in offer(SCENE, taken(), OLA).send)
