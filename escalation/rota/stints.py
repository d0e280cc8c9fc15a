"""Stints: the rota laid out in time. Who has which duty from which moment until which, before anything departs from it.

A stint has a name that stays when its hours are moved: where it comes from, and the day on which it begins. Shifts
that never end are cut at the Monday midnights they run across; a rotation's stints end at its changeovers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import groupby, pairwise

from escalation.books import Books
from escalation.offices.hours import OSLO, changes, is_open
from escalation.plan import Plan, Rotation
from escalation.rota.rounds import on_the_wall, rounds

BEFORE = timedelta(days=10)  # no shift that is cut at Monday midnights lasts so long
YEAR = timedelta(days=366)
ROUND_THE_CLOCK = timedelta(days=1)  # whoever is on duty for so long before and after midnight has no night shift


@dataclass(frozen=True, slots=True)
class Stint:
    """One person has one duty from ``start`` until ``end``, in UTC. ``giver``: whose it was before a swap."""

    id: str
    office: str
    duty: str
    person: str
    start: datetime
    end: datetime
    giver: str = ""


@dataclass(frozen=True, slots=True)
class Given:
    """``giver``'s stint is ``taker``'s now."""

    stint: str
    giver: str
    taker: str


def stints(books: Books, office: str, start: datetime, end: datetime) -> tuple[Stint, ...]:
    """Every stint of the office that touches this time, whole, swaps carried out; in the order of the rota."""
    given = accepted(books.plan)
    found = (_swapped(stint, given) for stint in _all(books, office, start, end))
    return tuple(stint for stint in found if start < stint.end and stint.start < end)


def stint_called(books: Books, id: str, now: datetime, within: timedelta) -> Stint | None:
    """The stint with this name, if it has not ended and begins within so long."""
    found = (s for office in books.offices for s in stints(books, office, now, now + within))
    return next((stint for stint in found if stint.id == id), None)


def is_lost(books: Books, id: str, now: datetime) -> bool:
    """Whether a stint should lie ahead by its name, and is not there."""
    day = id.partition(":")[2]
    return day > now.astimezone(OSLO).date().isoformat() and stint_called(books, id, now, YEAR) is None


def accepted(plan: Plan) -> tuple[Given, ...]:
    """What was given to whom, in the order of the answers; both ways of a swap."""
    agreed = sorted((swap for swap in plan.swaps if swap.accepted_at), key=lambda swap: (swap.accepted_at, swap.id))
    there = [(Given(swap.stint, swap.giver, swap.taker), Given(swap.back, swap.taker, swap.giver)) for swap in agreed]
    return tuple(given for both in there for given in both if given.stint)


def spans(rule: str, start: datetime, end: datetime) -> Iterator[tuple[datetime, datetime]]:
    """When the rule is open within this time."""
    moments = [(start, is_open(rule, start)), *changes(rule, start, end), (end, False)]
    yield from ((at, until) for (at, opens), (until, _) in pairwise(moments) if opens and at < until)


def _all(books: Books, office: str, start: datetime, end: datetime) -> Iterator[Stint]:
    yield from _shifts(books, office, start, end)
    for rotation in books.plan.rotations:
        if rotation.office == office:
            yield from _named(rotation.id, _turns(rotation, start, end))
    for feed in books.plan.feeds:
        copy = next((c for c in books.plan.copies if c.feed == feed.id), None)
        if feed.office == office and copy is not None:
            booked = (Stint("", office, feed.duty, b.person, b.start, b.end) for b in copy.booked)
            yield from _named(feed.id, sorted(booked, key=lambda stint: (stint.start, stint.person)))


def _shifts(books: Books, office: str, start: datetime, end: datetime) -> Iterator[Stint]:
    """One person's shifts of one duty are counted together, so that each stint has a name of its own."""
    found: dict[tuple[str, str], list[Stint]] = {}
    for shift in books.rota:
        if shift.office == office:
            whole = spans(shift.hours, start - BEFORE, end + BEFORE)
            cut = (Stint("", office, shift.duty, shift.person, *part) for span in whole for part in _weeks(*span))
            found.setdefault((shift.duty, shift.person), []).extend(cut)
    for (duty, person), some in found.items():
        yield from _named(f"{office}.{duty}.{person}", sorted(some, key=lambda stint: (stint.start, stint.end)))


def _turns(rotation: Rotation, start: datetime, end: datetime) -> Iterator[Stint]:
    for each in rounds(rotation, start, end):
        for begins, ends in spans(rotation.hours, each.start, each.end):
            yield Stint("", rotation.office, rotation.duty, each.person, begins, ends)


def _weeks(start: datetime, end: datetime) -> Iterator[tuple[datetime, datetime]]:
    """Cut at Monday midnights, but only where it goes on round the clock: a night over Sunday stays whole."""
    day = start.astimezone(OSLO).date()
    monday = day + timedelta(days=(7 - day.weekday()) % 7)
    while (cut := on_the_wall(monday, 0)) < end - ROUND_THE_CLOCK:
        if cut - start > ROUND_THE_CLOCK:
            yield start, cut
            start = cut
        monday += timedelta(days=7)
    yield start, end


def _named(source: str, some: Iterable[Stint]) -> Iterator[Stint]:
    """``natt:2026-11-23``; the second that begins on that day is ``natt:2026-11-23:2``."""
    for day, begun in groupby(some, key=lambda stint: stint.start.astimezone(OSLO).date()):
        for count, stint in enumerate(begun, 1):
            yield replace(stint, id=f"{source}:{day}" + (f":{count}" if count > 1 else ""))


def _swapped(stint: Stint, given: Iterable[Given]) -> Stint:
    """A stint that was given on is followed from one to the next, also home again."""
    person = stint.person
    for each in given:
        if (each.stint, each.giver) == (stint.id, person):
            person = each.taker
    return stint if person == stint.person else replace(stint, person=person, giver=stint.person)
