"""An officer's words that belong to no case: nothing is relayed, and they are told what they can do."""

from __future__ import annotations

from escalation.decision import Decision
from handlers.turn import Turn


def handle(turn: Turn) -> Decision:
    return turn.answer("lost_caseworker", number=turn.scene.number(turn.office))
