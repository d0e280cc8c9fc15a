"""Opening, stepping on, falling back, telling the truth: one move at a time."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from escalation.case import Class, Stage, Timer
from escalation.moves.due import ON_DUE, fire
from escalation.moves.fallback import repeat
from escalation.moves.open import open_case
from escalation.moves.promise import next_promise, tell_truth
from escalation.moves.step import next_step
from escalation.policy import Step
from tests.fakes.cases import SCENE, fallback, fresh, later, only, taken, to, waiting


def test_every_timer_has_its_move() -> None:
    assert set(ON_DUE) == set(Timer)


def test_an_empty_step_costs_no_time() -> None:
    steps = (Step(duties=("nobody",)), *fresh().policy.steps)
    case = only(open_case(SCENE, fresh(policy=replace(fresh().policy, steps=steps)), None))
    assert case.step == 1
    assert case.timers[Timer.STEP] == SCENE.now + timedelta(seconds=180)


def test_a_policy_without_anybody_falls_back_in_the_same_breath() -> None:
    empty = replace(fresh().policy, steps=())
    decision = open_case(SCENE, fresh(policy=empty), "sms_http/1")
    assert only(decision).stage is Stage.FALLBACK
    assert "Ingen har svart" in to(decision, "Amina")[0]
    assert "Svar TA K4F" in to(decision, "Mo")[0]


def test_an_alert_names_office_code_and_class_and_nothing_else() -> None:
    (text,) = to(open_case(SCENE, fresh(klass=Class.LIFE), None), "Kari")
    assert text == "LIV. Sosialtjenesten i Eksempelvik: noen trenger hjelp. Svar TA K4F for å ta saken."


def test_moving_the_same_case_twice_gives_the_same_letters() -> None:
    assert next_step(SCENE, waiting()) == next_step(SCENE, waiting())


def test_whoever_left_the_books_is_not_woken() -> None:
    people = {id: person for id, person in SCENE.books.people.items() if id != "ola"}
    decision = next_step(replace(SCENE, books=replace(SCENE.books, people=people)), waiting())
    assert not to(decision, "Ola")
    assert to(decision, "Mo")


def test_repeats_are_quick_at_first_and_then_slow() -> None:
    case = fallback()
    quick = only(repeat(SCENE, case)).timers[Timer.REPEAT] - SCENE.now
    slow = only(repeat(SCENE, replace(case, repeats=6))).timers[Timer.REPEAT] - SCENE.now
    assert (quick, slow) == (timedelta(minutes=5), timedelta(minutes=15))


def test_no_two_repeats_share_a_letters_id() -> None:
    first = repeat(SCENE, fallback())
    again = repeat(later(5), only(first))
    assert not {m.id for m in first.send} & {m.id for m in again.send}


def test_the_truth_differs_when_no_gateway_took_the_alert() -> None:
    assert "ikke fått tak i vakten" in to(tell_truth(SCENE, waiting()), "Amina")[0]


def test_honest_messages_come_after_5_and_15_minutes_and_an_hour_and_then_each_morning() -> None:
    case = waiting()
    waits = [next_promise(SCENE, replace(case, told=told)) - SCENE.now for told in range(4)]
    assert waits[:2] == [timedelta(minutes=15), timedelta(hours=1)]
    assert waits[2] == waits[3] == timedelta(hours=9, minutes=30)  # 22:30 in Oslo; the morning is 08:00


def test_a_warning_is_given_once_and_the_lease_runs_on() -> None:
    warned = only(fire(later(7), taken(), Timer.WARN))
    assert warned.timers == {Timer.LEASE: taken().timers[Timer.LEASE]}
