"""Just before a send: is it still true?"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from escalation.case import Case, Outcome, Timer
from escalation.moves.close import close
from escalation.moves.hand_over import lapse, offer
from escalation.still_true import TRUE_WHILE, still_true
from messages.address import phone
from messages.model import OutboundMessage, Purpose
from tests.fakes.cases import SCENE, fallback, only, taken, waiting
from tests.fakes.town import NUMBERS

NOW = SCENE.now
CLOSED = only(close(SCENE, taken(), Outcome.HELPED))


def message(case: Case, purpose: Purpose, epoch: int | None = None) -> OutboundMessage:
    spoken_of = case.epoch if epoch is None else epoch
    return OutboundMessage("id", case.citizen, case.number, "…", purpose, case.id, spoken_of)


@pytest.mark.parametrize(
    ("purpose", "case", "true"),
    [
        (Purpose.ALERT, waiting(), True),
        (Purpose.ALERT, fallback(), True),
        (Purpose.ALERT, taken(), False),
        (Purpose.ALERT, CLOSED, False),
        (Purpose.NOTICE, waiting(), True),
        (Purpose.NOTICE, taken(), False),
        (Purpose.TAKEN, taken(), True),
        (Purpose.TAKEN, waiting(), False),
        (Purpose.TAKEN, CLOSED, False),
        (Purpose.YOURS, taken(), True),
        (Purpose.YOURS, waiting(), False),
        (Purpose.ANSWER, CLOSED, True),
        (Purpose.RELAY, CLOSED, True),
        (Purpose.FOLLOWUP, CLOSED, True),
        (Purpose.FOLLOWUP, waiting(), False),
        (Purpose.INFO, CLOSED, True),
    ],
)
def test_a_message_is_sent_only_while_it_is_true(purpose: Purpose, case: Case, true: bool) -> None:
    assert still_true(message(case, purpose), case, NOW) is true


@pytest.mark.parametrize("purpose", [Purpose.ALERT, Purpose.NOTICE, Purpose.TAKEN, Purpose.YOURS, Purpose.FOLLOWUP])
def test_what_was_said_of_an_earlier_holder_is_no_longer_true(purpose: Purpose) -> None:
    case = (
        CLOSED if purpose is Purpose.FOLLOWUP else taken() if purpose in (Purpose.TAKEN, Purpose.YOURS) else waiting()
    )
    assert not still_true(message(case, purpose, epoch=case.epoch - 1), case, NOW)


@pytest.mark.parametrize("purpose", [Purpose.TAKEN, Purpose.YOURS])
def test_whose_lease_has_run_out_has_nothing_though_no_clock_has_said_so_yet(purpose: Purpose) -> None:
    case = taken()
    ends = case.timers[Timer.LEASE]
    assert still_true(message(case, purpose), case, ends - timedelta(seconds=1))
    assert not still_true(message(case, purpose), case, ends)


def test_an_offer_is_sent_only_while_it_stands() -> None:
    """Given to Ola, then to Mo instead: Ola is not woken for nothing."""
    to_ola = offer(SCENE, taken(), SCENE.books.people["ola"])
    (first,), case = to_ola.send, only(to_ola)
    to_mo = offer(SCENE, case, SCENE.books.people["mo"])
    (second,), after = to_mo.send, only(to_mo)
    assert still_true(first, case, NOW)
    assert (still_true(first, after, NOW), still_true(second, after, NOW)) == (False, True)
    assert not still_true(second, only(lapse(SCENE, after)), NOW)


def test_an_expired_message_does_harm() -> None:
    late = OutboundMessage("id", taken().citizen, taken().number, "…", Purpose.ANSWER, expires_at=NOW)
    assert not still_true(late, None, NOW)
    assert still_true(late, None, NOW - timedelta(seconds=1))


def test_a_case_that_cannot_be_read_is_no_reason_to_be_silent() -> None:
    assert still_true(message(waiting(), Purpose.ALERT), None, NOW)


def test_every_purpose_has_its_rule() -> None:
    assert set(TRUE_WHILE) == set(Purpose)


@pytest.mark.parametrize(("purpose", "true"), [(Purpose.NOTICE, False), (Purpose.ANSWER, False), (Purpose.RELAY, True)])
def test_after_the_exit_word_only_what_a_human_wrote_is_sent(purpose: Purpose, true: bool) -> None:
    case = replace(waiting(), hushed=True)
    assert still_true(message(case, purpose), case, NOW) is true


def test_the_exit_word_keeps_no_officer_asleep() -> None:
    case = replace(waiting(), hushed=True)
    assert still_true(replace(message(case, Purpose.ALERT), to=phone(NUMBERS["Kari"])), case, NOW)
