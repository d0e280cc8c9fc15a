"""Changes to the rota: what each does at once, and each refusal by its reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from escalation.books import Books
from escalation.plan import Absence, Intended, Override, Swap, Way
from escalation.policy import Step
from escalation.rota import gaps, leaders, people_for
from escalation.rota.changes import (
    Changed,
    Refused,
    Why,
    accept_swap,
    ask_swap,
    away,
    drop_swap,
    intend,
    lift,
    override,
    pending,
    remove,
    sick,
    take_over,
    well,
)
from escalation.rota.duty import duty_of
from tests.escalation.some_plans import VIK
from tests.escalation.test_stints import NIGHTS, oslo, planned

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
NOW = oslo("2026-11-24T20:00")  # Ola has the night since half past three
FIRST = Step(duties=("first",))
LINE = planned(NIGHTS)
EXTRA = Override("o1", VIK, "first", Way.REPLACE, "mo", NOW + DAY, NOW + 2 * DAY, "kurs", "mo")
ASKED = Swap("b1", "natt:2026-11-26", "ola", "kari", NOW)


def done(changed: Changed) -> Books:
    assert isinstance(changed, Books), changed
    return changed


def woken(books: Books, now: datetime) -> list[str]:
    return [person.id for person in people_for(books, VIK, FIRST, now)]


def test_whoever_says_that_they_are_sick_is_skipped_at_once_until_they_are_well() -> None:
    ill = done(sick(LINE, "ola", NOW))
    assert woken(LINE, NOW) == ["ola"]
    assert woken(ill, NOW) == []
    assert woken(done(well(ill, "ola", NOW + HOUR)), NOW + HOUR) == ["ola"]
    assert sick(ill, "ola", NOW + HOUR) == Refused(Why.SAME)
    assert well(LINE, "ola", NOW) == Refused(Why.NOT_AWAY)
    assert sick(LINE, "nobody", NOW) == Refused(Why.NOBODY)


def test_whoever_is_away_is_not_woken_between_two_moments() -> None:
    absent = done(away(LINE, Absence("ola", NOW + HOUR, NOW + 3 * HOUR, False, "mo"), NOW))
    assert [woken(absent, NOW + n * HOUR) for n in range(4)] == [["ola"], [], [], ["ola"]]
    assert away(LINE, Absence("ola", NOW, NOW, False, "mo"), NOW) == Refused(Why.BACKWARDS)
    assert away(LINE, Absence("ola", NOW - DAY, NOW - HOUR, False, "mo"), NOW) == Refused(Why.OVER)


def test_a_sick_leader_is_still_woken_where_there_is_no_other() -> None:
    assert [p.id for p in leaders(done(sick(LINE, "mo", NOW)), VIK, NOW)] == ["mo"]
    two = replace(LINE, people={**LINE.people, "kari": replace(LINE.people["kari"], leader=True)})
    assert [p.id for p in leaders(done(sick(two, "mo", NOW)), VIK, NOW)] == ["kari"]


def test_an_override_that_runs_is_lifted_now_and_one_that_is_ahead_is_taken_out() -> None:
    line = done(override(LINE, EXTRA, NOW))
    assert woken(line, NOW + DAY) == ["mo"]
    assert done(lift(line, "o1", NOW)).plan.overrides == ()
    assert woken(done(lift(line, "o1", NOW + DAY + HOUR)), NOW + DAY + HOUR) == ["ola"]
    assert lift(line, "o1", NOW + 3 * DAY) == Refused(Why.OVER)


@pytest.mark.parametrize(
    ("wanted", "why"),
    [
        (replace(EXTRA, office="nabovik"), Why.NO_OFFICE),
        (replace(EXTRA, person="nobody"), Why.NOBODY),
        (replace(EXTRA, end=EXTRA.start), Why.BACKWARDS),
        (replace(EXTRA, start=NOW - DAY, end=NOW), Why.OVER),
        (replace(EXTRA, reason=" "), Why.NO_REASON),
    ],
)
def test_an_override_that_cannot_be_meant_is_refused(wanted: Override, why: Why) -> None:
    assert override(LINE, wanted, NOW) == Refused(why)


def test_nobody_is_put_on_duty_who_would_not_be_woken() -> None:
    unverified = replace(LINE, people={**LINE.people, "mo": replace(LINE.people["mo"], verified_at=None)})
    assert override(unverified, EXTRA, NOW) == Refused(Why.ELSEWHERE)
    assert override(done(override(LINE, EXTRA, NOW)), EXTRA, NOW) == Refused(Why.TAKEN_ID)


def test_a_swap_waits_for_the_other_and_then_counts() -> None:
    asked = done(ask_swap(LINE, ASKED, NOW))
    thursday = oslo("2026-11-26T23:00")
    assert pending(asked) == (ASKED,)
    assert woken(asked, thursday) == ["ola"]
    agreed = done(accept_swap(asked, "b1", "kari", NOW + HOUR))
    assert (woken(agreed, thursday), pending(agreed)) == (["kari"], ())
    assert accept_swap(agreed, "b1", "kari", NOW + HOUR) == Refused(Why.NOT_ASKED)


def test_only_the_one_who_was_asked_can_say_yes_and_either_can_say_no() -> None:
    asked = done(ask_swap(LINE, ASKED, NOW))
    assert accept_swap(asked, "b1", "mo", NOW) == Refused(Why.NOT_ASKED)
    assert drop_swap(asked, "b1", "mo", NOW) == Refused(Why.NOT_ASKED)
    assert pending(done(drop_swap(asked, "b1", "kari", NOW))) == ()
    assert pending(done(drop_swap(asked, "b1", "ola", NOW))) == ()


def test_a_stint_is_asked_for_by_one_swap_at_a_time() -> None:
    asked = done(ask_swap(LINE, ASKED, NOW))
    assert ask_swap(asked, replace(ASKED, id="b2", taker="mo"), NOW) == Refused(Why.PENDING)


@pytest.mark.parametrize(
    ("wanted", "why"),
    [
        (replace(ASKED, stint="natt:2026-11-20"), Why.NO_STINT),
        (replace(ASKED, back="natt:2020-01-01"), Why.NO_STINT),
        (replace(ASKED, giver="kari", taker="mo"), Why.NOT_YOURS),
        (replace(ASKED, back="natt:2026-11-27"), Why.NOT_YOURS),
        (replace(ASKED, taker="nobody"), Why.NOBODY),
        (replace(ASKED, taker="ola"), Why.SAME),
    ],
)
def test_a_swap_that_cannot_be_meant_is_refused(wanted: Swap, why: Why) -> None:
    assert ask_swap(LINE, wanted, NOW) == Refused(why)


def test_yes_comes_too_late_when_the_stint_has_gone_to_somebody_else() -> None:
    asked = done(ask_swap(LINE, ASKED, NOW))
    given = replace(ASKED, id="b0", taker="mo", accepted_at=NOW)
    moved = replace(asked, plan=replace(asked.plan, swaps=(given, *asked.plan.swaps)))
    assert accept_swap(moved, "b1", "kari", NOW) == Refused(Why.NOT_YOURS)


def test_a_colleague_takes_over_what_is_left_of_a_running_stint() -> None:
    taken = done(take_over(LINE, "natt:2026-11-24", "mo", NOW))
    morning, evening = oslo("2026-11-25T07:59"), oslo("2026-11-25T15:30")
    assert [woken(taken, at) for at in (NOW, morning, evening)] == [["mo"], ["mo"], ["ola"]]
    assert take_over(taken, "natt:2026-11-24", "mo", NOW) == Refused(Why.SAME)
    assert take_over(LINE, "natt:2026-11-25", "mo", NOW) == Refused(Why.NO_STINT)
    again = done(take_over(taken, "natt:2026-11-24", "kari", NOW + HOUR))
    assert woken(again, NOW + HOUR) == ["kari"]


def test_an_intended_gap_is_no_gap() -> None:
    line = replace(
        LINE, offices={VIK: replace(LINE.offices[VIK], policy=replace(LINE.offices[VIK].policy, steps=(FIRST,)))}
    )
    assert len(gaps(line, VIK, NOW, 2)) == 2
    days = Intended(VIK, "", "Mo-Su 08:00-15:30", "legevakta dekker", "mo")
    assert gaps(done(intend(line, days, NOW)), VIK, NOW, 2) == ()
    assert intend(line, replace(days, reason=""), NOW) == Refused(Why.NO_REASON)
    assert intend(line, replace(days, office="nabovik"), NOW) == Refused(Why.NO_OFFICE)


def test_taking_a_person_out_is_never_refused_for_the_sake_of_the_rota() -> None:
    asked = done(ask_swap(LINE, ASKED, NOW))
    gone = done(remove(asked, "ola", NOW))
    assert (duty_of(gone, VIK, "first", NOW), woken(gone, NOW), pending(gone)) == (("ola",), [], ())
    assert remove(gone, "ola", NOW) == Refused(Why.NOBODY)


def test_what_is_long_over_is_let_go_of() -> None:
    line = done(override(LINE, EXTRA, NOW))
    later = done(sick(line, "kari", NOW + 100 * DAY))
    assert later.plan.overrides == ()
