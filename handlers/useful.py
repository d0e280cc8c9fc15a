"""Everything else from a citizen: an automatic answer with a number, and the way to say that it is urgent."""

from __future__ import annotations

from escalation.decision import Decision
from handlers.turn import Turn


def handle(turn: Turn) -> Decision:
    return turn.answer("useful_citizen", office=turn.office.name)
