"""A person's shifts as an iCalendar page: names and hours only, in Norwegian time with the rules of its zone."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from icalendar import Calendar, Event

from escalation.books import Books, Person
from escalation.offices.hours import OSLO
from escalation.rota.table import Held, held
from messages.catalogue import Catalogue

AHEAD, BEHIND = 60, timedelta(days=7)
PRODUCT = "-//apendor//rota//NO"


def subscriber(books: Books, secret: str) -> Person | None:
    """Whose address this is. The secret itself is kept nowhere."""
    found = digest(secret)
    return next(
        (books.people[id] for id, kept in books.plan.calendars.items() if kept == found and id in books.people), None
    )


def opened(books: Books, person: str, secret: str) -> Books:
    """A new address; whoever has the old one sees nothing any more."""
    return replace(books, plan=replace(books.plan, calendars={**books.plan.calendars, person: digest(secret)}))


def revoked(books: Books, person: str) -> Books:
    kept = {id: known for id, known in books.plan.calendars.items() if id != person}
    return replace(books, plan=replace(books.plan, calendars=kept))


def digest(secret: str) -> str:
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()


def page(books: Books, person: Person, say: Catalogue, now: datetime, *, everybody: bool) -> bytes:
    """The person's own shifts at all of their offices, or ``everybody``'s there. Never a case, a number or a reason."""
    made = Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    for event in _events(books, person, say, now, everybody=everybody):
        made.add_component(event)
    made.add_missing_timezones()
    return bytes(made.to_ical())


def _events(books: Books, person: Person, say: Catalogue, now: datetime, *, everybody: bool) -> Iterable[Event]:
    for office in (books.offices[id] for id in person.offices if id in books.offices):
        for row in held(books, office.id, now - BEHIND, AHEAD + BEHIND.days):
            who = books.people.get(row.person)
            if who is not None and (everybody or who.id == person.id) and not row.away:
                words = {"name": who.name, "duty": row.duty, "office": office.name}
                yield _event(row, say.say("calendar_shift", person.language or office.language, **words), now)


def _event(row: Held, words: str, now: datetime) -> Event:
    event = Event()
    source = f"{row.duty}:{row.person}:{row.start.isoformat()}:{row.stint}"
    event.add("uid", hashlib.sha256(source.encode()).hexdigest()[:32])
    event.add("dtstamp", now)
    event.add("dtstart", row.start.astimezone(OSLO))
    event.add("dtend", row.end.astimezone(OSLO))
    event.add("summary", words)
    return event
