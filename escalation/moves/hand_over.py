"""A case is handed over: it stays with the giver, lease and relay and all, until the other takes it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from escalation.books import Person
from escalation.case import Alert, Case, Timer
from escalation.decision import CLOCK, Decision, Entry, Said
from escalation.letters import tell_officer, to_officer
from escalation.moves.lease import kept_longer
from escalation.moves.take import take
from escalation.moves.wake import is_grave, wake
from escalation.policy import Step
from escalation.scene import Scene
from messages.model import Purpose


def offer(scene: Scene, case: Case, to: Person) -> Decision:
    """Ask a colleague to take the case over. A second offer replaces the first; the giver was heard from."""
    timers = {**kept_longer(scene, case).timers, Timer.OFFER: scene.now + patience(case)}
    offered = replace(case, offered_to=to.id, step=-1, timers=timers)  # outside the steps, like their alert
    entry = Entry(scene.now, "offered", case.id, case.holder or "", to.id)
    return Decision(entries=(entry,)).plus(wake(scene, offered, (to,), "alert_offered"))


def accept(scene: Scene, case: Case, by: Person, thread: Sequence[Said]) -> Decision:
    """The colleague takes it: it changes hands in one breath, and the giver is told that it did."""
    id = f"{case.id}:{case.epoch}:handed_over"
    told = tell_officer(scene, case, case.holder or "", id, "handed_over", name=by.name)
    return take(scene, case, by, thread).plus(Decision(send=told))


def lapse(scene: Scene, case: Case) -> Decision:
    """The colleague did not answer in time."""
    return _ended(scene, case, "offer_lapsed")


def unreached(scene: Scene, case: Case, alert: Alert) -> Decision:
    """The alert did not arrive: another way to the same colleague, or the giver must ask somebody else."""
    person = scene.books.people.get(alert.person)
    if person and scene.carriers.way(person, alert.way + 1) is not None:
        return wake(scene, case, (person,), "alert_offered", alert.way + 1)
    return _ended(scene, case, "offer_unreached")


def _ended(scene: Scene, case: Case, key: str) -> Decision:
    """The giver hears that the case is still theirs, unless it is not any more when the text goes out."""
    timers = dict(case.timers)
    timers.pop(Timer.OFFER, None)
    holder, name = case.holder or "", scene.name(case.offered_to)
    text = scene.say.say(key, scene.form(case, holder), name=name, code=case.code)
    id = f"{case.id}:{case.epoch}:offer_ended:{case.next_alert}"
    return Decision(
        send=to_officer(scene, case, holder, id, text, Purpose.YOURS),
        cases=(replace(case, offered_to=None, timers=timers),),
        entries=(Entry(scene.now, key, case.id, CLOCK, case.offered_to or ""),),
    )


def patience(case: Case) -> timedelta:
    """As long as the policy waits for the first who is woken."""
    step = case.policy.steps[0] if case.policy.steps else Step()
    return step.life_wait if is_grave(case) else step.wait
