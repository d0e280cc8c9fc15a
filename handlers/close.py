"""FERDIG K4F HJULPET: the holder ends the case, with its code and an outcome."""

from __future__ import annotations

from escalation.case import Outcome
from escalation.decision import Decision
from escalation.moves import close
from handlers.own_case import own_case, why_not
from handlers.turn import Turn
from messages.model import Verb


def handle(turn: Turn) -> Decision | None:
    command = turn.reading.command
    if command is None or command.verb is not Verb.CLOSE:
        return None
    case = own_case(turn, command)
    if case is None:
        return why_not(turn, command)
    if command.outcome is None:
        return turn.answer("close_how", code=case.code)
    word = turn.say.say(f"outcome_{command.outcome}", turn.language)
    return turn.answer("closed", code=case.code, outcome=word).plus(
        close.close(turn.scene, case, Outcome(command.outcome))
    )
