"""A case that lost its timers, in each stage."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from escalation.case import COVER, Case, Outcome, Stage, Timer
from escalation.moves.ask import pend
from escalation.moves.close import close
from escalation.moves.repair import DRIVING, TELLING, repair
from tests.fakes.cases import SCENE, fallback, fresh, only, taken, waiting

OPEN = (only(pend(SCENE, fresh(), SCENE.now, "asked")), waiting(), taken(), fallback())


@pytest.mark.parametrize("case", OPEN, ids=lambda case: case.stage.value)
def test_whatever_is_lost_is_there_again(case: Case) -> None:
    assert only(repair(SCENE, replace(case, timers={}))).covered


@pytest.mark.parametrize("case", OPEN, ids=lambda case: case.stage.value)
def test_a_case_that_knows_its_deadlines_keeps_them_and_is_written_again(case: Case) -> None:
    assert only(repair(SCENE, case)) == case


@pytest.mark.parametrize("case", [waiting(), fallback()], ids=lambda case: case.stage.value)
def test_who_waits_is_helped_at_once(case: Case) -> None:
    assert set(only(repair(SCENE, replace(case, timers={}))).timers.values()) == {SCENE.now}


def test_a_deadline_in_next_year_counts_as_lost() -> None:
    far = replace(waiting(), timers={**waiting().timers, Timer.STEP: SCENE.now + timedelta(days=300)})
    assert only(repair(SCENE, far)).timers[Timer.STEP] == SCENE.now


def test_what_is_left_is_kept() -> None:
    case = waiting()
    kept = replace(case, timers={Timer.PROMISE: case.timers[Timer.PROMISE]})
    assert only(repair(SCENE, kept)).timers == {Timer.STEP: SCENE.now, Timer.PROMISE: case.timers[Timer.PROMISE]}


def test_a_closed_case_is_not_raised_from_the_dead() -> None:
    closed = only(repair(SCENE, only(close(SCENE, taken(), Outcome.HELPED))))
    assert set(closed.timers) == {Timer.FOLLOWUP}


@pytest.mark.parametrize("stage", [stage for stage in Stage if stage is not Stage.CLOSED])
def test_every_stage_has_a_timer_that_each_question_asks_for(stage: Stage) -> None:
    assert COVER[stage] & DRIVING
    assert COVER[stage] & TELLING
