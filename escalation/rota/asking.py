"""Asking all: whoever could have a duty that nobody has is asked at once, and the first yes gets it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from escalation.books import Books
from escalation.plan import Ask, Override, Plan, Way
from escalation.rota.changes import Changed, Refused, Why, override
from escalation.rota.duty import counts_as_cover, duty_of, wakeable
from escalation.rota.gap import Gap, uncovered
from escalation.rota.stints import Stint, stint_called, stints
from escalation.rota.table import held as laid_out

AHEAD = timedelta(days=14)


def ask_all(books: Books, wanted: Ask, now: datetime) -> Changed:
    """``wanted.asked`` is made here. Refused where it is over, where they are asked already, and where nobody could."""
    wanted = replace(wanted, start=max(wanted.start, now), asked=could(books, wanted, now), taker="")
    if wanted.office not in books.offices:
        return Refused(Why.NO_OFFICE)
    if wanted.end <= wanted.start:
        return Refused(Why.OVER)
    if any(_is_about_the_same(ask, wanted) for ask in open_asks(books, now)):
        return Refused(Why.PENDING)
    return _with(books, (*books.plan.asks, wanted)) if wanted.asked else Refused(Why.NOBODY)


def say_yes(books: Books, ask_id: str, person: str, now: datetime) -> Changed:
    """The first yes gets it, for what is left of it. A later one is refused: it is taken already."""
    ask = next((ask for ask in books.plan.asks if ask.id == ask_id and person in ask.asked), None)
    if ask is None or ask.end <= now:
        return Refused(Why.NOT_ASKED)
    if ask.taker:
        return Refused(Why.SAME if ask.taker == person else Why.NOT_YOURS)
    if _is_filled(books, ask, now):
        return Refused(Why.NOT_YOURS)
    held = duty_of(books, ask.office, ask.duty, max(ask.start, now))
    way, instead_of = (Way.REPLACE, ask.gone) if ask.gone and ask.gone in held else (Way.ADD, "")
    hours = (max(ask.start, now), ask.end)
    given = override(
        books, Override(ask.id, ask.office, ask.duty, way, person, *hours, "asked all", person, instead_of), now
    )
    return given if isinstance(given, Refused) else _with(given, _put(given.plan, replace(ask, taker=person)))


def say_no(books: Books, ask_id: str, person: str, now: datetime) -> Changed:
    """They hear no more of it; the others are still asked."""
    ask = next((ask for ask in open_asks(books, now) if ask.id == ask_id and person in ask.asked), None)
    if ask is None:
        return Refused(Why.NOT_ASKED)
    others = tuple(each for each in ask.asked if each != person)
    return _with(books, _put(books.plan, replace(ask, asked=others)))


def withdrawn(books: Books, gone: str) -> Books:
    """Whoever is well again has their duty themselves: nobody is asked any more."""
    return _with(books, (ask for ask in books.plan.asks if ask.taker or ask.gone != gone))


def open_asks(books: Books, now: datetime) -> tuple[Ask, ...]:
    """Those that nobody has answered with yes, and that are not over."""
    return tuple(ask for ask in books.plan.asks if not ask.taker and now < ask.end)


def could(books: Books, wanted: Ask, now: datetime) -> tuple[str, ...]:
    """Who would be woken for it, is not away then, has not got it and does not ask; relied upon first."""
    at = max(wanted.start, now)
    held = duty_of(books, wanted.office, wanted.duty, at)
    able = [p for p in books.people.values() if wakeable(p, wanted.office) and not books.plan.away(p.id, at)]
    found = sorted(able, key=lambda person: not counts_as_cover(person, at))
    return tuple(person.id for person in found if person.id not in (*held, wanted.gone, wanted.by))


def vacancy(books: Books, person: str, stint_id: str, now: datetime) -> Stint | None:
    """A stint of theirs that runs or lies ahead; by its name, or the next one where none is named."""
    if stint_id:
        found = stint_called(books, stint_id, now, AHEAD)
        return found if found is not None and found.person == person else None
    known = books.people.get(person)
    offices = [id for id in (known.offices if known else ()) if id in books.offices]
    mine = [s for id in offices for s in stints(books, id, now, now + AHEAD) if s.person == person and now < s.end]
    return min(mine, key=lambda stint: stint.start, default=None)


def gap_of(books: Books, office: str, now: datetime) -> Gap | None:
    """The first hours in which nobody has a duty there."""
    found = (gap for gap in uncovered(books, office, now, AHEAD.days) if not gap.untested)
    return next(found, None)


def of_stint(id: str, stint: Stint, by: str, now: datetime) -> Ask:
    return Ask(id, stint.office, stint.duty, stint.start, stint.end, stint.person, by, now)


def of_gap(id: str, books: Books, office: str, gap: Gap, by: str, now: datetime) -> Ask:
    """A gap of the whole office is one of its first duty."""
    first = next((duty for step in books.offices[office].policy.steps for duty in step.duties), "")
    return Ask(id, office, gap.duty or first, gap.start, gap.end, "", by, now)


def _is_filled(books: Books, ask: Ask, now: datetime) -> bool:
    """Somebody who is not away has it for all that is left, and whoever was to be let off has it no more."""
    start = max(ask.start, now)
    if ask.gone in duty_of(books, ask.office, ask.duty, start):
        return False
    rows = laid_out(books, ask.office, start, (ask.end - start).days + 1)
    return any(row.duty == ask.duty and not row.away and row.start <= start and ask.end <= row.end for row in rows)


def _is_about_the_same(one: Ask, other: Ask) -> bool:
    same = (one.office, one.duty, one.gone) == (other.office, other.duty, other.gone)
    return same and one.start < other.end and other.start < one.end


def _put(plan: Plan, changed: Ask) -> tuple[Ask, ...]:
    return tuple(changed if ask.id == changed.id else ask for ask in plan.asks)


def _with(books: Books, asks: Iterable[Ask]) -> Books:
    return replace(books, plan=replace(books.plan, asks=tuple(asks)))
