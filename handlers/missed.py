"""IKKE SVAR K4F: the holder rang and nobody answered. The citizen keeps their place and is rung again."""

from __future__ import annotations

from escalation.decision import Decision
from escalation.moves.missed import missed, ring_again, stays, tells
from handlers.own_case import own_case, why_not
from handlers.turn import Turn
from messages.model import Verb
from messages.moments import When


def handle(turn: Turn) -> Decision | None:
    command = turn.reading.command
    if command is None or command.verb is not Verb.MISSED:
        return None
    case = own_case(turn, command)
    if case is None:
        return why_not(turn, command)
    told = "yes" if tells(turn.scene, case) else "no"
    kept = "yes" if stays(turn.scene, case) else "no"
    again = When(ring_again(turn.scene, case), turn.now)
    noted = turn.answer("missed_noted", code=case.code, told=told, kept=kept, next=again)
    return noted.plus(missed(turn.scene, case, turn.message.id))
