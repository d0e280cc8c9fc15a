"""A time to meet, a question about their own case, a complaint: a person answers, before a moment that we name."""

from __future__ import annotations

from escalation.decision import Decision
from handlers.turn import Turn
from handlers.wish import grant_on_list
from messages.model import Intent

FOR_THE_LIST = (Intent.MEETING, Intent.STATUS, Intent.COMPLAINT)


def handle(turn: Turn) -> Decision | None:
    """What is asked is kept for whoever takes it; nobody is told of it before."""
    intent = turn.reading.intent
    if turn.case or turn.reading.need.worrying or intent not in FOR_THE_LIST or intent is None:
        return None
    return grant_on_list(turn, intent)
