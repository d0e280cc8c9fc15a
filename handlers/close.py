"""FERDIG K4F HJULPET: the holder ends the case, with its code and an outcome."""

from __future__ import annotations

from collections.abc import Iterator

from escalation.case import Case, Outcome
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
        return turn.choose("close_how", _endings(turn, case), code=case.code)
    word = turn.say.say(f"outcome_{command.outcome}", turn.language)
    return turn.answer("closed", code=case.code, outcome=word).plus(
        close.close(turn.scene, case, Outcome(command.outcome))
    )


def _endings(turn: Turn, case: Case) -> Iterator[str]:
    command = turn.say.say("choice_close", turn.language, code=case.code)
    yield from (f"{command} {turn.say.say(f'outcome_{outcome.value}', turn.language)}" for outcome in close.ENDINGS)
