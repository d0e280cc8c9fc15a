"""Somebody is gone in the middle of a case: sick, struck from the books, of another office; or the office itself.

It goes on at once.
"""

from __future__ import annotations

from dataclasses import replace

from escalation.case import Case, Stage
from escalation.decision import CLOCK, Decision, Entry
from escalation.moves.lease import free, pass_on
from escalation.moves.step import next_step
from escalation.moves.wake import is_escalating
from escalation.rota import wakeable
from escalation.scene import Scene


def go_on(scene: Scene, case: Case) -> Decision:
    """Nothing, unless the holder is gone, or everybody who was asked last. ``scene`` has the books as they are now."""
    if case.is_open and case.office not in scene.books.offices:
        return _without_office(scene, case)
    if case.stage is Stage.TAKEN:
        return _without_holder(scene, case) if _is_gone(scene, case, case.holder or "") else Decision()
    asked = {a.person for a in case.alerts.values() if (a.epoch, a.step) == (case.epoch, case.step)}
    if case.stage is not Stage.WAITING or not asked or not all(_is_gone(scene, case, person) for person in asked):
        return Decision()
    return Decision(entries=(Entry(scene.now, "asked_gone", case.id, CLOCK),)).plus(next_step(scene, case))


def _without_office(scene: Scene, case: Case) -> Decision:
    """It is the business of the office behind the number it came to; whoever has it keeps it, if they are of it."""
    office = scene.office(case)
    moved = replace(case, office=office.id, policy=office.policy)
    noted = Decision(cases=(moved,), entries=(Entry(scene.now, "office_gone", case.id, CLOCK, case.office),))
    if is_escalating(case):
        return noted.plus(next_step(scene, free(scene, moved)))
    return noted.plus(go_on(scene, moved))


def _without_holder(scene: Scene, case: Case) -> Decision:
    entry = Entry(scene.now, "holder_gone", case.id, CLOCK, case.holder or "")
    return Decision(entries=(entry,)).plus(pass_on(scene, free(scene, case), "released_citizen"))


def _is_gone(scene: Scene, case: Case, id: str) -> bool:
    """Whoever is planned to be away keeps what they took; only the sick are taken their cases."""
    person = scene.books.people.get(id)
    return person is None or not wakeable(person, case.office) or scene.books.plan.sick(id, scene.now)
