"""The rota: who has which duty at a moment, who may be woken, and the hours in which nobody would be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from escalation.books import Books, Person
from escalation.offices.hours import changes, is_open
from escalation.policy import Step

TEST_LASTS = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Gap:
    """From ``start`` until ``end`` nobody would be woken."""

    start: datetime
    end: datetime


def on_duty(books: Books, office_id: str, duty: str, now: datetime) -> tuple[Person, ...]:
    """Who has this duty now, in the order of the rota; also people who are not verified."""
    ids = (s.person for s in books.rota if s.office == office_id and s.duty == duty and is_open(s.hours, now))
    return _people(books, ids)


def people_for(books: Books, office_id: str, step: Step, now: datetime) -> tuple[Person, ...]:
    """Whom this step wakes now: its duties first, then its people, each once, and only those who may be woken."""
    on_rota = [person.id for duty in step.duties for person in on_duty(books, office_id, duty, now)]
    return tuple(p for p in _people(books, [*on_rota, *step.people]) if wakeable(p, office_id))


def leaders(books: Books, office_id: str) -> tuple[Person, ...]:
    """The office's leaders who may be woken."""
    return tuple(p for p in books.people.values() if p.leader and wakeable(p, office_id))


def wakeable(person: Person, office_id: str) -> bool:
    """Only a verified person with a way, and only for an office they still belong to."""
    return person.verified_at is not None and bool(person.ways) and office_id in person.offices


def counts_as_cover(person: Person, now: datetime) -> bool:
    """Whether the person's phone was tested in the last 30 days. Without it they are woken, but not relied upon."""
    return person.verified_at is not None and person.tested_at is not None and now - person.tested_at <= TEST_LASTS


def gaps(books: Books, office_id: str, start: datetime, days: int) -> tuple[Gap, ...]:
    """The hours of the coming days in which no step of the office's policy would wake anybody."""
    steps = books.offices[office_id].policy.steps
    return _gaps(books, office_id, start, days, steps)


def duty_gaps(books: Books, office_id: str, duty: str, start: datetime, days: int) -> tuple[Gap, ...]:
    """The hours of the coming days in which nobody who may be woken has this duty."""
    return _gaps(books, office_id, start, days, (Step(duties=(duty,)),))


def _gaps(books: Books, office_id: str, start: datetime, days: int, steps: tuple[Step, ...]) -> tuple[Gap, ...]:
    """Asks only at the moments at which a shift of the office begins or ends: between them nothing changes."""
    end = start + timedelta(days=days)
    rules = {shift.hours for shift in books.rota if shift.office == office_id}
    moments = sorted({start, end, *(at for rule in rules for at, _ in changes(rule, start, end))})
    found: list[Gap] = []
    for begins, ends in pairwise(moments):
        if any(people_for(books, office_id, step, begins) for step in steps):
            continue
        joined = found.pop().start if found and found[-1].end == begins else begins
        found.append(Gap(joined, ends))
    return tuple(found)


def _people(books: Books, ids: Iterable[str]) -> tuple[Person, ...]:
    return tuple(books.people[i] for i in dict.fromkeys(ids) if i in books.people)
