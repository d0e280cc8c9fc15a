"""A promise is checked: when nobody has the case in time, the citizen hears the truth and another way."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from escalation.case import Case, Timer
from escalation.decision import CLOCK, Decision, Entry
from escalation.letters import Letters, to_citizen
from escalation.offices.hours import next_opening
from escalation.offices.standing import next_door
from escalation.scene import Scene
from messages.model import Purpose
from messages.moments import When

MORNING = "Mo-Su 08:00-09:00"


def tell_truth(scene: Scene, case: Case) -> Decision:
    """Say that nobody has answered yet, what we go on doing, and whom to ring now."""
    timers = {**case.timers, Timer.PROMISE: next_promise(scene, case)}
    after = replace(case, told=case.told + 1, timers=timers, promised_at=None)
    key = _truth(case)
    told = to_citizen(scene, after, f"{case.id}:{case.epoch}:{key}:{after.told}", key, Purpose.NOTICE)
    entry = Entry(scene.now, "told_truth", case.id, CLOCK, key)
    return Decision(send=with_doors(scene, case, told), cases=(after,), entries=(*missed(scene, case), entry))


def missed(scene: Scene, case: Case) -> tuple[Entry, ...]:
    """A moment that was told has passed and nobody has the case: written down once, with the minutes since."""
    if case.promised_at is None:
        return ()
    late = int((scene.now - case.promised_at).total_seconds()) // 60
    return (Entry(scene.now, "promise_missed", case.id, CLOCK, str(late)),)


def with_doors(scene: Scene, case: Case, told: Letters) -> Letters:
    """Who was promised a moment in vain is told of the next door too; a phone that may be read is told no more."""
    office = scene.office(case)
    door = next_door(office, scene.now) if case.promised_at and not case.neutral else None
    if door is None or door.at <= scene.now:
        return told
    spoken = (case.language, office.language, office.switched_on)
    at = When(door.at, scene.now)
    said = scene.say.say("next_door_citizen", *spoken, office=door.point.label or office.name, next=at)
    return tuple(replace(letter, text=f"{letter.text}\n{said}") for letter in told)


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
