"""Rounds of a rotation: whose weeks these are. Changeovers are on the wall clock, everything else is in UTC."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from escalation.offices.hours import OSLO
from escalation.plan import Rotation

WEEK = 7


@dataclass(frozen=True, slots=True)
class Round:
    """One person's weeks, from one changeover to the next. Numbers begin at 0."""

    number: int
    person: str
    start: datetime
    end: datetime


def round_at(rotation: Rotation, now: datetime) -> Round | None:
    """None: before the first changeover, after the end, or a rotation of nobody."""
    if not rotation.people or (rotation.ends is not None and now >= rotation.ends):
        return None
    days = (now.astimezone(OSLO).date() - _first(rotation)).days
    number = days // (WEEK * rotation.weeks) + 1
    while changeover(rotation, number) > now:  # the hour of the changeover may still be ahead, so twice at most
        number -= 1
    return _round(rotation, number) if number >= 0 else None


def rounds(rotation: Rotation, start: datetime, end: datetime) -> Iterator[Round]:
    """The rounds that touch the time from ``start`` until ``end``, whole, in order."""
    first = changeover(rotation, 0)
    found = round_at(rotation, max(start, first)) if first < end else None
    while found is not None and found.start < end:
        yield found
        found = round_at(rotation, found.end)


def changeover(rotation: Rotation, number: int) -> datetime:
    """When round ``number`` begins, in UTC."""
    day = _first(rotation) + timedelta(days=number * WEEK * rotation.weeks)
    return on_the_wall(day, rotation.minute)


def on_the_wall(day: date, minute: int) -> datetime:
    """When the clock on the wall first shows this minute of the day; the moment of the jump where it skips it."""
    wall = datetime.combine(day, time(minute // 60, minute % 60))
    first, second = (wall.replace(tzinfo=OSLO, fold=fold).astimezone(UTC) for fold in (0, 1))
    return first.replace(minute=0) if first > second else first


def _first(rotation: Rotation) -> date:
    """The day of the first changeover at or after the beginning."""
    begins = rotation.begins.astimezone(OSLO).date()
    day = begins + timedelta(days=(rotation.day - begins.weekday()) % WEEK)
    return day if on_the_wall(day, rotation.minute) >= rotation.begins else day + timedelta(days=WEEK)


def _round(rotation: Rotation, number: int) -> Round:
    start, end = changeover(rotation, number), changeover(rotation, number + 1)
    last = end if rotation.ends is None else min(end, rotation.ends)
    return Round(number, rotation.people[number % len(rotation.people)], start, last)
