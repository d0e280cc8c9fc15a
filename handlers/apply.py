""" "How do I apply?": the phone that helps, and the ways this office has for what the person can use."""

from __future__ import annotations

from escalation.decision import Decision
from escalation.offices.applying import ways
from handlers.hours import as_one
from handlers.turn import Turn
from messages.model import Intent


def handle(turn: Turn) -> Decision | None:
    """A need in the same text comes first: who is in need now is not sent to a form."""
    if turn.running or turn.reading.need.worrying or turn.reading.intent is not Intent.APPLY:
        return None
    return as_one(turn, ways(turn.office, turn.reading.means, turn.now))
