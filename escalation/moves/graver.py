"""A running case gets graver: its class rises, whoever is to know is told, and the citizen gets 113 at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from escalation.case import Case, Class, Stage, Timer
from escalation.decision import CITIZEN, Decision, Entry
from escalation.letters import tell_officer, to_citizen
from escalation.moves.open import ask_whether_safe
from escalation.moves.step import next_step
from escalation.moves.wake import asked_before, is_escalating, wake
from escalation.scene import Scene

RANK = {Class.UNCLEAR: 0, Class.ACUTE: 1, Class.LIFE: 2}


def is_graver(case: Case, klass: Class) -> bool:
    return RANK[klass] > RANK[case.klass]


def raise_class(scene: Scene, case: Case, klass: Class, message: str) -> Decision:
    """Danger to life is never queued behind a running case; other classes only rise."""
    after = replace(case, klass=klass)
    entry = Entry(scene.now, "raised", case.id, CITIZEN, klass.value)
    raised = Decision(cases=(after,), entries=(entry,))
    return raised.plus(_danger(scene, after, message)) if klass is Class.LIFE else raised


def _danger(scene: Scene, case: Case, message: str) -> Decision:
    if case.stage is Stage.TAKEN and case.holder:
        return Decision(send=tell_officer(scene, case, case.holder, f"{message}:news", "raised_caseworker"))
    return _wake_again(scene, case) if is_escalating(case) else Decision()


def warn_of_danger(scene: Scene, case: Case, message: str) -> Decision:
    """113 to the citizen, each time a text of a running case speaks of danger to life."""
    asked = ask_whether_safe(scene, case, message)
    key = "alerting_neutral_citizen" if asked else "danger_citizen"
    return Decision(send=to_citizen(scene, case, f"{message}:answer", key)).plus(asked)


def _wake_again(scene: Scene, case: Case) -> Decision:
    """Those who were asked in this round are told that it got graver, and the wait becomes the short one."""
    woken = wake(scene, _hurried(scene, case), asked_before(scene, case, reached=False), "alert_raised")
    alone = case.stage is Stage.WAITING and case.step < 0  # only the last holder was asked so far
    return woken.plus(next_step(scene, woken.cases[0])) if alone else woken


def _hurried(scene: Scene, case: Case) -> Case:
    if case.stage is not Stage.WAITING or case.step not in range(len(case.policy.steps)):
        return case
    wait: timedelta = case.policy.steps[case.step].life_wait
    return replace(case, timers={**case.timers, Timer.STEP: min(case.timers[Timer.STEP], scene.now + wait)})
