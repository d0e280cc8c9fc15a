""" "I want to talk to a human": somebody is asked to write or ring."""

from __future__ import annotations

from escalation.decision import Decision
from handlers.turn import Turn
from handlers.wish import grant
from messages.model import Intent


def handle(turn: Turn) -> Decision | None:
    if turn.case or turn.reading.need.worrying or turn.reading.intent is not Intent.HUMAN:
        return None
    return grant(turn, Intent.HUMAN)
