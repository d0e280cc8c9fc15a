"""Gaps: the hours ahead in which nobody would be woken, or only people whose phones are not relied upon."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import pairwise

from escalation.books import Books
from escalation.offices.hours import changes, is_open
from escalation.policy import Step
from escalation.rota.duty import MOMENT, TEST_LASTS, counts_as_cover, people_for
from escalation.rota.stints import stints

AHEAD = timedelta(hours=48)  # a phone whose test runs out later than this is likely to be tested before


@dataclass(frozen=True, slots=True)
class Gap:
    """From ``start`` until ``end`` nobody would be woken; or only ``untested`` people, who are not relied upon.

    ``duty``: it is only this duty that nobody has; empty where the whole office is without anybody.
    """

    start: datetime
    end: datetime
    duty: str = ""
    untested: tuple[str, ...] = ()


def gaps(books: Books, office_id: str, start: datetime, days: int) -> tuple[Gap, ...]:
    """The hours of the coming days in which no step of the office's policy would wake anybody, though it should."""
    return _joined(g for g in _lacking(books, office_id, start, days, "") if not g.untested)


def duty_gaps(books: Books, office_id: str, duty: str, start: datetime, days: int) -> tuple[Gap, ...]:
    """The hours of the coming days in which nobody who may be woken has this duty, though somebody should."""
    return _joined(g for g in _lacking(books, office_id, start, days, duty) if not g.untested)


def uncovered(books: Books, office_id: str, start: datetime, days: int) -> tuple[Gap, ...]:
    """Every gap of the office and of each of its duties, also where only untested phones would ring; by start.

    A gap of a duty is left out where the whole office has one.
    """
    whole = _joined(_lacking(books, office_id, start, days, ""))
    duties = dict.fromkeys(duty for step in books.offices[office_id].policy.steps for duty in step.duties)
    found = [g for duty in duties for g in _joined(_lacking(books, office_id, start, days, duty))]
    alone = [gap for gap in found if not any(w.start <= gap.start and gap.end <= w.end for w in whole)]
    return tuple(sorted((*whole, *alone), key=lambda gap: (gap.start, gap.duty)))


def moments(books: Books, office_id: str, start: datetime, end: datetime) -> list[datetime]:
    """``start``, ``end``, and every moment between at which anything about the rota may change."""
    plan, found = books.plan, {start, end}
    found |= {at for s in stints(books, office_id, start, end) for at in (s.start, s.end)}
    found |= {at for o in plan.overrides if o.office == office_id for at in (o.start, o.end)}
    found |= {at for a in plan.absences for at in (a.start, a.end) if at is not None}
    found |= {at for i in plan.intended if i.office == office_id for at, _ in changes(i.hours, start, end)}
    found |= {p.tested_at + TEST_LASTS + MOMENT for p in books.people.values() if p.tested_at}
    return sorted(at for at in found if start <= at <= end)


def intended(books: Books, office_id: str, duty: str, now: datetime) -> bool:
    """Whether somebody said, with a reason, that nobody shall have this duty now."""
    marks = (i for i in books.plan.intended if i.office == office_id and i.duty in ("", duty))
    return any(is_open(mark.hours, now) for mark in marks)


def _lacking(books: Books, office_id: str, start: datetime, days: int, duty: str) -> Iterator[Gap]:
    """Asks only at the moments at which something may change."""
    policy = books.offices[office_id].policy
    steps = (Step(duties=(duty,)),) if duty else policy.steps
    for begins, ends in pairwise(moments(books, office_id, start, start + timedelta(days=days))):
        if intended(books, office_id, duty, begins):
            continue
        woken = [person for step in steps for person in people_for(books, office_id, step, begins)]
        if not any(counts_as_cover(person, min(begins, start + AHEAD)) for person in woken):
            yield Gap(begins, ends, duty, tuple(dict.fromkeys(person.id for person in woken)))


def _joined(found: Iterator[Gap]) -> tuple[Gap, ...]:
    whole: list[Gap] = []
    for gap in found:
        last = whole[-1] if whole else None
        if last is not None and replace(gap, start=last.start) == replace(last, end=gap.end) and last.end == gap.start:
            whole[-1] = replace(last, end=gap.end)
        else:
            whole.append(gap)
    return tuple(whole)
