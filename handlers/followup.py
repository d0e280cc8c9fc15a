""" "2" or "3" after our question of the day after: kept as a yes or a no."""

from __future__ import annotations

from escalation.decision import Decision
from escalation.moves.followup import answer
from handlers.turn import Turn
from messages.model import Verb

YES, NO = 2, 3


def handle(turn: Turn) -> Decision | None:
    """Not where another question was put since."""
    command, case = turn.reading.command, turn.asked_after
    if case is None or command is None or command.verb is not Verb.DIGIT or command.digit not in (YES, NO):
        return None
    if turn.before.offered or turn.before.question(turn.now) is not None:
        return None
    return answer(turn.scene, case, command.digit == YES).plus(turn.answer("not_urgent_citizen"))
