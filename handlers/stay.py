"""STOPP from an officer: nobody signs off duty by a text, it is never for the citizen, and the leader hears of it."""

from __future__ import annotations

from escalation.decision import Decision
from handlers.told import leaders_told
from handlers.turn import Turn
from messages.model import Verb


def handle(turn: Turn) -> Decision | None:
    command = turn.reading.command
    if command is None or command.verb not in (Verb.STOP, Verb.START):
        return None
    told = leaders_told(turn, "officer_stop_leader") if command.verb is Verb.STOP else Decision()
    return turn.answer("officer_stop").plus(told)
