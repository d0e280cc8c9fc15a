"""A calendar from elsewhere, read as who has a duty when. Whatever cannot be read is broken, never empty."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

import recurring_ical_events
from icalendar import Calendar, Event

from escalation.books import Books, Person
from escalation.offices.hours import OSLO
from escalation.plan import Booked, Copy, Feed

BEHIND, AHEAD = timedelta(days=7), timedelta(days=60)
MOST_BYTES, MOST_ENTRIES = 2_000_000, 2_000


class BrokenFeed(Exception):
    """This is no calendar that can be used; the last good copy stays."""


def read(books: Books, feed: Feed, raw: bytes, now: datetime) -> Copy:
    """Its entries of the coming two months. Raises BrokenFeed, also where nothing at all lies ahead."""
    booked: list[Booked] = []
    strangers: dict[str, None] = {}
    for name, start, end in _entries(raw, now):
        person = recognised(books, feed, name)
        if person is None:
            strangers[name] = None
        else:
            booked.append(Booked(person.id, start, end))
    if not any(each.end > now for each in booked) and not strangers:
        raise BrokenFeed("nothing lies ahead in it")
    return Copy(feed.id, tuple(sorted(booked, key=lambda b: (b.start, b.end, b.person))), tuple(strangers))


def recognised(books: Books, feed: Feed, name: str) -> Person | None:
    """The person meant: as the feed's table says, else the one of the office whose whole name stands in the words."""
    for known, id in feed.names.items():
        if known.casefold() == name.casefold():
            return books.people.get(id)
    said = _words(name)
    found = [p for p in books.people.values() if feed.office in p.offices and set(_words(p.name)) <= set(said)]
    return found[0] if len(found) == 1 else None


def _entries(raw: bytes, now: datetime) -> Iterator[tuple[str, datetime, datetime]]:
    if len(raw) > MOST_BYTES:
        raise BrokenFeed("it is too large")
    try:
        calendar = Calendar.from_ical(raw)
        events = recurring_ical_events.of(calendar).between(now - BEHIND, now + AHEAD)
        found = [_entry(event) for event in events[: MOST_ENTRIES + 1] if isinstance(event, Event) and _counts(event)]
    except Exception as e:  # what a stranger's file may hold is without end; the copy that stands is what matters
        raise BrokenFeed(type(e).__name__) from e
    if len(found) > MOST_ENTRIES:
        raise BrokenFeed("it has too many entries")
    yield from found


def _counts(event: Event) -> bool:
    return str(event.get("status", "")).upper() != "CANCELLED"


def _entry(event: Event) -> tuple[str, datetime, datetime]:
    return str(event.get("summary", "")).strip(), _moment(event.start), _moment(event.end)


def _moment(at: date | datetime) -> datetime:
    """A day begins at its midnight in Norway; an hour without a zone is Norway's."""
    if not isinstance(at, datetime):
        at = datetime.combine(at, time(), OSLO)
    return (at if at.tzinfo else at.replace(tzinfo=OSLO)).astimezone(UTC)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())
