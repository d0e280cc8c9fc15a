"""The person is somewhere else than we thought: a case that nobody has yet goes to the office of that place."""

from __future__ import annotations

from dataclasses import replace

from escalation.books import Office
from escalation.case import Case
from escalation.decision import CITIZEN, Decision, Entry
from escalation.letters import Letters, tell_officer
from escalation.moves.lease import free
from escalation.moves.step import next_step
from escalation.moves.wake import asked_before, belongs
from escalation.scene import Scene


def go_to(scene: Scene, case: Case, office: Office) -> Decision:
    """Its people are woken from the first step. Whoever was asked before hears where it is, and nothing more of it."""
    moved = replace(case, office=office.id, policy=office.policy)
    entry = Entry(scene.now, "moved", case.id, CITIZEN, office.id)
    told = Decision(send=_told(scene, case, moved), entries=(entry,))
    return told.plus(next_step(scene, free(scene, moved)))


def _told(scene: Scene, case: Case, moved: Case) -> Letters:
    asked = (person for person in asked_before(scene, case) if not belongs(scene, moved, person))
    id, office = f"{case.id}:{case.epoch}:elsewhere", scene.office(moved).name
    letters = (
        tell_officer(scene, case, person.id, f"{id}:{n}", "case_elsewhere", office=office)
        for n, person in enumerate(asked)
    )
    return tuple(letter for pair in letters for letter in pair)
