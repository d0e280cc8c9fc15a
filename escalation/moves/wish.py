"""A wish waits on the office's list until it is taken; when its promise is broken, people are woken for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from escalation.books import Person
from escalation.case import Alert, Case, Stage, Timer
from escalation.decision import CITIZEN, CLOCK, Decision, Entry
from escalation.letters import tell_officer
from escalation.moves import ask
from escalation.moves.wake import reachable
from escalation.scene import Scene
from escalation.wish import Wish
from messages.moments import When


def promise(scene: Scene, case: Case, wish: Wish, begins: datetime) -> Decision:
    """Nobody is woken. From ``begins``, when the office is staffed, it is on the list of who is on duty."""
    pending = ask.pend(scene, replace(case, wish=wish), begins, "wished")
    return pending.plus(put_on_list(scene, pending.cases[0])) if begins <= scene.now else pending


def put_on_list(scene: Scene, case: Case) -> Decision:
    """Those on duty hear that somebody waits; it goes on by itself when nobody has taken it by the promised moment."""
    wish = case.wish
    if wish is None or wish.promised_at is None:
        return Decision()
    listed = replace(case, wish=replace(wish, listed=True), timers={**case.timers, Timer.BEGIN: wish.promised_at})
    decision = Decision(cases=(listed,), entries=(Entry(scene.now, "listed", case.id, CLOCK),))
    for person in _on_duty(scene, case):
        decision = decision.plus(_told(scene, decision.cases[0], person))
    return decision


def shown_to(scene: Scene, case: Case, person: Person, id: str) -> Case:
    """Whoever was told of it may take it, as if alerted; ``id`` is that of the letter."""
    seen = Alert(person.id, case.epoch, -1, 0, scene.now)
    return replace(case, alerts={**case.alerts, id: seen}, alerted=case.next_alert + 1)


def change(scene: Scene, case: Case, wish: Wish, begins: datetime | None = None) -> Decision:
    """The person said more of when they can be reached; ``begins``: a new moment at which somebody is asked."""
    timers = {**case.timers, **({Timer.BEGIN: begins} if begins else {})}
    after = replace(case, wish=wish, timers=timers)
    return Decision(cases=(after,), entries=(Entry(scene.now, "wish_changed", case.id, CITIZEN),))


def waits(case: Case) -> bool:
    """Whether it waits for the office and nobody has been woken."""
    return case.stage is Stage.PENDING and case.wish is not None


def begin(scene: Scene, case: Case) -> Decision:
    """The office has opened, or the promised moment has come: first the list, and then people are woken."""
    wish = case.wish
    to_be_listed = wish is not None and wish.promised_at is not None and not wish.listed
    return put_on_list(scene, case) if to_be_listed else ask.begin(scene, case)


def _on_duty(scene: Scene, case: Case) -> tuple[Person, ...]:
    """Those of the first step that has anybody."""
    found = (reachable(scene, case, step) for step in case.policy.steps)
    return next(filter(None, found), ())


def _told(scene: Scene, case: Case, person: Person) -> Decision:
    """Code and moment, and not what the person wishes for."""
    until = When(case.timers[Timer.BEGIN], scene.now).said(scene.form(case, person.id))
    id = f"{case.id}:{case.epoch}:listed:{case.next_alert}"
    letters = tell_officer(scene, case, person.id, id, "listed", office=scene.office(case).name, until=until)
    return Decision(letters, (shown_to(scene, case, person, id),))
