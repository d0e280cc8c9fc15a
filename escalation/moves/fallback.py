"""The end of a policy is not an end: the citizen is told the truth, and everybody is woken again, for ever."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from escalation.case import Case, Stage, Timer
from escalation.decision import CLOCK, Decision, Entry
from escalation.letters import to_citizen
from escalation.moves.cancel import pace
from escalation.moves.old_alerts import without_old_alerts
from escalation.moves.promise import missed, next_promise, with_doors
from escalation.moves.wake import everybody, wake
from escalation.offices.staffed import first_staffed
from escalation.rota import leaders
from escalation.scene import Scene
from messages.model import Purpose

SPREAD = timedelta(minutes=3)
SOON = timedelta(minutes=1)  # while nobody at all was reached: whoever is there is asked as soon as that can be


def fall_back(scene: Scene, case: Case) -> Decision:
    """Everybody was woken and nobody took it: say so, point to other doors, wake the leader too, go on."""
    after = replace(case, stage=Stage.FALLBACK, step=-1, told=case.told + 1, timers=_timers(scene, case))
    id = f"{case.id}:{case.epoch}:fallback_citizen:{after.told}"
    told = with_doors(scene, case, to_citizen(scene, after, id, "fallback_citizen", Purpose.NOTICE))
    entries = (*missed(scene, case), Entry(scene.now, "fallback", case.id, CLOCK))
    woken = wake(scene, replace(after, promised_at=None), leaders(scene.books, case.office, scene.now), "alert_again")
    return Decision(send=told, entries=entries).plus(woken)


def repeat(scene: Scene, case: Case) -> Decision:
    """Wake all of them again; six times quickly, then slowly, never not."""
    again = replace(
        without_old_alerts(scene, case),
        repeats=case.repeats + 1,
        timers={**case.timers, Timer.REPEAT: _next_repeat(scene, case)},
    )
    woken = wake(scene, again, everybody(scene, again), "alert_again")
    return woken if woken.send else woken.plus(Decision(cases=(soon_again(scene, woken.cases[0]),)))


def soon_again(scene: Scene, case: Case) -> Case:
    """Everybody is asked again in a minute, and that round does not count as one of the quick ones."""
    if case.stage is not Stage.FALLBACK or case.can_wait:
        return case
    soon = min(case.timers.get(Timer.REPEAT, scene.now + SOON), scene.now + SOON)
    return replace(case, repeats=max(case.repeats - 1, 0), timers={**case.timers, Timer.REPEAT: soon})


def _timers(scene: Scene, case: Case) -> dict[Timer, datetime]:
    return {Timer.REPEAT: _next_repeat(scene, case), Timer.PROMISE: next_promise(scene, case)}


def _next_repeat(scene: Scene, case: Case) -> datetime:
    slow = case.repeats >= case.policy.repeats
    at = scene.now + (case.policy.slow_repeat if slow else case.policy.repeat) * pace(case)
    return (first_staffed(scene.office(case), at) if case.can_wait else None) or _on_the_minute(scene, at)


def _on_the_minute(scene: Scene, at: datetime) -> datetime:
    """Longer waits end with a whole minute, so that many cases are one text; never later than the policy says."""
    return at if at - scene.now < SPREAD else at.replace(second=0, microsecond=0)
