"""An officer lets go of a case: the next people are woken at once, from the step after theirs."""

from __future__ import annotations

from enum import Enum

from escalation.case import Case
from escalation.decision import Decision, Entry
from escalation.moves.lease import free, pass_on
from escalation.scene import Scene


class LetGo(Enum):
    """Why somebody lets go of a case, where they were asked."""

    CANNOT = "cannot"  # they cannot just now
    KNOWS_THEM = "knows_them"  # they know the citizen too well
    OFF_DUTY = "off_duty"
    OTHER = "other"


def release(scene: Scene, case: Case, why: LetGo | None = None) -> Decision:
    """The citizen hears that others are being woken now; "X has your case" is no longer true."""
    entry = Entry(scene.now, "released", case.id, case.holder or "", why.value if why else "")
    return Decision(entries=(entry,)).plus(pass_on(scene, free(scene, case, step=_step_of(case)), "released_citizen"))


def _step_of(case: Case) -> int:
    """The step at which the holder was last woken; -1, the beginning, after the last one or if they took it unasked."""
    step = max((alert.step for alert in case.alerts.values() if alert.person == case.holder), default=-1)
    return step if step + 1 < len(case.policy.steps) else -1
