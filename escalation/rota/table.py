"""The rota as a table of real hours: who has which duty from when until when, with everything that departs from it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import pairwise

from escalation.books import Books
from escalation.rota.duty import counts_as_cover, duty_of
from escalation.rota.gap import AHEAD, moments
from escalation.rota.stints import Stint, stints


@dataclass(frozen=True, slots=True)
class Held:
    """A person has a duty for a time. ``away``: sick or absent, so skipped. ``covers``: their phone is relied upon.

    ``stint``: its name for swaps and take-overs; empty where an override gave it.
    """

    duty: str
    person: str
    start: datetime
    end: datetime
    stint: str
    away: bool
    covers: bool


def held(books: Books, office: str, start: datetime, days: int) -> tuple[Held, ...]:
    """The coming days, by start; at one moment in the order of the duties."""
    end = start + timedelta(days=days)
    duties = duties_of(books, office)
    laid_out = stints(books, office, start, end)
    edges = moments(books, office, start, end)
    found: list[Held] = []
    for duty in duties:
        found += _joined(_parts(books, office, duty, edges, laid_out))
    return tuple(sorted(found, key=lambda each: (each.start, duties.index(each.duty))))


def duties_of(books: Books, office: str) -> tuple[str, ...]:
    """First those that the policy wakes, in its order, then whatever else somebody has."""
    woken = [duty for step in books.offices[office].policy.steps for duty in step.duties]
    others = [*given(books), *((override.office, override.duty) for override in books.plan.overrides)]
    return tuple(dict.fromkeys([*woken, *(duty for at, duty in others if at == office)]))


def given(books: Books) -> Iterator[tuple[str, str]]:
    """Each office and duty that a shift, a rotation or a calendar gives to somebody."""
    yield from ((shift.office, shift.duty) for shift in books.rota)
    yield from ((rotation.office, rotation.duty) for rotation in books.plan.rotations)
    yield from ((feed.office, feed.duty) for feed in books.plan.feeds)


def _parts(books: Books, office: str, duty: str, edges: list[datetime], laid_out: tuple[Stint, ...]) -> Iterator[Held]:
    for begins, ends in pairwise(edges):
        for id in duty_of(books, office, duty, begins):
            names = (s.id for s in laid_out if (s.duty, s.person) == (duty, id) and s.start <= begins < s.end)
            person = books.people.get(id)
            covers = person is not None and counts_as_cover(person, min(begins, edges[0] + AHEAD))
            yield Held(duty, id, begins, ends, next(names, ""), books.plan.away(id, begins), covers)


def _joined(parts: Iterator[Held]) -> list[Held]:
    """Where nothing changes for a person at a moment, the time before and after it is one."""
    whole: list[Held] = []
    for part in parts:
        at = next((n for n, w in enumerate(whole) if w.end == part.start and _one(w, part)), None)
        if at is None:
            whole.append(part)
        else:
            whole[at] = replace(whole[at], end=part.end)
    return whole


def _one(before: Held, after: Held) -> bool:
    return replace(before, start=after.start, end=after.end) == after
