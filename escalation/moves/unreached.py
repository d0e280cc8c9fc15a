"""A text of ours did not reach the citizen: in an open case that is an alarm, and somebody must ring instead."""

from __future__ import annotations

from dataclasses import replace

from escalation.case import Case, Stage, Timer
from escalation.decision import CLOCK, Decision, Entry
from escalation.letters import tell_officer
from escalation.moves.wake import asked_before, is_escalating, wake
from escalation.scene import Scene


def unreached(scene: Scene, case: Case, message: str) -> Decision:
    """``message``: the id of the text that was lost. Whoever takes the case later is told too."""
    entry = Entry(scene.now, "citizen_unreached", case.id, CLOCK)
    known = Decision(cases=(replace(case, unreached=True),), entries=(entry,))
    if case.stage is Stage.TAKEN:
        told = tell_officer(scene, case, case.holder or "", f"{message}:unreached", "citizen_unreached")
        return known.plus(Decision(send=told))
    return known if case.unreached else known.plus(_alarm(scene, known.cases[0]))


def _alarm(scene: Scene, case: Case) -> Decision:
    """Once: all who were asked hear that texts do not arrive, and the wait becomes the short one."""
    if case.stage is Stage.PENDING and case.asked:  # our question did not arrive: nobody will answer it
        return Decision(cases=(replace(case, timers={**case.timers, Timer.BEGIN: scene.now}),))
    if not is_escalating(case):
        return Decision()
    return wake(scene, hurried(scene, case), asked_before(scene, case), "alert_unreached")


def hurried(scene: Scene, case: Case) -> Case:
    """The next step comes as soon as where a life is at stake."""
    if case.stage is not Stage.WAITING or case.step not in range(len(case.policy.steps)):
        return case
    soon = scene.now + case.policy.steps[case.step].life_wait
    return replace(case, timers={**case.timers, Timer.STEP: min(case.timers.get(Timer.STEP, soon), soon)})
