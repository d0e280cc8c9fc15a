"""STOPP from an officer: nobody signs off duty by a text, and it is never words for the citizen."""

from __future__ import annotations

from escalation.decision import Decision
from handlers.turn import Turn
from messages.model import Verb


def handle(turn: Turn) -> Decision | None:
    command = turn.reading.command
    if command is None or command.verb not in (Verb.STOP, Verb.START):
        return None
    return turn.answer("officer_stop")
