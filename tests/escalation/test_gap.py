"""Gaps are found before they happen: nobody on duty, or only phones that did not answer a test for a month."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from escalation.books import Books
from escalation.offices.hours import OSLO
from escalation.plan import Absence, Intended, Shift
from escalation.policy import Step
from escalation.rota import Gap, counts_as_cover, duty_gaps, gaps, people_for, uncovered
from escalation.rota.changes import sick
from tests.escalation.some_plans import VIK, rotations
from tests.escalation.test_rota import FIRST, books, shift
from tests.escalation.test_stints import DAY, NIGHTS, SHIFTS, WHEN, oslo, planned

MONDAY = oslo("2026-11-23T00:00")
SECOND = Step(duties=("second",))


def with_steps(line: Books, *steps: Step) -> Books:
    office = line.offices[VIK]
    return replace(line, offices={VIK: replace(office, policy=replace(office.policy, steps=steps))})


def proved(line: Books, at: datetime, *ids: str) -> Books:
    people = {id: replace(p, tested_at=at) if id in ids else p for id, p in line.people.items()}
    return replace(line, people=people)


def spoken(found: tuple[Gap, ...]) -> list[str]:
    return [f"{g.start.astimezone(OSLO):%a %H:%M}-{g.end.astimezone(OSLO):%a %H:%M} {g.duty}".strip() for g in found]


ALL_DAY = proved(with_steps(books(shift("kari", "24/7")), FIRST), MONDAY, "kari", "ola", "mo")


@settings(max_examples=40)
@given(st.lists(SHIFTS, max_size=2), st.lists(rotations(), max_size=1), WHEN, st.booleans())
def test_in_no_minute_of_a_gap_is_anybody_woken_and_in_every_other_somebody_is(
    rota: list[Shift], some: list, start: datetime, ill: bool
) -> None:
    line = with_steps(planned(*some, rota=tuple(rota)), FIRST)
    absent = (Absence("kari", start + timedelta(hours=30, minutes=7), start + 3 * DAY, True, "kari"),) if ill else ()
    line = replace(line, plan=replace(line.plan, absences=absent))
    found = gaps(line, VIK, start, 7)
    for minute in range(0, 7 * 24 * 60, 37):
        at = start + timedelta(minutes=minute)
        assert any(g.start <= at < g.end for g in found) != bool(people_for(line, VIK, FIRST, at)), at


def test_when_kari_is_sick_her_hours_are_a_gap_at_once() -> None:
    ill = sick(ALL_DAY, "kari", MONDAY + timedelta(hours=5))
    assert isinstance(ill, Books)
    assert spoken(uncovered(ill, VIK, MONDAY, 1)) == ["Mon 05:00-Tue 00:00"]


def test_a_phone_that_was_not_tested_for_a_month_is_woken_and_is_no_cover() -> None:
    stale = proved(ALL_DAY, MONDAY - 31 * DAY, "kari")
    assert gaps(stale, VIK, MONDAY, 1) == ()
    assert [p.id for p in people_for(stale, VIK, FIRST, MONDAY)] == ["kari"]
    assert not counts_as_cover(stale.people["kari"], MONDAY)
    assert uncovered(stale, VIK, MONDAY, 1) == (Gap(MONDAY, MONDAY + DAY, "", ("kari",)),)


def test_a_test_that_runs_out_within_two_days_is_seen_and_one_later_is_not() -> None:
    soon = proved(ALL_DAY, MONDAY - 29 * DAY, "kari")
    (gap,) = uncovered(soon, VIK, MONDAY, 3)
    assert gap.start - (MONDAY + DAY) == timedelta(microseconds=1)
    assert gap.end == MONDAY + 3 * DAY
    assert uncovered(proved(ALL_DAY, MONDAY - 27 * DAY, "kari"), VIK, MONDAY, 14) == ()


def test_a_duty_that_nobody_has_is_a_gap_where_others_are_woken() -> None:
    line = with_steps(
        replace(ALL_DAY, rota=(*ALL_DAY.rota, shift("ola", "Tu-Su 00:00-24:00", "second"))), FIRST, SECOND
    )
    assert spoken(uncovered(line, VIK, MONDAY, 2)) == ["Mon 00:00-Tue 00:00 second"]
    assert duty_gaps(line, VIK, "second", MONDAY, 2) == (Gap(MONDAY, MONDAY + DAY, "second"),)


def test_where_nobody_at_all_is_there_the_duties_are_not_named_beside_it() -> None:
    line = with_steps(proved(planned(NIGHTS), MONDAY, "kari", "ola"), FIRST)
    assert spoken(uncovered(line, VIK, MONDAY, 1)) == ["Mon 08:00-Mon 15:30"]


def test_a_gap_that_somebody_means_is_not_told() -> None:
    line = with_steps(proved(planned(NIGHTS), MONDAY, "kari", "ola"), FIRST)
    meant = Intended(VIK, "", "Mo-Fr 08:00-15:30", "kontoret er åpent", "mo")
    line = replace(line, plan=replace(line.plan, intended=(meant,)))
    assert spoken(uncovered(line, VIK, MONDAY, 6)) == ["Sat 08:00-Sat 15:30"]


def test_a_duty_that_is_meant_to_be_empty_hides_no_gap_of_the_whole_office() -> None:
    line = with_steps(proved(planned(NIGHTS), MONDAY, "kari", "ola"), FIRST)
    meant = Intended(VIK, "first", "24/7", "bare om natta", "mo")
    line = replace(line, plan=replace(line.plan, intended=(meant,)))
    assert spoken(uncovered(line, VIK, MONDAY, 1)) == ["Mon 08:00-Mon 15:30"]
