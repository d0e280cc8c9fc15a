"""The loops: deadlines fire, mail goes out at once, trouble is survived, and nothing is cut off at the end."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import pytest
from structlog.testing import capture_logs

from bot.loops import Bell, Loops
from bot.outbox import Outbox
from bot.steady import Steady
from bot.store.open import memory_store
from bot.store.store import Store
from bot.timekeeper import Timekeeper
from bot.tray import Tray
from bot.watch import Watch
from escalation.decision import Decision
from tests.bot.doubles import HandClock, NotingDesk
from tests.bot.gateway import NOW
from tests.bot.test_outbox import Gateway, letter


@dataclass
class TickingDesk(NotingDesk):
    """Notes each look at the deadlines; the first ``crashes`` of them fail."""

    crashes: int = 0
    ticks: list[datetime] = field(default_factory=list)
    looked: asyncio.Event = field(default_factory=asyncio.Event)

    async def tick(self, now: datetime) -> int:
        self.ticks.append(now)
        self.looked.set()
        if len(self.ticks) <= self.crashes:
            raise KeyError("+4700000011")
        return 0

    async def looks(self, times: int) -> None:
        async with asyncio.timeout(5):
            while len(self.ticks) < times:
                self.looked.clear()
                await self.looked.wait()


@dataclass
class Running:
    store: Store
    desk: TickingDesk
    gateway: Gateway
    clock: HandClock
    bell: Bell
    stop: asyncio.Event
    task: asyncio.Task[None]

    async def has(self, id: str, expires_at: datetime | None = None) -> None:
        send = (replace(letter(id), expires_at=expires_at),)
        await self.store.commit(Decision(send=send), cause=id, at=self.clock.now())
        self.bell.ring("sms")

    async def sees(self, count: int) -> None:
        async with asyncio.timeout(5):
            while len(self.gateway.began) < count:
                self.gateway.heard.clear()
                await self.gateway.heard.wait()


@asynccontextmanager
async def running(pace: float = 60.0, crashes: int = 0) -> AsyncIterator[Running]:
    store, desk, gateway, clock, bell = (
        await memory_store(),
        TickingDesk(crashes=crashes),
        Gateway(),
        HandClock(),
        Bell(),
    )
    outbox, stop = Outbox(store, desk, {"sms": gateway}, clock, Tray(("sms",))), asyncio.Event()
    steady = Steady(clock, clock.monotonic)
    watch = Watch()
    keeper = Timekeeper(store, clock, steady, watch)
    loops = Loops(desk, outbox, clock, bell, watch, steady=steady, keeper=keeper, pace=pace)
    task = asyncio.create_task(loops.run(stop))
    yield Running(store, desk, gateway, clock, bell, stop, task)
    stop.set()
    await task
    await store.close()


async def test_deadlines_are_looked_at_again_and_again() -> None:
    async with running(pace=0.01) as house:
        await house.desk.looks(3)


async def test_what_was_committed_goes_out_without_waiting_for_the_next_look() -> None:
    async with running(pace=60) as house:
        await house.desk.looks(1)
        await house.has("a")
        await house.sees(1)
    assert house.gateway.taken == ["a"]


async def test_a_crash_is_survived_and_told_without_its_words() -> None:
    with capture_logs() as logs:
        async with running(pace=0.01, crashes=2) as house:
            await house.desk.looks(3)
    assert logs == [{"event": "loop_failed", "loop": "tick", "error": "KeyError", "log_level": "error"}] * 2


async def test_a_gateway_that_hangs_does_not_hold_up_the_deadlines() -> None:
    async with running(pace=0.01) as house:
        house.gateway.open.clear()
        await house.has("a")
        await house.sees(1)
        await house.desk.looks(len(house.desk.ticks) + 3)
        house.gateway.open.set()


async def test_when_the_house_closes_what_is_in_flight_ends_and_nothing_is_begun() -> None:
    async with running() as house:
        house.gateway.open.clear()
        await house.has("a")
        await house.sees(1)
        house.stop.set()
        await asyncio.wait([house.task], timeout=0.05)
        await house.has("b")
        house.gateway.open.set()
        await house.task
    assert house.gateway.began == house.gateway.taken == ["a"]


async def test_a_clock_set_back_is_noticed_and_said_loudly() -> None:
    with capture_logs() as logs:
        async with running(pace=0.01) as house:
            await house.desk.looks(1)
            house.clock.moment -= timedelta(hours=2)
            await house.desk.looks(len(house.desk.ticks) + 2)
    assert {"event": "clock_set_back", "seconds": 7200, "log_level": "error"} in logs
    assert len([line for line in logs if line["event"] == "clock_set_back"]) == 1


async def test_mail_goes_out_though_the_clock_was_set_back() -> None:
    async with running(pace=0.01) as house:
        await house.desk.looks(1)
        house.clock.moment -= timedelta(hours=2)
        await house.has("a")
        await house.sees(1)


async def test_a_letter_that_waits_for_another_try_goes_out_though_the_clock_was_set_back() -> None:
    async with running(pace=0.01) as house:
        await house.desk.looks(1)
        await house.store.commit(Decision(send=(letter("a"),)), cause="a", at=NOW + timedelta(minutes=1))
        house.clock.moment -= timedelta(hours=2)
        await house.sees(1)


async def test_an_alert_of_after_the_clock_was_set_back_is_not_thought_too_old() -> None:
    async with running(pace=0.01) as house:
        await house.desk.looks(1)
        house.clock.moment -= timedelta(hours=2)
        await house.desk.looks(len(house.desk.ticks) + 2)
        await house.has("a", expires_at=house.clock.now() + timedelta(minutes=30))
        await house.sees(1)


def test_a_steady_clock_goes_with_the_clock_and_never_back() -> None:
    clock = HandClock()
    steady = Steady(clock, clock.monotonic)
    clock.passes(10)
    assert (steady.now(), steady.set_back_by()) == (NOW + timedelta(seconds=10), timedelta())
    clock.moment -= timedelta(hours=1)
    clock.passes(5)
    assert steady.now() == NOW + timedelta(seconds=15)
    assert steady.set_back_by() == timedelta(hours=1)
    assert steady.set_back_by() == timedelta()


def test_once_all_was_put_back_the_clock_itself_counts_again() -> None:
    """Else an older process would take the leases of a newer one for old ones."""
    clock = HandClock()
    steady = Steady(clock, clock.monotonic)
    clock.moment -= timedelta(hours=1)
    steady.set_back_by()
    steady.settles()
    clock.passes(5)
    assert steady.now() == clock.now()
    clock.moment -= timedelta(hours=1)
    assert steady.set_back_by() == timedelta(hours=1)


@pytest.mark.parametrize("step", [-1, 0, 1, 3600])
def test_a_trim_or_a_step_forward_sets_nothing_back(step: float) -> None:
    clock = HandClock()
    steady = Steady(clock, clock.monotonic)
    clock.moment += timedelta(seconds=step)
    clock.passes(1)
    assert steady.set_back_by() == timedelta()
    assert steady.now() >= NOW
