""" "Ring meg": somebody is asked to ring this number."""

from __future__ import annotations

from escalation.decision import Decision
from handlers.turn import Turn
from handlers.wish import grant
from messages.model import Intent


def handle(turn: Turn) -> Decision | None:
    if turn.case or turn.reading.need.worrying or turn.reading.intent is not Intent.CALL_ME:
        return None
    return grant(turn, "call_me")
