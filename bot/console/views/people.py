"""The people of one's offices: what they may do, whether their phones answer, and when they were last here."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from aiohttp import web

from bot.console.access import Action
from bot.console.visit import NotFound, Visit
from bot.store.beside import Session
from escalation.books import Person
from escalation.case import Case
from escalation.roles import Role
from escalation.rota.stints import Stint, stints

AHEAD = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Known:
    """A person as a leader sees them. ``roles`` by office, only one's own offices."""

    person: Person
    roles: tuple[tuple[str, frozenset[Role]], ...]
    last: datetime | None = None


@dataclass(frozen=True, slots=True)
class Left:
    """What somebody would leave behind."""

    cases: tuple[Case, ...] = field(repr=False)
    shifts: tuple[Stint, ...] = ()


async def listed(visit: Visit, status: int = 200, wrong: str = "") -> web.Response:
    people = [await _known(visit, person) for person in visit.books.people.values() if roles_of(visit, person)]
    offices = [visit.books.offices[id] for id in visit.offices(Action.EDIT_PEOPLE)]
    return visit.page("people.html", status, people=people, offices=offices, wrong=wrong)


async def shown(visit: Visit, status: int = 200, wrong: str = "") -> web.Response:
    person = somebody(visit)
    return visit.page("person.html", status, known=await _known(visit, person), all_roles=tuple(Role), wrong=wrong)


async def asked_to_remove(visit: Visit) -> web.StreamResponse:
    """What they have open and when they are on duty is shown first. It is never a reason to refuse."""
    person = somebody(visit)
    return visit.page("person_remove.html", person=person, left=await left_by(visit, person))


async def left_by(visit: Visit, person: Person) -> Left:
    held = await visit.rooms.store.cases_held_by(person.id)
    now, books = visit.now, visit.books
    shifts = [s for id in person.offices if id in books.offices for s in stints(books, id, now, now + AHEAD)]
    mine = tuple(stint for stint in shifts if stint.person == person.id)
    return Left(tuple(case for case in held if case.is_open), mine)


def somebody(visit: Visit) -> Person:
    """The person of the address, if they belong to an office of ours. Raises NotFound."""
    person = visit.books.people.get(visit.request.match_info["person"])
    if person is None or not roles_of(visit, person):
        raise NotFound
    return person


def roles_of(visit: Visit, person: Person) -> tuple[tuple[str, frozenset[Role]], ...]:
    """By office, where this visitor may see people. Somebody who has no role anywhere is seen by everybody who may."""
    here = visit.offices(Action.SEE_PEOPLE)
    own = tuple((office, person.roles_at(office)) for office in here)
    nowhere = not any(person.roles_at(office) for office in visit.books.offices)
    return tuple((office, roles) for office, roles in own if roles or nowhere)


async def _known(visit: Visit, person: Person) -> Known:
    desktop = await visit.rooms.sessions.desktop(person.id)
    latest = [await visit.rooms.store.beside(Session, each) for each in desktop.sessions[-1:]]
    last = next((session.created_at for session in latest if session), None)
    return Known(person, roles_of(visit, person), last)
