"""What gateways tell us afterwards."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from escalation.case import Case, Outcome, Stage, Timer
from escalation.decision import Decision
from escalation.moves.ask import pend
from escalation.moves.close import close
from escalation.moves.receipt import receive
from messages.address import Address
from messages.model import OutboundMessage, Purpose, Receipt, ReceiptStatus
from tests.fakes.cases import SCENE, fallback, fresh, only, taken, to, waiting

FAILED, ACCEPTED, DELIVERED = ReceiptStatus.FAILED, ReceiptStatus.ACCEPTED, ReceiptStatus.DELIVERED


def alert_of(case: Case) -> OutboundMessage:
    (id,) = case.alerts
    return OutboundMessage(id, Address("sms", "+4700000021"), case.number, "…", Purpose.ALERT, case.id, case.epoch)


def noted(case: Case, status: ReceiptStatus) -> Decision:
    return receive(SCENE, case, alert_of(case), Receipt(alert_of(case).id, status, SCENE.now))


@pytest.mark.parametrize("status", [FAILED, ReceiptStatus.EXPIRED])
def test_an_alert_that_reached_nobody_wakes_the_next_at_once(status: ReceiptStatus) -> None:
    decision = noted(waiting(), status)
    assert only(decision).step == 1
    assert len(to(decision, "Ola")) == 1


def test_an_alert_that_was_accepted_is_noted_and_nothing_more() -> None:
    decision = noted(waiting(), ACCEPTED)
    assert [alert.status for alert in only(decision).alerts.values()] == [ACCEPTED]
    assert not decision.send


def test_a_receipt_that_comes_again_changes_nothing() -> None:
    assert not noted(only(noted(waiting(), DELIVERED)), DELIVERED)


def test_a_late_failure_does_not_undo_a_delivery() -> None:
    assert not noted(only(noted(waiting(), DELIVERED)), FAILED)


def test_a_second_way_is_tried_before_the_next_person() -> None:
    kari = SCENE.books.people["kari"]
    two = replace(kari, ways=(*kari.ways, Address("sms", "+4700000029")))
    scene = replace(SCENE, books=replace(SCENE.books, people={**SCENE.books.people, "kari": two}))
    decision = receive(scene, waiting(), alert_of(waiting()), Receipt("", FAILED, SCENE.now))
    assert [letter.to.name for letter in decision.send] == ["+4700000029"]
    assert only(decision).step == 0


def test_a_failure_after_the_case_was_taken_moves_nothing() -> None:
    case = taken()
    decision = noted(case, FAILED)
    assert only(decision).stage is Stage.TAKEN
    assert not decision.send


def test_in_fallback_the_failure_of_a_phone_keeps_the_pace() -> None:
    taken_along = {id: replace(alert, handle="gw") for id, alert in waiting().alerts.items()}
    case = replace(fallback(), alerts=taken_along)
    assert only(noted(case, FAILED)).timers == case.timers


def test_in_fallback_what_no_gateway_took_is_tried_again_in_a_minute() -> None:
    case = replace(fallback(), alerts=waiting().alerts)
    assert only(noted(case, FAILED)).timers[Timer.REPEAT] == SCENE.now + timedelta(minutes=1)


def test_a_text_that_did_not_reach_the_citizen_is_told_to_the_holder() -> None:
    case = taken()
    letter = OutboundMessage("x", case.citizen, case.number, "…", Purpose.RELAY, case.id, case.epoch)
    decision = receive(SCENE, case, letter, Receipt("x", FAILED, SCENE.now))
    assert "kom ikke fram" in to(decision, "Kari")[0]


def lost_to_citizen(case: Case, status: ReceiptStatus = FAILED) -> Decision:
    letter = OutboundMessage("x:answer", case.citizen, case.number, "…", Purpose.ANSWER, case.id, case.epoch)
    return receive(SCENE, case, letter, Receipt("x:answer", status, SCENE.now))


@pytest.mark.parametrize("status", [FAILED, ReceiptStatus.EXPIRED])
def test_where_the_answer_does_not_arrive_whoever_was_woken_is_asked_to_ring(status: ReceiptStatus) -> None:
    decision = lost_to_citizen(waiting(), status)
    (text,) = to(decision, "Kari")
    assert "ring" in text
    assert only(decision).timers[Timer.STEP] == SCENE.now + timedelta(seconds=90)


def test_that_the_citizen_cannot_be_reached_is_told_once() -> None:
    assert not lost_to_citizen(only(lost_to_citizen(waiting()))).send


def test_in_fallback_everybody_is_asked_to_ring_too() -> None:
    case = replace(fallback(), alerts=waiting().alerts)
    assert to(lost_to_citizen(case), "Kari")


def test_a_question_that_does_not_arrive_is_waited_for_no_longer() -> None:
    case = only(pend(SCENE, fresh(asked=True), SCENE.now + timedelta(minutes=15), "asked"))
    assert only(lost_to_citizen(case)).timers == {Timer.BEGIN: SCENE.now}


def test_a_wish_for_tomorrow_stays_for_tomorrow() -> None:
    case = only(pend(SCENE, fresh(), SCENE.now + timedelta(hours=10), "wished"))
    assert only(lost_to_citizen(case)).timers == case.timers


def test_a_later_text_that_arrives_ends_it() -> None:
    assert not only(lost_to_citizen(only(lost_to_citizen(waiting())), DELIVERED)).unreached


def test_a_closed_case_alarms_nobody() -> None:
    assert not lost_to_citizen(only(close(SCENE, taken(), Outcome.HELPED)))
