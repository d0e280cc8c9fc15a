"""Stints: laid out in time the rota says the same as when it is asked moment by moment, and each has a name."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from escalation.books import Books
from escalation.offices.hours import OSLO
from escalation.plan import Booked, Copy, Feed, Override, Plan, Rotation, Shift, Swap, Way
from escalation.rota.duty import duty_of
from escalation.rota.gap import moments
from escalation.rota.stints import Stint, stint_called, stints
from tests.escalation.some_plans import RULES, VIK, rotations
from tests.escalation.test_rota import EVEN, ODD, books

DAY = timedelta(days=1)
MONDAYS = Rotation("natt", VIK, "first", ("ola", "kari"), datetime(2026, 1, 1, tzinfo=UTC))
NIGHTS = replace(MONDAYS, hours="Mo-Su 15:30-08:00")
SHIFTS = st.builds(
    Shift, st.just(VIK), st.just("first"), st.sampled_from(("kari", "mo")), st.sampled_from((*RULES, EVEN))
)
WHEN = st.integers(0, 3650 * 24).map(lambda hours: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=hours))


def oslo(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=OSLO).astimezone(UTC)


def planned(*rotations: Rotation, rota: tuple[Shift, ...] = (), **more: object) -> Books:
    return replace(books(*rota), plan=Plan(rotations, **more))  # type: ignore[arg-type]


def spoken(found: tuple[Stint, ...]) -> list[str]:
    """``kari Mo 08:00-Mo 08:00 natt:2026-01-05``"""
    return [f"{s.person} {s.start.astimezone(OSLO):%a %H:%M}-{s.end.astimezone(OSLO):%a %H:%M} {s.id}" for s in found]


@settings(max_examples=60)
@given(st.lists(SHIFTS, max_size=3), st.lists(rotations(), max_size=2), WHEN)
def test_laid_out_and_asked_moment_by_moment_the_rota_is_the_same(
    rota: list[Shift], some: list[Rotation], start: datetime
) -> None:
    line = planned(*some, rota=tuple(rota))
    found = stints(line, VIK, start, start + 14 * DAY)
    edges = moments(line, VIK, start, start + 14 * DAY)
    for at in {moment for edge in edges for moment in (edge, edge - timedelta(minutes=1), edge + timedelta(minutes=1))}:
        if start <= at < start + 14 * DAY:
            laid_out = {stint.person for stint in found if stint.start <= at < stint.end}
            assert laid_out == set(duty_of(line, VIK, "first", at)), at


@settings(max_examples=60)
@given(st.lists(SHIFTS, max_size=3), st.lists(rotations(), max_size=1), WHEN, st.integers(1, 13 * 24))
def test_a_stint_has_the_same_name_and_hours_from_wherever_one_looks(
    rota: list[Shift], some: list[Rotation], start: datetime, later: int
) -> None:
    line = planned(*some, rota=tuple(rota))
    at = start + timedelta(hours=later)
    whole = [stint for stint in stints(line, VIK, start, start + 14 * DAY) if stint.start <= at < stint.end]
    assert set(whole) == set(stints(line, VIK, at, at + timedelta(minutes=1))) - {
        stint for stint in stints(line, VIK, at, at + timedelta(minutes=1)) if stint.start > at
    }
    names = [stint.id for stint in stints(line, VIK, start, start + 14 * DAY)]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(("evening", "hours"), [("2026-03-28", 15.5), ("2026-10-24", 17.5), ("2026-12-24", 16.5)])
def test_a_night_in_which_the_clock_is_moved_is_as_long_as_it_is(evening: str, hours: float) -> None:
    (night,) = stints(planned(NIGHTS), VIK, oslo(f"{evening}T23:00"), oslo(f"{evening}T23:30"))
    assert night.end - night.start == timedelta(hours=hours)


def test_a_night_that_crosses_the_changeover_belongs_to_whoever_began_it_until_then() -> None:
    midnights = replace(NIGHTS, minute=0)
    found = stints(planned(midnights), VIK, oslo("2026-11-22T20:00"), oslo("2026-11-23T03:00"))
    assert spoken(found) == [
        "kari Sun 15:30-Mon 00:00 natt:2026-11-22",
        "ola Mon 00:00-Mon 08:00 natt:2026-11-23",
    ]


def test_a_shift_that_never_ends_is_cut_at_monday_midnights_and_a_sunday_night_is_not() -> None:
    found = stints(
        planned(rota=(Shift(VIK, "first", "mo", "24/7"),)), VIK, oslo("2026-11-23T00:00"), oslo("2026-12-07T00:00")
    )
    assert [(s.end - s.start, s.id) for s in found] == [
        (7 * DAY, f"{VIK}.first.mo:2026-11-23"),
        (7 * DAY, f"{VIK}.first.mo:2026-11-30"),
    ]
    nights = planned(rota=(Shift(VIK, "first", "mo", "Su 20:00-08:00"),))
    assert spoken(stints(nights, VIK, oslo("2026-11-22T00:00"), oslo("2026-11-24T00:00"))) == [
        f"mo Sun 20:00-Mon 08:00 {VIK}.first.mo:2026-11-22"
    ]


def test_two_stints_that_begin_on_one_day_have_two_names() -> None:
    halves = planned(replace(MONDAYS, hours="Mo-Su 08:00-12:00,14:00-18:00"))
    names = [stint.id for stint in stints(halves, VIK, oslo("2026-11-24T00:00"), oslo("2026-11-25T00:00"))]
    assert names == ["natt:2026-11-24", "natt:2026-11-24:2"]


def swapped(*, accepted: bool = True, back: str = "") -> Books:
    """Ola gives Kari the night of Tuesday 24 November."""
    swap = Swap("b1", "natt:2026-11-24", "ola", "kari", oslo("2026-11-01T12:00"), back=back)
    accepted_at = oslo("2026-11-02T12:00") if accepted else None
    return planned(NIGHTS, swaps=(replace(swap, accepted_at=accepted_at),))


def test_a_swap_counts_once_the_other_has_said_yes() -> None:
    tuesday, wednesday = oslo("2026-11-24T23:00"), oslo("2026-11-25T23:00")
    assert duty_of(swapped(accepted=False), VIK, "first", tuesday) == ("ola",)
    assert duty_of(swapped(), VIK, "first", tuesday) == ("kari",)
    assert duty_of(swapped(), VIK, "first", wednesday) == ("ola",)
    (night,) = stints(swapped(), VIK, tuesday, tuesday + timedelta(minutes=1))
    assert (night.person, night.giver) == ("kari", "ola")


def test_a_swap_goes_both_ways_where_a_stint_is_given_back() -> None:
    both = swapped(back="natt:2026-12-01")
    assert duty_of(both, VIK, "first", oslo("2026-12-01T23:00")) == ("ola",)
    assert duty_of(both, VIK, "first", oslo("2026-12-02T23:00")) == ("kari",)


def test_a_swap_follows_its_night_when_the_hours_are_moved() -> None:
    later = replace(swapped(), plan=replace(swapped().plan, rotations=(replace(NIGHTS, hours="Mo-Su 17:00-09:00"),)))
    assert duty_of(later, VIK, "first", oslo("2026-11-25T08:30")) == ("kari",)


def test_a_stint_that_was_given_on_and_came_back_is_its_owners() -> None:
    there = swapped().plan.swaps[0]
    home = replace(
        swapped(), plan=replace(swapped().plan, swaps=(there, replace(there, id="b2", giver="kari", taker="ola")))
    )
    assert duty_of(home, VIK, "first", oslo("2026-11-24T23:00")) == ("ola",)


SATURDAY, SUNDAY = oslo("2026-11-28T12:00"), oslo("2026-11-29T12:00")


@pytest.mark.parametrize(
    ("way", "person", "instead_of", "expected"),
    [
        (Way.ADD, "mo", "", ("ola", "mo")),
        (Way.ADD, "ola", "", ("ola",)),
        (Way.REMOVE, "ola", "", ()),
        (Way.REPLACE, "mo", "", ("mo",)),
        (Way.REPLACE, "mo", "ola", ("mo",)),
        (Way.REPLACE, "mo", "kari", ("ola",)),
    ],
)
def test_while_an_override_lasts_the_duty_is_different(
    way: Way, person: str, instead_of: str, expected: tuple[str, ...]
) -> None:
    override = Override("o1", VIK, "first", way, person, SATURDAY, SUNDAY, "juleferie", "mo", instead_of)
    line = planned(MONDAYS, overrides=(override,))
    second = timedelta(seconds=1)
    found = [duty_of(line, VIK, "first", at) for at in (SATURDAY - second, SATURDAY, SUNDAY - second, SUNDAY)]
    assert found == [("ola",), expected, expected, ("ola",)]


def test_of_two_overrides_the_later_one_has_the_last_word() -> None:
    first = Override("o1", VIK, "first", Way.REPLACE, "mo", SATURDAY, SUNDAY, "", "mo")
    then = replace(first, id="o2", person="kari")
    assert duty_of(planned(MONDAYS, overrides=(first, then)), VIK, "first", SATURDAY) == ("kari",)
    assert duty_of(planned(MONDAYS, overrides=(first, then)), VIK, "second", SATURDAY) == ()


def test_an_override_over_the_night_in_which_the_clock_is_moved_lasts_real_hours() -> None:
    start, end = oslo("2026-10-25T00:00"), oslo("2026-10-25T06:00")
    override = Override("o1", VIK, "first", Way.REPLACE, "mo", start, end, "", "mo")
    line = planned(MONDAYS, overrides=(override,))
    held = [duty_of(line, VIK, "first", start + timedelta(minutes=m)) for m in range(-60, 9 * 60)]
    assert held.count(("mo",)) == 7 * 60


def test_the_last_good_copy_of_a_calendar_is_part_of_the_rota() -> None:
    copy = Copy("vakt", (Booked("mo", SATURDAY, SUNDAY),))
    line = planned(feeds=(Feed("vakt", VIK, "first"),), copies=(copy,))
    assert duty_of(line, VIK, "first", SATURDAY) == ("mo",)
    assert duty_of(line, VIK, "first", SUNDAY) == ()
    assert spoken(stints(line, VIK, SATURDAY, SUNDAY)) == ["mo Sat 12:00-Sun 12:00 vakt:2026-11-28"]


def test_a_stint_is_found_by_its_name_until_it_has_ended() -> None:
    line = planned(NIGHTS)
    found = stint_called(line, "natt:2026-11-24", oslo("2026-11-23T12:00"), 14 * DAY)
    assert found is not None
    assert found.person == "ola"
    assert stint_called(line, "natt:2026-11-24", oslo("2026-11-25T12:00"), 14 * DAY) is None
    assert stint_called(line, "natt:2026-11-24", oslo("2026-11-01T12:00"), 14 * DAY) is None


def test_odd_and_even_weeks_are_stints_of_a_week_and_of_two_where_two_odd_ones_meet() -> None:
    line = planned(rota=(Shift(VIK, "first", "ola", ODD),))
    found = stints(line, VIK, oslo("2026-12-21T00:00"), oslo("2027-01-18T00:00"))
    assert [s.id.rpartition(":")[2] for s in found] == ["2026-12-28", "2027-01-04"]
