"""A gateway that promises reports has sent none: the alert counts as lost, and another way or person is tried."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from escalation.case import Alert, Case, Stage, Timer
from escalation.decision import CLOCK, Decision, Entry
from escalation.moves.step import next_step
from escalation.moves.wake import REPORTED_WITHIN, wake
from escalation.scene import Scene
from messages.model import ReceiptStatus


def no_report(scene: Scene, case: Case) -> Decision:
    """Whoever has no more ways is silent; where that is everybody of the step, the next step comes at once."""
    timers: dict[Timer, datetime] = {timer: at for timer, at in case.timers.items() if timer is not Timer.REPORT}
    decision = Decision(cases=(replace(case, timers=timers),))
    if case.stage is not Stage.WAITING:
        return decision
    last = _last_of_each(case)
    silent = [alert for alert in last.values() if _is_overdue(scene, alert)]
    for alert in silent:
        decision = decision.plus(_next_way(scene, decision.cases[0], alert))
    return _goes_on(scene, decision, last, silent)


def _goes_on(scene: Scene, decision: Decision, last: dict[str, Alert], silent: list[Alert]) -> Decision:
    case = decision.cases[0]
    gone = [alert for alert in last.values() if alert in silent or alert.lost]
    if silent and len(gone) == len(last) and not decision.send:
        return decision.plus(next_step(scene, case))
    waits = [alert.at + REPORTED_WITHIN for alert in last.values() if alert not in gone and _may_report(scene, alert)]
    if waits and Timer.REPORT not in case.timers:
        case = replace(case, timers={**case.timers, Timer.REPORT: min(waits)})
    return decision.plus(Decision(cases=(case,)))


def _last_of_each(case: Case) -> dict[str, Alert]:
    """The latest alert of each person of the step that is waited for."""
    return {a.person: a for a in case.alerts.values() if (a.epoch, a.step) == (case.epoch, case.step)}


def _is_overdue(scene: Scene, alert: Alert) -> bool:
    return _may_report(scene, alert) and scene.now - alert.at >= REPORTED_WITHIN - timedelta(seconds=1)


def _may_report(scene: Scene, alert: Alert) -> bool:
    """Whether a report could still come, and was promised."""
    person = scene.books.people.get(alert.person)
    if person is None or alert.way >= len(person.ways) or alert.lost or alert.status is ReceiptStatus.DELIVERED:
        return False
    return person.ways[alert.way].channel in scene.carriers.reporting


def _next_way(scene: Scene, case: Case, alert: Alert) -> Decision:
    noted = Decision(entries=(Entry(scene.now, "unreported", case.id, CLOCK, alert.person),))
    person = scene.books.people[alert.person]
    way = scene.carriers.way(person, alert.way + 1)
    return noted if way is None else noted.plus(wake(scene, case, (person,), "alert", way))
