"""A case is closed: by its holder, with an outcome, and never by the clock."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from escalation.case import Case, Outcome, Stage, Timer
from escalation.decision import Decision, Entry
from escalation.letters import to_citizen
from escalation.scene import Scene
from messages.model import Purpose

REOPENS_FOR = timedelta(hours=24)


def close(scene: Scene, case: Case, outcome: Outcome) -> Decision:
    """The citizen is told that the conversation has ended, and how to be heard again; for a day it can be reopened."""
    timers = {Timer.FOLLOWUP: scene.now + REOPENS_FOR}
    closed = replace(case, stage=Stage.CLOSED, offered_to=None, timers=timers, outcome=outcome, closed_at=scene.now)
    id = f"{case.id}:{case.epoch}:closed_citizen"
    return Decision(
        send=to_citizen(scene, closed, id, "closed_citizen", Purpose.RELAY),
        cases=(closed,),
        entries=(Entry(scene.now, "closed", case.id, case.holder or "", outcome.value),),
    )
