"""What citizens are told with these hours: the same functions that answer them, asked for moments that matter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time

from bot.console.hours.plan import Special, days, falls_on
from escalation.books import Books
from escalation.offices import reach, standing
from escalation.offices.hours import OSLO
from escalation.offices.office import Office, WindowKind
from escalation.offices.telling import tell
from escalation.offices.week import Spans, spans_of
from messages.address import spoken
from messages.catalogue import Catalogue

AHEAD = 14
MOST = 3  # sentences in one SMS; see handlers/hours.py
LATE, SATURDAY_AT, HOLIDAY_AT = time(23), time(12), time(12)
SATURDAY = 5
A_YEAR = 366


@dataclass(frozen=True, slots=True)
class Told:
    """What somebody who asks at that moment reads."""

    at: datetime
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Ahead:
    """One day: what is open, by what it is called, and which phones are answered."""

    day: date
    doors: tuple[tuple[str, WindowKind, Spans], ...]
    phones: tuple[tuple[str, Spans], ...]


@dataclass(frozen=True, slots=True)
class As:
    """The books with the office as it would be, and our words."""

    books: Books
    office: Office
    say: Catalogue

    @classmethod
    def of(cls, books: Books, office: Office, say: Catalogue) -> As:
        return cls(replace(books, offices={**books.offices, office.id: office}), office, say)


def told(as_: As, now: datetime, language: str = "nb") -> tuple[Told, ...]:
    """Now, tonight, on Saturday, on the next holiday."""
    return tuple(Told(at, _said(as_, at, language)) for at in _moments(now))


def ahead(as_: As, now: datetime) -> tuple[Ahead, ...]:
    """The coming two weeks."""
    first = now.astimezone(OSLO).date()
    return tuple(
        Ahead(day, tuple(_doors(as_.office, day)), tuple(_phones(as_.office, day))) for day in days(first, AHEAD)
    )


def _said(as_: As, at: datetime, language: str) -> str:
    sentences = tell(as_.books, as_.office, at)[:MOST]
    return "\n".join(
        as_.say.say(each.key, language, as_.office.language, number=spoken(each.number), **each.values)
        for each in sentences
    )


def _moments(now: datetime) -> Iterator[datetime]:
    today = now.astimezone(OSLO).date()
    yield now
    yield datetime.combine(today, LATE, OSLO)
    yield datetime.combine(next(d for d in days(today, 8) if d.weekday() == SATURDAY), SATURDAY_AT, OSLO)
    yield datetime.combine(next(d for d in days(today, A_YEAR) if falls_on(Special.HOLIDAYS, d)), HOLIDAY_AT, OSLO)


def _doors(office: Office, day: date) -> Iterator[tuple[str, WindowKind, Spans]]:
    for door in office.doors():
        for window in door.windows:
            if spans := spans_of(standing.hours_of(office, door, window.kind), day):
                yield door.label or office.name, window.kind, spans


def _phones(office: Office, day: date) -> Iterator[tuple[str, Spans]]:
    for phone in office.phones:
        if spans := spans_of(reach.hours_of(office, phone), day):
            yield phone.label or spoken(phone.number), spans
