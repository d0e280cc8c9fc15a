"""The citizen writes that they manage now: somebody is told, and nothing ends. A human asks, and closes."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from escalation.case import Case, Stage, Timer
from escalation.decision import CITIZEN, Decision, Entry
from escalation.letters import tell_officer
from escalation.moves.wake import asked_before, is_grave, wake
from escalation.scene import Scene

SLOWER = 2
DRIVEN = (Timer.STEP, Timer.REPEAT)


def cancel(scene: Scene, case: Case, message: str) -> Decision:
    """``message``: the id of the citizen's text. Its holder hears of it, else all who were asked, once."""
    noted = Decision(entries=(Entry(scene.now, "cancelled", case.id, CITIZEN),))
    if case.stage is Stage.TAKEN:
        told = tell_officer(scene, case, case.holder or "", f"{message}:manages", "citizen_manages")
        return noted.plus(Decision(send=told))
    return noted if case.cancelled else noted.plus(_told_to_all(scene, _slowed(scene, case)))


def takes_back(scene: Scene, case: Case) -> Case:
    """They ask for help again: the pace is the ordinary one, and nobody waits for what was put off."""
    if not case.cancelled:
        return case
    ordinary = {timer: _sooner(scene, case, timer, at) for timer, at in case.timers.items()}
    return replace(case, cancelled=False, timers=ordinary)


def pace(case: Case) -> int:
    """How many times longer we wait. Never for a life, for a child, or where somebody else may hold the phone."""
    guarded = is_grave(case) or case.neutral or case.minor or "child" in case.needs
    return SLOWER if case.cancelled and not guarded else 1


def _told_to_all(scene: Scene, case: Case) -> Decision:
    return wake(scene, case, asked_before(scene, case), "alert_cancelled")


def _slowed(scene: Scene, case: Case) -> Case:
    known = replace(case, cancelled=True)
    later = {t: scene.now + pace(known) * (at - scene.now) if t in DRIVEN else at for t, at in case.timers.items()}
    return replace(known, timers=later)


def _sooner(scene: Scene, case: Case, timer: Timer, at: datetime) -> datetime:
    left: timedelta = max(at - scene.now, timedelta())
    return scene.now + left / pace(case) if timer in DRIVEN else at
