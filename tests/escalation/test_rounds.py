"""Rotations over ten years: at every moment exactly one person, the same on the wall clock and in UTC."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from escalation.offices.hours import OSLO
from escalation.plan import Rotation
from escalation.rota.rounds import changeover, round_at, rounds
from tests.escalation.some_plans import VIK, rotations, walked

AS_DRAWN = (Phase.explicit, Phase.generate)  # making a failing rotation smaller would take an hour
TEN_YEARS = timedelta(days=3653)
MONDAYS = Rotation("natt", VIK, "first", ("kari", "ola"), datetime(2026, 1, 1, tzinfo=UTC))


def oslo(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=OSLO).astimezone(UTC)


def on_the_hour(at: datetime) -> datetime:
    return at.replace(minute=0, second=0)


@settings(max_examples=2, phases=AS_DRAWN)
@given(rotations())
def test_for_ten_years_whoever_walks_the_wall_clock_finds_the_same_person(rotation: Rotation) -> None:
    """Every half hour is walked; who has it is asked for around each change, and every sixth hour."""
    rotation = replace(rotation, begins=on_the_hour(rotation.begins), minute=rotation.minute // 30 * 30)
    steps = walked(rotation, rotation.begins + TEN_YEARS, timedelta(minutes=30))
    for (at, person), (then, following) in pairwise(steps):
        for moment, expected in ((at, person), (then, following)):
            if person != following or (moment.hour % 6, moment.minute) == (0, 0):
                assert (found.person if (found := round_at(rotation, moment)) else None) == expected


@settings(max_examples=40)
@given(rotations(), st.integers(0, 500))
def test_around_any_changeover_each_minute_has_one_person(rotation: Rotation, number: int) -> None:
    rotation = replace(rotation, begins=on_the_hour(rotation.begins))
    middle = changeover(rotation, number)
    person = rotation.people[number % len(rotation.people)]
    before = rotation.people[(number - 1) % len(rotation.people)] if number else None
    for minute in range(-90, 91):
        found = round_at(rotation, middle + timedelta(minutes=minute))
        assert (found.person if found else None) == (person if minute >= 0 else before)


@settings(max_examples=60)
@given(rotations())
def test_rounds_follow_each_other_without_gap_or_overlap_for_ten_years(rotation: Rotation) -> None:
    found = list(rounds(rotation, rotation.begins, rotation.begins + TEN_YEARS))
    assert [each.number for each in found] == list(range(len(found)))
    assert all(earlier.end == later.start for earlier, later in pairwise(found))
    assert all(each.start < each.end for each in found)
    assert found[-1].end >= rotation.begins + TEN_YEARS


@pytest.mark.parametrize("year", range(2026, 2037))
def test_every_minute_of_both_nights_in_which_the_clock_is_moved_has_one_person(year: int) -> None:
    nightly = replace(MONDAYS, day=6, minute=150)  # it would change at 02:30 on the very Sunday
    for month in (3, 10):
        sunday = max(d for d in range(25, 32) if datetime(year, month, d, tzinfo=OSLO).weekday() == 6)
        midnight = datetime(year, month, sunday, tzinfo=OSLO).astimezone(UTC)
        held = [round_at(nightly, midnight + timedelta(minutes=minute)) for minute in range(300)]
        names = [each.number for each in held if each is not None]
        assert len(names) == 300
        assert sorted(names) == names
        assert names.count(names[0]) == (
            120 if month == 3 else 150
        )  # at 03:00, the moment of the jump; the first 02:30


def test_a_week_with_the_spring_night_is_an_hour_shorter_and_with_the_autumn_night_an_hour_longer() -> None:
    spring, autumn = round_at(MONDAYS, oslo("2026-03-28T12:00")), round_at(MONDAYS, oslo("2026-10-24T12:00"))
    assert spring is not None
    assert autumn is not None
    assert spring.end - spring.start == timedelta(days=7, hours=-1)
    assert autumn.end - autumn.start == timedelta(days=7, hours=1)


def test_the_turns_go_on_over_the_end_of_a_year_with_53_weeks() -> None:
    weeks = [
        round_at(MONDAYS, oslo(f"{day}T12:00")) for day in ("2026-12-21", "2026-12-28", "2027-01-04", "2027-01-11")
    ]
    assert [each.person for each in weeks if each] == ["kari", "ola", "kari", "ola"]


def test_the_turns_go_on_over_a_leap_day() -> None:
    tuesdays = replace(MONDAYS, day=1, minute=0)
    (leap,) = rounds(tuesdays, oslo("2028-02-29T00:00"), oslo("2028-03-06T00:00"))
    assert (leap.start, leap.end) == (oslo("2028-02-29T00:00"), oslo("2028-03-07T00:00"))


def test_before_the_first_changeover_and_after_the_end_nobody_has_it() -> None:
    ending = replace(MONDAYS, ends=oslo("2026-03-04T00:00"))
    assert round_at(ending, oslo("2026-01-05T07:59")) is None
    assert round_at(ending, oslo("2026-03-03T23:59")) is not None
    assert round_at(ending, oslo("2026-03-04T00:00")) is None
    assert list(rounds(ending, oslo("2026-03-01T00:00"), oslo("2027-03-01T00:00")))[-1].end == oslo("2026-03-04T00:00")
    assert list(rounds(replace(MONDAYS, people=()), oslo("2026-03-01T00:00"), oslo("2026-04-01T00:00"))) == []
