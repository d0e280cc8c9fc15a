"""TEST: the one word that answers a test alarm; without one, it asks for one."""

from __future__ import annotations

from escalation.decision import Decision, Entry
from escalation.rota.trial import answered, asked_for
from handlers.turn import Turn
from messages.model import Verb


def handle(turn: Turn) -> Decision | None:
    command, officer = turn.reading.command, turn.officer
    if command is None or command.verb is not Verb.TESTED or officer is None:
        return None
    after = answered(turn.books, officer, turn.now)
    if after is None:
        return Decision(books=asked_for(turn.books, officer, turn.now)).plus(turn.answer("test_alarm"))
    entry = Entry(turn.now, "phone_tested", "", officer.id)
    return Decision(books=after, entries=(entry,)).plus(turn.answer("test_answered"))
