"""SPØR ALLE: whoever could have the duty of the writer is asked at once; from a leader, the next hours of nobody."""

from __future__ import annotations

from escalation.books import Books, Person
from escalation.decision import Decision, Entry
from escalation.plan import Ask
from escalation.roles import Role
from escalation.rota.asking import ask_all, gap_of, of_gap, of_stint, vacancy
from escalation.rota.changes import Refused, Why
from escalation.rota.news import news
from handlers.turn import Turn
from messages.model import Verb
from messages.moments import When

EDITS = {Role.LEADER, Role.ADMIN}


def handle(turn: Turn) -> Decision | None:
    command, officer = turn.reading.command, turn.officer
    if command is None or officer is None or command.verb is not Verb.ASK_ALL:
        return None
    wanted = _wanted(turn, officer)
    return turn.answer("swap_nothing") if wanted is None else _asked(turn, officer, wanted)


def _wanted(turn: Turn, officer: Person) -> Ask | None:
    """A gap of an office whose rota they make, unless they are sick themselves; else their own duty."""
    id, books, now = turn.message.id, turn.books, turn.now
    makes = (office for office in officer.offices if office in books.offices and officer.roles_at(office) & EDITS)
    gaps = ((office, gap) for office in makes if (gap := gap_of(books, office, now)))
    found = None if books.plan.away(officer.id, now) else next(gaps, None)
    if found is not None:
        return of_gap(id, books, *found, officer.id, now)
    stint = vacancy(books, officer.id, "", now)
    return None if stint is None else of_stint(id, stint, officer.id, now)


def _asked(turn: Turn, officer: Person, wanted: Ask) -> Decision:
    after = ask_all(turn.books, wanted, turn.now)
    if isinstance(after, Refused):
        office = turn.books.offices[wanted.office].name
        return turn.answer("swap_pending") if after.why is Why.PENDING else turn.answer("all_nobody", office=office)
    ask = _made(after, wanted.id)
    noted = Decision(
        books=after,
        send=news(turn.scene, after, officer.id),
        entries=(Entry(turn.now, "all_asked", "", officer.id, ask.office),),
    )
    since, until = When(ask.start, turn.now), When(ask.end, turn.now)
    return noted.plus(turn.answer("all_sent", count=str(len(ask.asked)), since=since, until=until))


def _made(books: Books, id: str) -> Ask:
    return next(ask for ask in books.plan.asks if ask.id == id)
