"""Old alerts leave a case that nobody takes for days, or its row would grow for ever; the trail keeps every one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from escalation.case import Alert, Case
from escalation.letters import ALERT_LIVES
from escalation.scene import Scene


def without_old_alerts(scene: Scene, case: Case) -> Case:
    """What is left: this epoch's ladder, what may still be on its way, and of each person the first and the last."""
    kept = {**_first_of_each(case), **_last_of_each(case)}
    recent = {id: alert for id, alert in case.alerts.items() if _may_matter(scene, case, alert)}
    alerts = {id: alert for id, alert in case.alerts.items() if id in kept or id in recent}  # in their order
    return replace(case, alerts=alerts, alerted=case.next_alert)


def _may_matter(scene: Scene, case: Case, alert: Alert) -> bool:
    if alert.epoch == case.epoch and alert.step >= 0:
        return True
    return scene.now - alert.at <= (case.policy.repeat if alert.lost else ALERT_LIVES)


def _first_of_each(case: Case) -> Mapping[str, Alert]:
    """Proof that they were asked, and what lets them take it."""
    found = {alert.person: id for id, alert in reversed([*case.alerts.items()])}
    return {id: case.alerts[id] for id in found.values()}


def _last_of_each(case: Case) -> Mapping[str, Alert]:
    """By which way they were reached last is known from it."""
    found = {alert.person: id for id, alert in case.alerts.items() if not alert.lost}
    return {id: case.alerts[id] for id in found.values()}
