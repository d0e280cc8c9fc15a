"""A receipt comes back: an alert that reached nobody is a silent officer, so the case moves on at once."""

from __future__ import annotations

from dataclasses import replace

from escalation.case import Alert, Case, Outcome, Stage
from escalation.decision import CLOCK, Decision, Entry
from escalation.letters import tell_officer
from escalation.moves import hand_over
from escalation.moves.fallback import soon_again
from escalation.moves.holder_unreached import holder_unreached
from escalation.moves.step import next_step
from escalation.moves.unreached import unreached
from escalation.moves.wake import is_escalating, wake
from escalation.scene import Scene
from messages.model import OutboundMessage, Purpose, Receipt, ReceiptStatus

RANK = {status: rank for rank, status in enumerate(ReceiptStatus)}
LOST = (ReceiptStatus.FAILED, ReceiptStatus.EXPIRED)


def receive(scene: Scene, case: Case, message: OutboundMessage, receipt: Receipt) -> Decision:
    """Note what became of a message of this case, and act on what did not arrive."""
    alert = case.alerts.get(message.id)
    if alert is None:
        return _of_citizen(scene, case, message, receipt)
    if not _rises(alert, receipt.status):
        return Decision()
    known = replace(alert, status=receipt.status, handle=receipt.handle or alert.handle)
    noted = replace(case, alerts={**case.alerts, message.id: known})
    entry = Entry(scene.now, receipt.status.value, case.id, CLOCK, alert.person)
    return Decision(cases=(noted,), entries=(entry,)).plus(_next_way(scene, noted, message.id, receipt.status))


def _rises(alert: Alert, status: ReceiptStatus) -> bool:
    """A late or repeated receipt never lowers what we know."""
    return alert.status is None or RANK[status] > RANK[alert.status]


def _next_way(scene: Scene, case: Case, alert_id: str, status: ReceiptStatus) -> Decision:
    alert = case.alerts[alert_id]
    if status in LOST and case.offer == alert_id:
        return hand_over.unreached(scene, case, alert)
    if status not in LOST or alert.epoch != case.epoch or not is_escalating(case):
        return Decision()
    person = scene.books.people.get(alert.person)
    if person and scene.carriers.way(person, alert.way + 1) is not None:
        return wake(scene, case, (person,), "alert", alert.way + 1)
    if case.stage is Stage.FALLBACK:
        return Decision(cases=(soon_again(scene, case),)) if _no_gateway_took(case, alert) else Decision()
    return next_step(scene, case) if _step_is_lost(case, alert) else Decision()


def _no_gateway_took(case: Case, alert: Alert) -> bool:
    """Whether nothing has left the house for as long as a round takes: then nobody was asked."""
    lately = alert.at - case.policy.repeat
    return all(a.lost and not a.handle for a in case.alerts.values() if a.epoch == case.epoch and a.at > lately)


def _step_is_lost(case: Case, alert: Alert) -> bool:
    """Whether everybody of the step that is waited for is out of reach."""
    if case.stage is not Stage.WAITING or alert.step != case.step:
        return False
    reached = {a.person: a.status not in LOST for a in case.alerts.values() if _same_step(a, alert)}
    return not any(reached.values())


def _same_step(a: Alert, b: Alert) -> bool:
    return (a.epoch, a.step) == (b.epoch, b.step)


def _of_citizen(scene: Scene, case: Case, message: OutboundMessage, receipt: Receipt) -> Decision:
    """Our text to the citizen arrived, or it did not: then somebody must ring."""
    if not case.is_of(message.to):
        return holder_unreached(scene, case, message) if receipt.status in LOST else Decision()
    if not case.is_open or message.to != case.citizen:
        return _words_lost(scene, case, message) if receipt.status in LOST else Decision()
    known = _arrived(case, message, receipt.status)
    if receipt.status in LOST:
        return unreached(scene, known, message.id)
    if case.unreached and receipt.status is ReceiptStatus.DELIVERED:
        known = replace(known, unreached=False)
    return Decision(cases=(known,)) if known is not case else Decision()


def _words_lost(scene: Scene, case: Case, message: OutboundMessage) -> Decision:
    """A human's words after all was closed, or to where the citizen wrote from before: whoever wrote them must know."""
    if message.purpose is not Purpose.RELAY or not _is_somebodys(case):
        return Decision()
    entry = Entry(scene.now, "citizen_unreached", case.id, CLOCK)
    told = tell_officer(scene, case, case.holder or "", f"{message.id}:unreached", "citizen_unreached")
    return Decision(send=told, entries=(entry,))


def _is_somebodys(case: Case) -> bool:
    """Whether whoever wrote the words still has the person, or had them until lately."""
    return case.stage is Stage.TAKEN or case.may_reopen or case.outcome is Outcome.MERGED


def _arrived(case: Case, message: OutboundMessage, status: ReceiptStatus) -> Case:
    """Whoever wrote to the citizen sees what became of it."""
    before = case.arrived.get(message.id)
    if message.purpose is not Purpose.RELAY or (before is not None and RANK[status] <= RANK[before]):
        return case
    return replace(case, arrived={**case.arrived, message.id: status})
