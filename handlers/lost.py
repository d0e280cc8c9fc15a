"""An officer's words that belong to no case: nothing is relayed, and they are told what they can do."""

from __future__ import annotations

from escalation.decision import Decision
from escalation.moves.wake import is_escalating, may_take
from handlers.turn import Turn


def handle(turn: Turn) -> Decision:
    """Seen is not taken: whoever answers an alert with "ok" hears that nobody has the case."""
    number, officer = turn.scene.number(turn.office), turn.officer
    mine = (case for case in turn.cases if officer and is_escalating(case) and case.woken(officer.id))
    asked = sorted(case.code for case in mine if officer and may_take(turn.scene, case, officer))
    if asked:
        return turn.answer("seen_not_taken", codes=", ".join(asked), number=number)
    return turn.answer("lost_caseworker", number=number)
