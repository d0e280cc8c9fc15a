"""The proof: the example offices agree with plain Python and another calendar, on hard days and on any days.

No answer calls a closed door open, and none names a number that is not answered.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import pairwise
from random import Random
from typing import NamedTuple

import pytest

from escalation.books import Books, Office
from escalation.offices import reach, standing
from escalation.offices.hours import OSLO
from escalation.offices.office import WindowKind
from escalation.offices.reach import phones_on, ward
from escalation.offices.telling import tell
from escalation.offices.timetable import Timetable
from tests.escalation.oracle import DOORS, EASTER, PHONES, Open
from tests.fakes.town import example, patterns

START, END = datetime(2026, 1, 1, tzinfo=UTC), datetime(2036, 1, 1, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
MINUTES = int((END - START) / MINUTE)
RANDOM_MINUTES = 20_000
ANSWERS = 1_500  # of those also asked as a citizen would
HARD_DATES = ("01-01", "05-01", "05-14", "05-15", "05-17", "06-14", "06-15", "08-15", "08-16", "09-14", "09-15",
              "12-23", "12-24", "12-25", "12-26", "12-31")  # fmt: skip
FROM_EASTER = (-4, -3, -2, 0, 1, 39, 50)
CLOCKS = ("03-28", "10-31")  # the nights of 2027 in which the clock is moved
MOVING = ("2026-12-12", "2026-12-15", "2026-12-31", "2027-01-04")
YEAR = 2027


class Subject(NamedTuple):
    """One rule of one office, and what plain Python says of it."""

    name: str
    table: Timetable
    truth: Open


def every() -> dict[str, tuple[Books, Office]]:
    return {id: (books, office) for books in (example(), patterns()) for id, office in books.offices.items()}


OFFICES = every()


def subjects(office: Office) -> Iterator[Subject]:
    for phone in office.phones:
        if not phone.audience:
            yield Subject(phone.number, reach.hours_of(office, phone), PHONES[office.id, phone.number])
    for door in office.doors():
        for window in door.windows:
            truth = DOORS.get((office.id, door.id, window.kind.value))
            if truth or window.hours != "off":
                assert truth, f"the oracle knows nothing of {office.id} {door.id} {window.kind}"
                yield Subject(f"{door.id} {window.kind.value}", standing.hours_of(office, door, window.kind), truth)


def wall(moment: datetime) -> datetime:
    return moment.astimezone(OSLO).replace(tzinfo=None)


def wrong(subject: Subject, moments: Iterable[tuple[datetime, datetime]]) -> list[str]:
    """Where the program and the truth differ; each moment comes with what the clock on the wall shows."""
    pairs = ((shows, subject.table.is_open(at), subject.truth(shows)) for at, shows in moments)
    return [f"{subject.name} {shows}: {said} is {true}" for shows, said, true in pairs if said != true][:3]


def hard_days() -> set[date]:
    """The days of a year on which hours go wrong, and those on which the example moves house."""
    dates = {date.fromisoformat(f"{YEAR}-{day}") for day in HARD_DATES + CLOCKS}
    return dates | {EASTER[YEAR] + timedelta(days=away) for away in FROM_EASTER} | set(map(date.fromisoformat, MOVING))


@cache
def hard_minutes() -> tuple[tuple[datetime, datetime], ...]:
    return tuple((at, wall(at)) for day in sorted(hard_days()) for at in minutes_of(day))


def minutes_of(day: date) -> Iterator[datetime]:
    at = datetime(day.year, day.month, day.day, tzinfo=OSLO).astimezone(UTC)
    while wall(at).date() == day:
        yield at
        at += MINUTE


def random_minutes(seed: str, how_many: int) -> list[datetime]:
    dice = Random(seed)
    return [START + MINUTE * dice.randrange(MINUTES) for _ in range(how_many)]


@pytest.mark.parametrize("id", OFFICES)
def test_every_minute_of_the_hard_days_is_as_the_notice_says(id: str) -> None:
    assert len(hard_days()) >= 24
    for subject in subjects(OFFICES[id][1]):
        assert wrong(subject, hard_minutes()) == []


@pytest.mark.parametrize("id", OFFICES)
def test_the_minute_before_at_and_after_every_change_of_ten_years_is_right(id: str) -> None:
    for subject in subjects(OFFICES[id][1]):
        near = (at + step for at, _ in subject.table.changes(START, END) for step in (-MINUTE, 0 * MINUTE, MINUTE))
        assert wrong(subject, ((at, wall(at)) for at in near)) == []


@pytest.mark.parametrize("id", OFFICES)
def test_twenty_thousand_random_minutes_of_ten_years_are_right(id: str) -> None:
    moments = [(at, wall(at)) for at in random_minutes(id, RANDOM_MINUTES)]
    for subject in subjects(OFFICES[id][1]):
        assert wrong(subject, moments) == []


@pytest.mark.parametrize("id", OFFICES)
def test_no_answer_calls_a_closed_door_open_or_gives_a_number_that_nobody_answers(id: str) -> None:
    books, office = OFFICES[id]
    public = {phone.number for o in books.offices.values() for phone in o.phones if not phone.audience}
    public |= {days.instead.number for days in office.special if days.instead} | {ward(office)}
    for at in random_minutes(f"{id} asked", ANSWERS):
        stands = standing.standing(office, at)
        for door in stands.open_doors:
            assert DOORS[id, door.point.id, door.kind.value](wall(at)), f"{wall(at)}: {door.kind}"
        if stands.reached.kind:
            assert PHONES[id, stands.reached.number](wall(at)), f"{wall(at)}: {stands.reached.number}"
        assert {sentence.number for sentence in tell(books, office, at)} <= public


@pytest.mark.parametrize("id", OFFICES)
def test_the_emergency_ward_is_given_only_when_nobody_else_answers(id: str) -> None:
    _, office = OFFICES[id]
    for at in random_minutes(f"{id} ward", ANSWERS):
        if reach.reached(office, at).kind is None:
            assert not any(
                PHONES[id, phone.number](wall(at)) for phone in phones_on(office, at) if not phone.audience
            ), wall(at)


@pytest.mark.parametrize("id", OFFICES)
def test_the_next_staffed_door_is_the_next_and_none_was_missed(id: str) -> None:
    _, office = OFFICES[id]
    doors = [truth for (of, _, kind), truth in DOORS.items() if of == id and kind in ("drop_in", "presence")]
    for at in random_minutes(f"{id} next", 40):
        found = standing.next_door(office, at)
        if found is None or id == "oybyen":  # whose door is not confirmed after 2026
            continue
        truths = [_openings(truth, at, found.at) for truth in doors]
        assert any(opens == found.at for openings in truths for opens in openings), f"{wall(at)}: {wall(found.at)}"
        assert not [opens for openings in truths for opens in openings if opens < found.at]


def _openings(truth: Callable[[datetime], bool], start: datetime, end: datetime) -> list[datetime]:
    """Every quarter of an hour is looked at; no example opens at another minute."""
    first = start.replace(minute=start.minute // 15 * 15)
    quarters = [first + n * 15 * MINUTE for n in range(int((end - first) / (15 * MINUTE)) + 1)]
    return [now for was, now in pairwise(quarters) if truth(wall(now)) and not truth(wall(was)) and now > start]


def test_every_kind_of_window_is_in_some_example() -> None:
    kinds = {window.kind for _, office in OFFICES.values() for point in office.points for window in point.windows}
    assert kinds == set(WindowKind)
