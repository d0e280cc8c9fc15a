"""A case whose timers are gone is given them again: the audit found it, and from here on it moves by itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from escalation.case import COVER, Case, Stage, Timer
from escalation.decision import CLOCK, Decision, Entry
from escalation.moves.take import lease
from escalation.scene import Scene

DRIVING = frozenset({Timer.BEGIN, Timer.STEP, Timer.LEASE, Timer.REPEAT})
"""Each open case has one of these, whatever its stage: without it nothing happens any more."""
TELLING = frozenset({Timer.BEGIN, Timer.PROMISE, Timer.LEASE})
"""And one of these: without it nobody who waits is told the truth."""
FARTHEST = timedelta(days=14)
"""No timer is set farther ahead; one that is counts as gone. (A wish may wait over the Christmas holidays.)"""
NEARER: Mapping[Timer, timedelta] = {Timer.STEP: timedelta(hours=3), Timer.REPEAT: timedelta(days=3)}
"""And those that wake somebody are nearer: no policy waits longer than an hour for an officer, or a day to ask all
again, and a citizen who manages makes that twice as long."""


def farthest(timers: Iterable[Timer], now: datetime) -> dict[Timer, datetime]:
    """Up to when each of these counts."""
    return {timer: now + NEARER.get(timer, FARTHEST) for timer in timers}


def repair(scene: Scene, case: Case) -> Decision:
    """Arm what is missing. Who waits is helped now; a holder has a fresh lease, and is not robbed of the case.

    The case is written also where it lacks nothing: then the store lost what the case still knows, and is told again.
    """
    ends = farthest(case.timers, scene.now)
    kept = {timer: at for timer, at in case.timers.items() if at <= ends[timer]}
    missing = COVER[case.stage] - kept.keys()
    armed = replace(case, timers={**kept, **_anew(scene, case, missing)})
    names = ",".join(sorted(timer.value for timer in missing))
    return Decision(cases=(armed,), entries=(Entry(scene.now, "repaired", case.id, CLOCK, names),))


def _anew(scene: Scene, case: Case, missing: frozenset[Timer]) -> dict[Timer, datetime]:
    if case.stage is Stage.TAKEN and missing:
        return lease(scene, case)
    return dict.fromkeys(missing, scene.now)
