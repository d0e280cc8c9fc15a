"""A running case gets graver: danger to life is answered with 113 at once, and nobody waits in line for it."""

from __future__ import annotations

from escalation.decision import Decision
from escalation.moves.graver import is_graver, raise_class, warn_of_danger
from handlers.acute import klass
from handlers.turn import Turn
from messages.need.model import Level, Verdict


def handle(turn: Turn) -> Decision | None:
    case, need = turn.running, turn.reading.need
    if case is None or need.verdict is not Verdict.ALERT:
        return None
    found = klass(turn)
    decision = raise_class(turn.scene, case, found, turn.message.id) if is_graver(case, found) else Decision()
    if need.level is Level.LIFE:
        raised = next(iter(decision.cases), case)
        decision = decision.plus(warn_of_danger(turn.scene, raised, turn.message.id))
    return decision
