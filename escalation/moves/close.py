"""A case is closed: by its holder, with an outcome, and never by the clock."""

from __future__ import annotations

from dataclasses import replace

from escalation.case import Case, Outcome, Stage
from escalation.decision import Decision, Entry
from escalation.letters import to_citizen
from escalation.scene import Scene
from messages.model import Purpose


def close(scene: Scene, case: Case, outcome: Outcome) -> Decision:
    """The citizen is told that the conversation has ended, and how to be heard again."""
    closed = replace(case, stage=Stage.CLOSED, offered_to=None, timers={}, outcome=outcome, closed_at=scene.now)
    id = f"{case.id}:{case.epoch}:closed_citizen"
    return Decision(
        send=to_citizen(scene, closed, id, "closed_citizen", Purpose.RELAY),
        cases=(closed,),
        entries=(Entry(scene.now, "closed", case.id, case.holder or "", outcome.value),),
    )
