"""What hours say that cannot both be so, and what a person should look at before they are told to anybody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from bot.console.hours.changes import EXCLUSIVE
from bot.console.hours.reading import by_day
from escalation.offices.office import NEVER, Office, ReceptionPoint
from escalation.offices.week import Spans

AHEAD = 60  # days that are looked at for a door that is two things at once
WEEK = 14  # days in which somebody must be reachable at some hour of each week


@dataclass(frozen=True, slots=True)
class Overlap:
    """On this day, from and until then, the place is two things at once."""

    place: str
    day: date
    begins: str
    ends: str


def overlaps(office: Office, today: date) -> tuple[Overlap, ...]:
    """The first of each place: "tirsdag kl. 10-12 er både drop-in og bare avtale" (S16). A vestibule may overlap."""
    return tuple(found for point in office.points for found in _first(point, today))


def is_unreachable(office: Office, today: date) -> bool:
    """Whether a whole week goes by in which no number of the office is answered; that needs a leader's reason."""
    answered = [by_day(phone.hours, today, WEEK) for phone in office.phones if phone.hours != NEVER]
    first = [today + timedelta(days=n) for n in range(WEEK // 2)]
    return not any(days[day] for days in answered for day in first)


def _first(point: ReceptionPoint, today: date) -> Iterator[Overlap]:
    one, other = (by_day(point.hours(kind), today, AHEAD) for kind in EXCLUSIVE)
    for day, spans in one.items():
        if found := _common(spans, other[day]):
            yield Overlap(point.label or point.id, day, *found)
            return


def _common(one: Spans, other: Spans) -> tuple[str, str] | None:
    for a, b in one:
        for c, d in other:
            if max(a, c) < min(b, d):
                return max(a, c), min(b, d)
    return None
