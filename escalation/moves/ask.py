"""A question is a promise: without an answer in time it becomes a case that somebody is woken for."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from escalation.case import Case, Class, Outcome, Stage, Timer
from escalation.decision import CITIZEN, CLOCK, Decision, Entry
from escalation.moves.close import REOPENS_FOR
from escalation.moves.open import open_case
from escalation.scene import Scene


def pend(scene: Scene, case: Case, until: datetime, action: str) -> Decision:
    """Wake nobody yet: the citizen was asked, or the office must open first. At ``until`` we begin all the same."""
    pending = replace(case, stage=Stage.PENDING, timers={Timer.BEGIN: until})
    return Decision(cases=(pending,), entries=(Entry(scene.now, action, case.id, CITIZEN, case.klass.value),))


def begin(scene: Scene, case: Case) -> Decision:
    """The time is up and nothing more was heard: wake somebody, and say that it is unclear."""
    decision = open_case(scene, replace(case, klass=Class.UNCLEAR), answer=None)
    return Decision(entries=(Entry(scene.now, "no_answer", case.id, CLOCK),)).plus(decision) if case.asked else decision


def not_urgent(scene: Scene, case: Case) -> Decision:
    """The citizen says that it can wait, before anybody was woken: the only end that no officer writes."""
    timers = {Timer.FOLLOWUP: scene.now + REOPENS_FOR}  # so long their words are remembered, if it is urgent after all
    closed = replace(case, stage=Stage.CLOSED, timers=timers, outcome=Outcome.NOT_URGENT, closed_at=scene.now)
    return Decision(cases=(closed,), entries=(Entry(scene.now, "closed", case.id, CITIZEN, Outcome.NOT_URGENT.value),))
