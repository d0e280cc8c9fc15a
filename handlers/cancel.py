""" "Klarer meg nå": a cancel never closes a case. Somebody is told, and asks."""

from __future__ import annotations

from escalation.decision import Decision
from escalation.moves.cancel import cancel
from handlers.turn import Turn
from messages.endings import Ending
from messages.need.model import Verdict


def handle(turn: Turn) -> Decision | None:
    """Not where the same text asks for help."""
    case = turn.running
    if case is None or turn.reading.ending is not Ending.MANAGES or turn.reading.need.verdict is Verdict.ALERT:
        return None
    return cancel(turn.scene, case, turn.message.id)
