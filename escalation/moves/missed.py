"""A call that was not answered: the place is kept, the citizen is told, and somebody rings again."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from escalation.case import Case, Class, Stage, Timer
from escalation.decision import Decision, Entry
from escalation.keeping import can_keep
from escalation.letters import Letters, to_citizen
from escalation.offices.staffed import first_staffed, staffed_at
from escalation.scene import Scene
from escalation.wish import Wish
from messages.model import Intent, Purpose
from messages.moments import When

AGAIN_IN = timedelta(minutes=30)


def missed(scene: Scene, case: Case, message: str) -> Decision:
    """``message`` is the id of the officer's text. Never a text to a phone that may be read."""
    known = case.wish or Wish(Intent.CALL_ME)
    wish = replace(known, promised_at=None, missed=known.missed + 1, begins=None, ends=None)
    move = _kept if stays(scene, case) else _given_back
    after = move(replace(case, wish=wish), ring_again(scene, case))
    entry = Entry(scene.now, "call_missed", case.id, case.holder or "")
    return Decision(_citizen(scene, after, message) if tells(scene, case) else (), (after,), entries=(entry,))


def ring_again(scene: Scene, case: Case) -> datetime:
    """In half an hour, if somebody is there then; where more than a call is needed, sooner, by day and night."""
    if _is_acute(case):
        return scene.now + case.policy.warn
    at = scene.now + AGAIN_IN
    return first_staffed(scene.office(case), at) or at


def stays(scene: Scene, case: Case) -> bool:
    """Whether the holder keeps it. Else it waits for who is on duty then: a holder sleeps, and a need may come."""
    return _is_acute(case) or staffed_at(scene.office(case), scene.now + AGAIN_IN)


def tells(scene: Scene, case: Case) -> bool:
    """Whether the citizen hears of it: never on a phone that may be read, and no moment that nobody can keep."""
    if case.neutral or case.quiet or case.hushed:
        return False
    return stays(scene, case) or can_keep(scene, scene.office(case), ring_again(scene, case))


def _is_acute(case: Case) -> bool:
    return case.klass is not Class.UNCLEAR or bool(case.needs)


def _kept(case: Case, again: datetime) -> Case:
    """The holder is reminded at that moment, and has a lease's time from there."""
    slack = case.policy.lease - case.policy.warn if _is_acute(case) else case.policy.lease
    offer: dict[Timer, datetime] = {
        t: at for t, at in case.timers.items() if t is Timer.OFFER
    }  # they still may take it
    return replace(case, timers={Timer.WARN: again, Timer.LEASE: again + slack, **offer})


def _given_back(case: Case, again: datetime) -> Case:
    """Nobody is woken before; the next text of the citizen, or that moment, asks who is on duty."""
    free = replace(case, stage=Stage.PENDING, holder=None, offered_to=None, epoch=case.epoch + 1, told=0)
    return replace(free, timers={Timer.BEGIN: again})


def _citizen(scene: Scene, case: Case, message: str) -> Letters:
    again = When(next(iter(case.timers.values())), scene.now)
    return to_citizen(scene, case, f"{message}:missed_citizen", "missed_citizen", Purpose.INFO, next=again)
