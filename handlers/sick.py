"""SYK: skipped from now on, and what they hold goes on to others; FRISK: woken again. The leaders are told."""

from __future__ import annotations

from dataclasses import replace

from escalation.books import Books
from escalation.decision import Decision, Entry
from escalation.moves.gone import go_on
from escalation.rota.asking import withdrawn
from escalation.rota.changes import Refused, sick, well
from escalation.rota.news import news
from handlers.told import leaders_told
from handlers.turn import Turn
from messages.model import Verb


def handle(turn: Turn) -> Decision | None:
    command, officer = turn.reading.command, turn.officer
    if command is None or officer is None or command.verb not in (Verb.SICK, Verb.WELL):
        return None
    if command.verb is Verb.WELL:
        back = well(turn.books, officer.id, turn.now)
        if isinstance(back, Refused):
            return turn.answer("not_sick")
        return _noted(turn, withdrawn(back, officer.id), "well")
    gone = sick(turn.books, officer.id, turn.now)
    if isinstance(gone, Refused):
        return turn.answer("sick_noted")
    return _noted(turn, gone, "sick").plus(_cases(turn, gone))


def _noted(turn: Turn, books: Books, key: str) -> Decision:
    by = turn.officer.id if turn.officer else ""
    noted = Decision(books=books, send=news(turn.scene, books, by), entries=(Entry(turn.now, key, "", by),))
    return noted.plus(turn.answer(f"{key}_noted")).plus(leaders_told(turn, f"{key}_leader"))


def _cases(turn: Turn, books: Books) -> Decision:
    """Their cases, and those they were asked to take, go on as if the books had been so before."""
    decision, scene = Decision(), replace(turn.scene, books=books)
    for case in turn.cases:
        decision = decision.plus(go_on(scene, case))
    return decision
