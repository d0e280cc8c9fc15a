"""When the clock is set back, nobody waits longer for what was promised."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.setback import Setback, put_back
from bot.store.open import memory_store
from bot.store.store import Store
from escalation.case import Case, Class, Stage, Timer
from escalation.decision import Decision
from escalation.policy import Policy
from messages.address import Address
from tests.bot.gateway import AMINA, LINE, NOW

TWO_HOURS = Setback(timedelta(hours=2), NOW)


@pytest.fixture
async def store() -> AsyncIterator[Store]:
    store = await memory_store()
    yield store
    await store.close()


async def opens(store: Store, id: str, code: str) -> None:
    case = Case(
        id=id,
        code=code,
        office="example",
        citizen=Address("sms", AMINA),
        number=Address("sms", LINE),
        language="nb",
        klass=Class.ACUTE,
        needs=(),
        why=(),
        opened_at=NOW,
        heard_at=NOW,
        policy=Policy(()),
        stage=Stage.WAITING,
        timers={Timer.STEP: NOW + timedelta(minutes=3), Timer.PROMISE: NOW + timedelta(minutes=5)},
    )
    await store.commit(Decision(cases=(case,)), cause=id, at=NOW)


async def test_every_deadline_is_set_back_with_the_clock(store: Store) -> None:
    await opens(store, "a", "ACD")
    await opens(store, "b", "EFH")
    assert await put_back(store, TWO_HOURS) == 2
    wall = NOW - timedelta(hours=2)
    assert not await store.due(wall + timedelta(minutes=2))
    due = await store.due(wall + timedelta(minutes=3))
    assert sorted((case.id, timer) for case, timer in due) == [("a", Timer.STEP), ("b", Timer.STEP)]


async def test_after_a_crash_in_the_middle_no_deadline_is_set_back_twice(store: Store) -> None:
    await opens(store, "a", "ACD")
    await put_back(store, TWO_HOURS)
    await opens(store, "b", "EFH")
    assert await put_back(store, TWO_HOURS) == 1
    case = await store.case("a")
    assert case is not None
    assert case.timers[Timer.STEP] == NOW - timedelta(hours=2) + timedelta(minutes=3)


async def test_nobody_was_heard_from_in_what_is_now_the_future(store: Store) -> None:
    """Whoever may have a dangerous person beside them is written to only within minutes of their own text."""
    await opens(store, "a", "ACD")
    wall = NOW - timedelta(hours=2)
    await put_back(store, Setback(timedelta(hours=2), wall))
    case = await store.case("a")
    assert case is not None
    assert case.heard_at == wall


async def test_it_is_written_down_that_the_clock_was_set_back(store: Store) -> None:
    await opens(store, "a", "ACD")
    await put_back(store, TWO_HOURS)
    assert [(entry.action, entry.case) for entry in await store.entries(1)] == [("clock_set_back", "a")]
