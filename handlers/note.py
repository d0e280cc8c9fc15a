"""NOTAT K4F 113: the holder notes that something was done, and no word of it."""

from __future__ import annotations

from escalation.decision import Decision
from escalation.moves import noting
from handlers.own_case import own_case, why_not
from handlers.turn import Turn
from messages.model import Verb


def handle(turn: Turn) -> Decision | None:
    command = turn.reading.command
    if command is None or command.verb is not Verb.NOTE:
        return None
    case = own_case(turn, command)
    if case is None:
        return why_not(turn, command)
    if command.note is None:
        return turn.answer("note_which", code=case.code)
    return noting.note(turn.scene, case, noting.Note(command.note)).plus(turn.answer("noted", code=case.code))
