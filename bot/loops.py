"""What makes the house move by itself: deadlines are compared with now, and what waits to go out is sent."""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Protocol

import structlog

from bot.clock import Clock
from bot.outbox import Outbox
from bot.setback import Setback, put_back
from bot.store.store import Store
from bot.watch import Watch

TICK = "tick"  # the loop of the deadlines; the others have the names of their gateways
PACE = 1.0  # seconds between two looks when nothing happens
LEAVE_SECONDS = 4.0  # how long messages in flight may take when the house closes
JITTER = timedelta(seconds=2)  # clocks are trimmed all the time; a smaller step back delays nobody

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


class Steady:
    """A clock beside the clock that nobody can set. ``now`` goes on as if the other had never been set back."""

    def __init__(self, clock: Clock, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._clock, self._monotonic = clock, monotonic
        self._now, self._beat = clock.now(), monotonic()
        self._ahead = timedelta()

    def now(self) -> datetime:
        """For what may come early and must not come late."""
        return self._looked()[0]

    def set_back_by(self) -> timedelta:
        """How far the clock fell behind since this was last asked; zero if that is no more than a trim."""
        now, wall = self._looked()
        lost, self._ahead = now - wall - self._ahead, now - wall
        return lost if lost > JITTER else timedelta()

    def _looked(self) -> tuple[datetime, datetime]:
        wall, beat = self._clock.now(), self._monotonic()
        self._now = max(wall, self._now + timedelta(seconds=beat - self._beat))
        self._beat = beat
        return self._now, wall


class Ticking(Protocol):
    """The desk, as time sees it."""

    async def tick(self, now: datetime) -> int: ...


class Loops:
    """One loop for the deadlines and one for each gateway, so that none of them holds up another."""

    def __init__(
        self,
        store: Store,
        desk: Ticking,
        outbox: Outbox,
        clock: Clock,
        bell: Bell,
        watch: Watch,
        *,
        steady: Steady,
        pace: float = PACE,
        fetching: Mapping[str, Deed] | None = None,
    ) -> None:
        """``fetching``: for each gateway that brings nothing by itself, one look at what it has."""
        self._store, self._desk, self._outbox, self._clock = store, desk, outbox, clock
        self._bell, self._watch, self._steady, self._pace = bell, watch, steady, pace
        self._fetching = fetching or {}
        self._owed: list[Setback] = []
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
        lost = self._steady.set_back_by()
        if lost:
            log.error("clock_set_back", seconds=int(lost.total_seconds()))
            self._watch.was_set_back(lost.total_seconds())
            self._owed.append(Setback(lost, self._clock.now()))
        while self._owed:
            await put_back(self._store, self._owed[0])
            self._owed.pop(0)
        self._watch.fired.inc(await self._desk.tick(self._clock.now()))
        self._watch.has_ticked(self._clock.now())

    def _delivery(self, name: str) -> Deed:
        async def deliver() -> None:
            await self._outbox.deliver_through(name, self._steady.now())

        return deliver
