"""A moment is told to a citizen only where the rota can keep it; else whom to ring, and nothing is promised."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from escalation.decision import Decision
from escalation.keeping import can_keep
from handlers.turn import Turn
from messages.moments import When


def told(turn: Turn, decided: Decision, key: str, at: datetime, value: str = "next") -> Decision:
    """``decided`` has the case that waits. It remembers what was promised, so that a miss is noticed and said."""
    case = decided.cases[-1]
    office = turn.scene.office(case)
    if not can_keep(turn.scene, office, at):
        return decided.plus(turn.answer("useful_citizen", office=office.name))
    promised = Decision(cases=(replace(case, promised_at=at),))
    return decided.plus(promised).plus(turn.answer(key, **{value: When(at, turn.now)}))
