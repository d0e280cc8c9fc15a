"""SLIPP K4F: the holder lets go, and the next people are woken."""

from __future__ import annotations

from escalation.decision import Decision
from escalation.moves import release
from handlers.own_case import own_case, why_not
from handlers.turn import Turn
from messages.model import Verb


def handle(turn: Turn) -> Decision | None:
    command = turn.reading.command
    if command is None or command.verb is not Verb.RELEASE:
        return None
    case = own_case(turn, command)
    if case is None:
        return why_not(turn, command)
    return turn.answer("released", code=case.code).plus(release.release(turn.scene, case))
