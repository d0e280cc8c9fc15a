"""Vakter: who has which duty in the coming two weeks, the hours nobody has, and what one does about them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from aiohttp import web

from bot.console.access import Action, Thing
from bot.console.duties import duty_word
from bot.console.times import shown as as_typed
from bot.console.visit import Visit
from escalation.books import Office
from escalation.plan import Absence, Ask, Swap
from escalation.rota import on_duty, uncovered, wakeable
from escalation.rota.asking import open_asks
from escalation.rota.changes import pending
from escalation.rota.gap import Gap
from escalation.rota.stints import YEAR, Stint, stint_called
from escalation.rota.table import Held, duties_of, held

AHEAD = 14
FOR_LEADERS = 60


@dataclass(frozen=True, slots=True)
class Asked:
    """A swap that waits for an answer, with the stint it is about; None where that was moved away."""

    swap: Swap
    stint: Stint | None


@dataclass(frozen=True, slots=True)
class Board:
    """An office's rota as the page shows it. ``people`` are those who may be woken for it."""

    office: Office
    now: tuple[tuple[str, str], ...]
    rows: tuple[Held, ...]
    asks: tuple[Ask, ...]
    gaps: tuple[Gap, ...]
    absences: tuple[Absence, ...]
    people: tuple[tuple[str, str], ...]
    duties: tuple[str, ...]

    @property
    def hours(self) -> float:
        """How many hours nobody can be relied upon: the one number that cannot be made to look better."""
        return round(sum((gap.end - gap.start).total_seconds() for gap in self.gaps if not gap.duty) / 3600, 1)


async def shown(visit: Visit) -> web.StreamResponse:
    return await page(visit)


async def page(visit: Visit, status: int = 200, **more: object) -> web.Response:
    """Every office of theirs; or only their own hours."""
    mine = visit.request.query.get("bare") == "mine"
    boards = [board(visit, visit.books.offices[id], mine=mine) for id in visit.offices(Action.SEE_ROTA)]
    words = visit.words
    values: dict[str, object] = {
        "boards": boards,
        "mine": mine,
        "swaps": _asked(visit),
        "edits": {each.office.id: visit.may(Action.EDIT_ROTA, Thing(each.office.id)) for each in boards},
        "sick": visit.books.plan.away(visit.person.id, visit.now),
        "soon": as_typed(visit.now + timedelta(hours=1)),
        "typed": as_typed,
        "duty": lambda id: duty_word(words, id),
        "pairs": lambda duties: [(each, duty_word(words, each)) for each in duties],
        "names_of": lambda people: ", ".join(visit.scene.name(person) for person in people),
        "knows_why": lambda absence: absence.sick and _knows_why(visit, absence.person),
        "notice": visit.request.query.get("gjort", ""),
        "errors": (),
    }
    return visit.page("rota.html", status, **{**values, **more})


def _asked(visit: Visit) -> list[Asked]:
    """One's own, and those about stints of offices whose rota one sees: what others agree on is theirs."""
    here = visit.offices(Action.SEE_ROTA)
    found = [Asked(swap, stint_called(visit.books, swap.stint, visit.now, YEAR)) for swap in pending(visit.books)]
    mine = visit.person.id
    return [
        e for e in found if mine in (e.swap.giver, e.swap.taker) or (e.stint is not None and e.stint.office in here)
    ]


def _knows_why(visit: Visit, person: str) -> bool:
    """That somebody is sick is known to themselves and to whoever leads their rota; to others they are away."""
    known = visit.books.people.get(person)
    offices = known.offices if known is not None else ()
    return person == visit.person.id or any(visit.may(Action.EDIT_ROTA, Thing(office)) for office in offices)


def board(visit: Visit, office: Office, *, mine: bool) -> Board:
    books, now = visit.books, visit.now
    rows = held(books, office.id, now, AHEAD)
    staff = [person for person in books.people.values() if office.id in person.offices]
    duties = duties_of(books, office.id)
    days = FOR_LEADERS if visit.may(Action.EDIT_ROTA, Thing(office.id)) else AHEAD
    return Board(
        office,
        tuple((duty, ", ".join(p.name for p in on_duty(books, office.id, duty, now))) for duty in duties),
        tuple(row for row in rows if not mine or row.person == visit.person.id),
        tuple(ask for ask in open_asks(books, now) if ask.office == office.id),
        uncovered(books, office.id, now, days),
        tuple(a for a in books.plan.absences if a.person in {p.id for p in staff} and (not a.end or now < a.end)),
        tuple((person.id, person.name) for person in staff if wakeable(person, office.id)),
        duties,
    )
