"""Who has a duty at a moment, and who of them may be woken."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from escalation.books import Books, Person
from escalation.offices.hours import is_open
from escalation.plan import ALWAYS, Override, Way
from escalation.policy import Step
from escalation.rota.rounds import round_at
from escalation.rota.stints import accepted, stints

TEST_LASTS = timedelta(days=30)
MOMENT = timedelta(microseconds=1)


def on_duty(books: Books, office_id: str, duty: str, now: datetime) -> tuple[Person, ...]:
    """Who has this duty now, in the order of the rota; also people who are sick or not verified."""
    return _people(books, duty_of(books, office_id, duty, now))


def duty_of(books: Books, office_id: str, duty: str, now: datetime) -> tuple[str, ...]:
    """The ids of those who have it: the rota with its swaps, then every override in its order."""
    ids = list(dict.fromkeys(_swapped(books, office_id, duty, now, _planned(books, office_id, duty, now))))
    for override in books.plan.overrides:
        if (override.office, override.duty) == (office_id, duty) and override.start <= now < override.end:
            ids = _overridden(ids, override)
    return tuple(ids)


def people_for(books: Books, office_id: str, step: Step, now: datetime) -> tuple[Person, ...]:
    """Whom this step wakes now: its duties first, then its people, each once, and only those who may be woken."""
    on_rota = [id for duty in step.duties for id in duty_of(books, office_id, duty, now)]
    found = _people(books, [*on_rota, *step.people])
    return tuple(p for p in found if wakeable(p, office_id) and not books.plan.away(p.id, now))


def leaders(books: Books, office_id: str, now: datetime | None = None) -> tuple[Person, ...]:
    """The office's leaders who may be woken; a sick one only where there is no other. Without ``now`` all are well."""
    found = tuple(p for p in books.people.values() if p.leader and wakeable(p, office_id))
    here = tuple(p for p in found if now is None or not books.plan.away(p.id, now))
    return here or found


def wakeable(person: Person, office_id: str) -> bool:
    """Only a verified person with a way, and only for an office they still belong to."""
    return person.verified_at is not None and bool(person.ways) and office_id in person.offices


def counts_as_cover(person: Person, now: datetime) -> bool:
    """Whether the person's phone was tested in the last 30 days. Without it they are woken, but not relied upon."""
    return person.verified_at is not None and person.tested_at is not None and now - person.tested_at <= TEST_LASTS


def _planned(books: Books, office_id: str, duty: str, now: datetime) -> Iterator[str]:
    """As the shifts, the rotations and the last good copies of calendars say."""
    for shift in books.rota:
        if shift.office == office_id and shift.duty == duty and is_open(shift.hours, now):
            yield shift.person
    for rotation in books.plan.rotations:
        if (rotation.office, rotation.duty) == (office_id, duty):
            found = round_at(rotation, now)
            if found is not None and (rotation.hours == ALWAYS or is_open(rotation.hours, now)):
                yield found.person
    for feed in books.plan.feeds:
        if (feed.office, feed.duty) == (office_id, duty):
            copies = (copy for copy in books.plan.copies if copy.feed == feed.id)
            yield from (b.person for copy in copies for b in copy.booked if b.start <= now < b.end)


def _swapped(books: Books, office_id: str, duty: str, now: datetime, ids: Iterable[str]) -> Iterator[str]:
    """Stints are laid out only where a swap may be among them: this is asked for every alert."""
    if not accepted(books.plan):
        yield from ids
        return
    held = [s for s in stints(books, office_id, now, now + MOMENT) if s.duty == duty]
    for id in ids:
        takers = [stint.person for stint in held if (stint.giver or stint.person) == id]
        yield from takers or [id]


def _overridden(ids: list[str], override: Override) -> list[str]:
    if override.way is Way.REMOVE:
        return [id for id in ids if id != override.person]
    if override.way is Way.ADD:
        return list(dict.fromkeys([*ids, override.person]))
    if not override.instead_of:
        return [override.person]
    return list(dict.fromkeys(override.person if id == override.instead_of else id for id in ids))


def _people(books: Books, ids: Iterable[str]) -> tuple[Person, ...]:
    return tuple(books.people[i] for i in dict.fromkeys(ids) if i in books.people)
