"""An officer lets go of a case: the next people are woken at once, from the step after theirs."""

from __future__ import annotations

from escalation.case import Case
from escalation.decision import Decision, Entry
from escalation.letters import to_citizen
from escalation.moves.lease import free
from escalation.moves.step import next_step
from escalation.scene import Scene
from messages.model import Purpose


def release(scene: Scene, case: Case) -> Decision:
    """The citizen hears that others are being woken now; "X has your case" is no longer true."""
    freed = free(scene, case, step=_step_of(case))
    told = to_citizen(scene, freed, f"{case.id}:{freed.epoch}:lost_citizen", "lost_citizen", Purpose.NOTICE)
    entry = Entry(scene.now, "released", case.id, case.holder or "")
    return Decision(send=told, entries=(entry,)).plus(next_step(scene, freed))


def _step_of(case: Case) -> int:
    """The step at which the holder was last woken; -1 if they took it unasked."""
    return max((a.step for a in case.alerts.values() if a.person == case.holder), default=-1)
