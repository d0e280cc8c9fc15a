"""The next step: when nobody answers in time, the next people are woken; after the last comes the truth."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from escalation.books import Person
from escalation.case import Case, Timer
from escalation.decision import Decision
from escalation.moves.cancel import pace
from escalation.moves.cut_off import hurried
from escalation.moves.fallback import fall_back
from escalation.moves.wake import is_grave, reachable, wake
from escalation.policy import Step
from escalation.scene import Scene


def next_step(scene: Scene, case: Case) -> Decision:
    """Wake the people of the next step that has any; an empty step costs no time. Nobody is asked twice on the way."""
    alone = {a.person for a in case.alerts.values() if (a.epoch, a.step) == (case.epoch, -1)}  # asked before the ladder
    for number in range(case.step + 1, len(case.policy.steps)):
        step = case.policy.steps[number]
        people = tuple(p for p in reachable(scene, case, step) if p.id not in alone)
        if people:
            return _wake_step(
                scene, replace(case, step=number, timers=_timers(scene, replace(case, step=number), step)), people
            )
    return fall_back(scene, case)


def _wake_step(scene: Scene, case: Case, people: tuple[Person, ...]) -> Decision:
    before = any(alert.epoch == case.epoch and alert.reached for alert in case.alerts.values())
    return wake(scene, case, people, "alert_next" if before else "alert")


def _timers(scene: Scene, case: Case, step: Step) -> dict[Timer, datetime]:
    wait = step.life_wait if is_grave(case) else step.wait
    return {**case.timers, **hurried(scene, case, wait * pace(case))}
