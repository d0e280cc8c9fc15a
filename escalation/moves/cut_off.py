"""The local cut-off: until when one must have applied for help. It hurries the ladder; after it comes the leader."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from escalation import rota
from escalation.case import Case, Class, Timer
from escalation.decision import CLOCK, Decision, Entry
from escalation.moves.wake import is_escalating, wake
from escalation.offices.office import WindowKind
from escalation.offices.standing import last_useful
from escalation.scene import Scene

SHORTEST = timedelta(seconds=30)  # a person needs so long to read an alert and answer it
APPLIED_FOR = frozenset({"food", "shelter", "power", "money", "medicine", "eviction", "cold"})


def cut_off(scene: Scene, case: Case) -> datetime | None:
    """Until when this case can still be helped by an application; None where there is no such moment."""
    office = scene.office(case)
    if case.klass is not Class.ACUTE or APPLIED_FOR.isdisjoint(case.needs) or not _has_one(scene, case):
        return None
    return last_useful(office, scene.now)


def hurried(scene: Scene, case: Case, wait: timedelta) -> dict[Timer, datetime]:
    """When the next step comes, so that the last one is reached before the cut-off; and the cut-off itself."""
    ends = cut_off(scene, case)
    if ends is None:
        return {Timer.STEP: scene.now + wait}
    share = (ends - scene.now) / max(1, len(case.policy.steps) - max(case.step, 0))
    return {Timer.STEP: scene.now + min(wait, max(share, SHORTEST)), Timer.CUT_OFF: ends}


def passed(scene: Scene, case: Case) -> Decision:
    """Nobody has it and the day's help can no longer be applied for: whoever leads the office is woken."""
    timers: dict[Timer, datetime] = {timer: at for timer, at in case.timers.items() if timer is not Timer.CUT_OFF}
    known = replace(case, timers=timers)
    if not is_escalating(case):
        return Decision(cases=(known,))
    noted = Decision(entries=(Entry(scene.now, "cut_off_passed", case.id, CLOCK),))
    return noted.plus(wake(scene, known, rota.leaders(scene.books, case.office, scene.now), "alert_cut_off"))


def _has_one(scene: Scene, case: Case) -> bool:
    return any(w.kind is WindowKind.CUT_OFF for door in scene.office(case).doors() for w in door.windows)
