"""Wake people: the letters and the alerts kept in the case, always both together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from escalation import rota
from escalation.books import Person
from escalation.case import Alert, Case, Class, Stage, Timer
from escalation.decision import CLOCK, Decision, Entry
from escalation.letters import alert
from escalation.policy import Step
from escalation.scene import Scene
from messages.model import OutboundMessage

REPORTED_WITHIN = timedelta(seconds=60)


def wake(scene: Scene, case: Case, people: Iterable[Person], key: str, way: int = 0) -> Decision:
    """Ask each of these people to take the case, by their first way from ``way`` on; nobody twice in one breath.

    Whoever it is about is not asked: an officer in need is helped by somebody else.
    """
    decision = Decision(cases=(case,))
    for person in (each for each in dict.fromkeys(people) if not is_own(case, each)):
        there = scene.carriers.way(person, way)
        if there is not None:
            decision = decision.plus(_wake_one(scene, decision.cases[0], person, key, there))
    return decision


def _wake_one(scene: Scene, case: Case, person: Person, key: str, way: int) -> Decision:
    made = Alert(person.id, case.epoch, case.step, way, scene.now)
    letter = alert(scene, case, made, key)
    timers = {**case.timers, **_reports(scene, case, letter)}
    after = replace(case, alerts={**case.alerts, letter.id: made}, alerted=case.next_alert + 1, timers=timers)
    entries = [Entry(scene.now, "alerted", case.id, CLOCK, person.id)]
    entries += [
        Entry(scene.now, "way_skipped", case.id, CLOCK, f"{person.id} {skipped.channel}")
        for skipped in person.ways[:way]
        if not scene.carriers.carries(skipped.channel)
    ]
    return Decision(send=(letter,), cases=(after,), entries=tuple(entries))


def _reports(scene: Scene, case: Case, letter: OutboundMessage) -> dict[Timer, datetime]:
    """By when we want to know that it arrived, if that was promised."""
    if case.stage is not Stage.WAITING or letter.to.channel not in scene.carriers.reporting:
        return {}
    by = scene.now + REPORTED_WITHIN
    return {Timer.REPORT: min(by, case.timers.get(Timer.REPORT, by))}


def reachable(scene: Scene, case: Case, step: Step) -> tuple[Person, ...]:
    """Whom this step wakes now: people are looked up anew, only the policy is frozen."""
    people = rota.people_for(scene.books, case.office, step, scene.now)
    return tuple(p for p in people if scene.carriers.way(p) is not None and not is_own(case, p))


def asked_before(scene: Scene, case: Case, *, reached: bool = True) -> tuple[Person, ...]:
    """Whom this round has asked and may still ask; without those whose alert is lost, unless ``reached`` is False."""
    alerts = (a for a in case.alerts.values() if a.epoch == case.epoch and not (reached and a.lost))
    asked = dict.fromkeys(alert.person for alert in alerts)
    known = (scene.books.people[id] for id in asked if id in scene.books.people)
    return tuple(person for person in known if belongs(scene, case, person))


def is_own(case: Case, person: Person) -> bool:
    """Whether the case is the officer's own: they wrote from their phone as somebody in need."""
    return any(case.is_of(way) for way in person.ways)


def belongs(scene: Scene, case: Case, person: Person) -> bool:
    """Whether it is their business now: of the case's office, with a phone that is known, and not the one in need."""
    return rota.wakeable(person, case.office) and not is_own(case, person)


def everybody(scene: Scene, case: Case) -> tuple[Person, ...]:
    """All of the policy's people and the leaders, each once."""
    found = [person for step in case.policy.steps for person in reachable(scene, case, step)]
    return tuple(dict.fromkeys([*found, *rota.leaders(scene.books, case.office, scene.now)]))


def may_take(scene: Scene, case: Case, person: Person) -> bool:
    """Whoever was asked; and whoever the policy would wake now, or leads the office. A code alone opens nothing.

    Nobody who has left the office meanwhile, or whom the case has left.
    """
    if not belongs(scene, case, person):
        return False
    if case.stage is Stage.PENDING and case.wish is None:  # the citizen has not answered our question yet
        return False
    return case.woken(person.id) or person in everybody(scene, case)


def is_escalating(case: Case) -> bool:
    return case.stage in (Stage.WAITING, Stage.FALLBACK)


def is_grave(case: Case) -> bool:
    """Whether the shorter waits hold."""
    return case.klass is Class.LIFE
