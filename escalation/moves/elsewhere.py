"""The person is somewhere else than we thought: a case that nobody has yet goes to the office of that place."""

from __future__ import annotations

from dataclasses import replace

from escalation.books import Office
from escalation.case import Case
from escalation.decision import CITIZEN, Decision, Entry
from escalation.moves.lease import free
from escalation.moves.step import next_step
from escalation.scene import Scene


def go_to(scene: Scene, case: Case, office: Office) -> Decision:
    """Its people are woken from the first step. Whoever was asked before hears nothing more of it."""
    moved = replace(case, office=office.id, policy=office.policy)
    entry = Entry(scene.now, "moved", case.id, CITIZEN, office.id)
    return Decision(entries=(entry,)).plus(next_step(scene, free(scene, moved)))
