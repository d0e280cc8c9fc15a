"""A clock that was set back is noticed once, whoever sees it, and what is owed for it outlives whoever noticed."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.steady import Steady
from bot.store.errors import StoreDown
from bot.store.open import memory_store
from bot.store.redis.clock import ServerClock
from bot.store.store import Store
from bot.timekeeper import Timekeeper
from bot.watch import Watch
from escalation.case import Timer
from tests.bot.doubles import HandClock
from tests.bot.gateway import NOW
from tests.store.people import opened

HOURS, MINUTES = timedelta(hours=2), timedelta(minutes=3)


@pytest.fixture
async def store() -> AsyncIterator[Store]:
    store = await memory_store()
    yield store
    await store.close()


class Process:
    """One process, its own steady clock with it."""

    def __init__(self, store: Store, clock: HandClock) -> None:
        self.watch = Watch()
        self.keeper = Timekeeper(store, clock, Steady(clock, clock.monotonic), self.watch)

    async def looks(self, times: int = 2) -> None:
        for _ in range(times):
            await self.keeper.look()


class Dying:
    """A process that dies when it has written down what is owed and put back nothing."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    async def open_cases(self) -> None:
        raise StoreDown("killed")


async def step(store: Store) -> datetime:
    (case,) = await store.open_cases()
    return case.timers[Timer.STEP]


async def test_what_a_process_owed_when_it_died_the_next_one_puts_back(store: Store) -> None:
    clock = HandClock()
    await opened(store, timers={Timer.STEP: NOW + MINUTES})
    await Process(store, clock).looks()
    clock.moment -= HOURS
    with pytest.raises(StoreDown):
        await Process(Dying(store), clock).looks()  # type: ignore[arg-type]
    clock.passes(1)
    assert await step(store) == NOW + MINUTES
    await Process(store, clock).looks()
    assert await step(store) == NOW + MINUTES - HOURS


async def test_two_processes_that_both_saw_it_put_back_once(store: Store) -> None:
    clock = HandClock()
    await opened(store, timers={Timer.STEP: NOW + MINUTES})
    one, other = Process(store, clock), Process(store, clock)
    await one.looks()
    await other.looks()
    clock.moment -= HOURS
    await one.looks()
    clock.passes(1)
    await other.looks()
    assert await step(store) == NOW + MINUTES - HOURS


async def test_a_process_that_saw_it_while_the_store_was_away_puts_back_all_of_it(store: Store) -> None:
    """What was written down last is old by then; the steady clock is not."""
    clock = HandClock()
    one = Process(store, clock)
    await one.looks()
    clock.passes(600)
    await opened(store, timers={Timer.STEP: clock.now() + MINUTES})
    clock.moment -= HOURS
    await one.looks()
    assert await step(store) == clock.now() + MINUTES


async def test_a_clock_that_is_set_back_again_is_put_back_again(store: Store) -> None:
    clock = HandClock()
    await opened(store, timers={Timer.STEP: NOW + MINUTES})
    one = Process(store, clock)
    await one.looks()
    for _ in range(2):
        clock.moment -= HOURS
        await one.looks()
    assert await step(store) == NOW + MINUTES - 2 * HOURS
    assert one.watch.set_back_seconds == 4 * 3600


async def test_time_that_goes_on_is_no_news(store: Store) -> None:
    clock = HandClock()
    one = Process(store, clock)
    with capture_logs() as logs:
        for _ in range(30):
            clock.passes(1)
            await one.looks(1)
            await Process(store, clock).looks(1)
    assert logs == []


async def test_a_start_knows_the_latest_moment_to_within_seconds(store: Store) -> None:
    clock = HandClock()
    one = Process(store, clock)
    for _ in range(60):
        clock.passes(1)
        await one.looks(1)
    await opened(store, timers={Timer.STEP: clock.now() + MINUTES})
    clock.moment -= HOURS
    await Process(store, clock).looks()
    late = await step(store) - (clock.now() + MINUTES)
    assert timedelta() <= late <= timedelta(seconds=5)


async def test_who_has_not_heard_the_server_lately_asks_it_before_it_goes_by_its_own_time(store: Store) -> None:
    """Else it would write down a moment that the others' clock no longer shows, and they would put back once more."""
    beat, server = [0.0], [NOW]
    late, others = ServerClock(lambda: beat[0]), HandClock()
    late.hears(NOW, asked=0.0)

    async def listen() -> None:
        late.hears(server[0], asked=beat[0])

    await opened(store, timers={Timer.STEP: NOW + MINUTES})
    one, watch = Process(store, others), Watch()
    slow = Timekeeper(store, late, Steady(late, lambda: beat[0]), watch, listen)
    await one.looks()
    await slow.look()
    others.moment, server[0] = NOW - HOURS, NOW - HOURS
    await one.looks()
    beat[0] = 6.0
    others.passes(6)
    await slow.look()
    await one.looks()
    assert await step(store) == NOW + MINUTES - HOURS
