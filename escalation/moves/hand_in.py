"""A partner hands a person in: a case of the person's own number, and nothing of it goes back but that it was taken."""

from __future__ import annotations

from dataclasses import replace

from escalation.case import Case, Class, Stage
from escalation.decision import Decision, Entry
from escalation.handed_in import HandedIn
from escalation.handed_told import partner_name
from escalation.letters import tell_officer
from escalation.moves.graver import is_graver, raise_class
from escalation.moves.open import open_case
from escalation.scene import Scene


def hand_in(scene: Scene, case: Case, by: HandedIn) -> Decision:
    """A fresh case, or one that waited: somebody is woken. Without consent no automatic text goes to the person."""
    opened = open_case(scene, replace(case, handed_in=by, quiet=case.quiet or not by.consent), answer=None)
    return _noted(scene, case, by).plus(opened)


def again(scene: Scene, case: Case, by: HandedIn, klass: Class) -> Decision:
    """The person has a case that runs: it may get graver, and whoever has it hears who else asks."""
    known = replace(case, handed_in=case.handed_in or by)
    decision = _noted(scene, case, by).plus(Decision(cases=(known,)))
    if is_graver(known, klass):
        decision = decision.plus(raise_class(scene, known, klass, f"{case.id}:{case.version}"))
    if case.stage is not Stage.TAKEN:
        return decision
    id = f"{case.id}:{case.version}:handed_again"
    told = tell_officer(scene, case, case.holder or "", id, "handed_again", name=partner_name(scene, by))
    return decision.plus(Decision(send=told))


def _noted(scene: Scene, case: Case, by: HandedIn) -> Decision:
    consent = "consent" if by.consent else "no_consent"
    return Decision(entries=(Entry(scene.now, "handed_in", case.id, by.partner, consent),))
