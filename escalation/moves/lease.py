"""The lease: a holder who is silent too long is warned, and then loses the case to the next."""

from __future__ import annotations

from dataclasses import replace

from escalation.case import Case, Stage, Timer
from escalation.decision import CLOCK, Decision, Entry
from escalation.letters import Letters, tell_officer, to_citizen
from escalation.moves.step import next_step
from escalation.moves.take import lease
from escalation.scene import Scene
from messages.model import Purpose
from messages.moments import clock


def extend(scene: Scene, case: Case) -> Case:
    """The holder was heard from."""
    return replace(case, timers={**case.timers, **lease(scene, case)})


def kept_longer(scene: Scene, case: Case) -> Case:
    """The same; but never a shorter lease than they have, who may be on the phone with the citizen."""
    timers = {timer: max(at, case.timers.get(timer, at)) for timer, at in lease(scene, case).items()}
    return replace(case, timers={**case.timers, **timers})


def contact(scene: Scene, case: Case) -> Case:
    """The holder says that the two are talking: no warning for an hour."""
    until = scene.now + case.policy.contact
    warned = until - (case.policy.lease - case.policy.warn)
    return replace(case, timers={**case.timers, Timer.WARN: warned, Timer.LEASE: until})


def in_contact(scene: Scene, case: Case) -> Decision:
    """The same, written down."""
    entry = Entry(scene.now, "contact", case.id, case.holder or "")
    return Decision(cases=(contact(scene, case),), entries=(entry,))


def warn(scene: Scene, case: Case) -> Decision:
    """Tell the holder by when to write. The warning is given once; only the lease runs on."""
    ends = case.timers[Timer.LEASE]
    after = replace(case, timers={timer: at for timer, at in case.timers.items() if timer is not Timer.WARN})
    until = clock(ends, scene.form(case, case.holder))
    id = f"{case.id}:{case.epoch}:lease_warning:{int(ends.timestamp())}"
    key = "call_again" if case.wish and case.wish.missed else "lease_warning"
    told = tell_officer(scene, case, case.holder or "", id, key, until=until)
    return Decision(
        send=tuple(replace(letter, purpose=Purpose.YOURS) for letter in told),  # not once it is somebody else's
        cases=(after,),
        entries=(Entry(scene.now, "warned", case.id, CLOCK, case.holder or ""),),
    )


def lose(scene: Scene, case: Case) -> Decision:
    """Nobody has the case any more: the holder and the citizen are told, and waking starts again."""
    entry = Entry(scene.now, "lease_lost", case.id, CLOCK, case.holder or "")
    lost = Decision(send=_tell_holder(scene, case), entries=(entry,))
    return lost.plus(pass_on(scene, free(scene, case), "lost_citizen"))


def pass_on(scene: Scene, case: Case, key: str) -> Decision:
    """Wake the next, and tell the citizen that we do; where nobody is left to wake, the honest message says it all."""
    woken = next_step(scene, case)
    if woken.cases[0].stage is Stage.FALLBACK:
        return woken
    told = to_citizen(scene, case, f"{case.id}:{case.epoch}:{key}", key, Purpose.NOTICE)
    return Decision(send=told).plus(woken)


def free(scene: Scene, case: Case, step: int = -1) -> Case:
    """Waiting again, in a new epoch, after ``step``."""
    promise = {Timer.PROMISE: scene.now + case.policy.promise[0]}
    waiting = replace(case, stage=Stage.WAITING, holder=None, offered_to=None, timers=promise)
    return replace(waiting, epoch=case.epoch + 1, step=step, told=0)


def _tell_holder(scene: Scene, case: Case) -> Letters:
    """Urgent, so that it is read before the alert that may follow it to the same phone."""
    id = f"{case.id}:{case.epoch}:lease_lost"
    letters = tell_officer(scene, case, case.holder or "", id, "lease_lost")
    return tuple(replace(letter, urgent=True) for letter in letters)
