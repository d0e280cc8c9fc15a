"""A promise is checked: when nobody has the case in time, the citizen hears the truth and another way."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from escalation.case import Case, Timer
from escalation.decision import CLOCK, Decision, Entry
from escalation.letters import to_citizen
from escalation.offices.hours import next_opening
from escalation.scene import Scene
from messages.model import Purpose

MORNING = "Mo-Su 08:00-09:00"


def tell_truth(scene: Scene, case: Case) -> Decision:
    """Say that nobody has answered yet, what we go on doing, and whom to ring now."""
    after = replace(case, told=case.told + 1, timers={**case.timers, Timer.PROMISE: next_promise(scene, case)})
    key = _truth(case)
    told = to_citizen(scene, after, f"{case.id}:{case.epoch}:{key}:{after.told}", key, Purpose.NOTICE)
    return Decision(send=told, cases=(after,), entries=(Entry(scene.now, "told_truth", case.id, CLOCK, key),))


def next_promise(scene: Scene, case: Case) -> datetime:
    """After five minutes, a quarter of an hour, an hour; then each morning."""
    waits = case.policy.promise
    if case.told + 1 < len(waits):
        return scene.now + waits[case.told + 1]
    return next_opening(MORNING, scene.now) or scene.now + waits[-1]


def _truth(case: Case) -> str:
    if case.told:
        return "still_citizen"
    reached = any(alert.reached for alert in case.alerts.values() if alert.epoch == case.epoch)
    return "waiting_citizen" if reached else "unreached_citizen"
