"""What makes the house move by itself: deadlines are compared with now, and what waits to go out is sent."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from datetime import datetime
from typing import Protocol

import structlog

from bot.clock import Clock
from bot.outbox import Outbox
from bot.steady import Steady
from bot.timekeeper import Timekeeper
from bot.watch import Watch

TICK = "tick"  # the loop of the deadlines; the others have the names of their gateways
PACE = 1.0  # seconds between two looks when nothing happens
LEAVE_SECONDS = 4.0  # how long messages in flight may take when the house closes

Deed = Callable[[], Awaitable[None]]

log = structlog.get_logger()


class Bell:
    """Rung for a loop when there is something for it, so that nobody waits for the next look."""

    def __init__(self) -> None:
        self._listeners: defaultdict[str, asyncio.Event] = defaultdict(asyncio.Event)

    def listener(self, name: str) -> asyncio.Event:
        return self._listeners[name]

    def ring(self, name: str) -> None:
        self._listeners[name].set()

    def ring_all(self) -> None:
        for event in self._listeners.values():
            event.set()


class Ticking(Protocol):
    """The desk, as time sees it."""

    async def tick(self, now: datetime) -> int: ...


class Loops:
    """One loop for the deadlines and one for each gateway, so that none of them holds up another."""

    def __init__(
        self,
        desk: Ticking,
        outbox: Outbox,
        clock: Clock,
        bell: Bell,
        watch: Watch,
        *,
        steady: Steady,
        keeper: Timekeeper,
        pace: float = PACE,
        fetching: Mapping[str, Deed] | None = None,
    ) -> None:
        """``fetching``: for each gateway that brings nothing by itself, one look at what it has."""
        self._desk, self._outbox, self._clock = desk, outbox, clock
        self._bell, self._watch, self._steady, self._keeper, self._pace = bell, watch, steady, keeper, pace
        self._fetching = fetching or {}
        self._closing = False

    async def run(self, stop: asyncio.Event) -> None:
        """Until ``stop``; then nothing new is begun, and what is in flight has some seconds to end."""
        deeds = {TICK: self._tick} | {name: self._delivery(name) for name in self._outbox.names}
        deeds |= self._fetching
        tasks = [asyncio.create_task(self._again(name, deed)) for name, deed in deeds.items()]
        try:
            await stop.wait()
            self._closing = True
            self._outbox.close()
            self._bell.ring_all()
            await asyncio.wait(tasks, timeout=LEAVE_SECONDS)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _again(self, name: str, deed: Deed) -> None:
        rung = self._bell.listener(name)
        while not self._closing:
            rung.clear()
            try:
                await deed()
            except Exception as e:
                log.error("loop_failed", loop=name, error=type(e).__name__)
                self._watch.errors.labels(name).inc()
            with suppress(TimeoutError):
                await asyncio.wait_for(rung.wait(), self._pace)

    async def _tick(self) -> None:
        """What the keeper of the time cannot do now must not keep a deadline waiting."""
        try:
            await self._keeper.look()
        finally:
            self._watch.fired.inc(await self._desk.tick(self._clock.now()))
            self._watch.has_ticked(self._clock.now())

    def _delivery(self, name: str) -> Deed:
        async def deliver() -> None:
            await self._outbox.deliver_through(name, self._steady.now())

        return deliver
