"""Sees that the clock was set back, also between two starts, and has all that was promised by it put back, once."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime, timedelta

import structlog

from bot.clock import Clock
from bot.setback import Setback, put_back
from bot.steady import JITTER, Steady
from bot.store.beside import Latest
from bot.store.errors import Conflict
from bot.store.store import Store
from bot.watch import Watch

CLOCK = "clock"
PAUSE = timedelta(seconds=5)  # so old the latest moment in the store may be: so late may come what a start puts back
NOTHING = timedelta()

log = structlog.get_logger()


class Timekeeper:
    """Safe in several processes: whoever sees it first writes it down, and each case is put back once, whoever does it.

    A process that dies between the two leaves in the store what is owed, for the others and for the next start.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        steady: Steady,
        watch: Watch,
        listen: Callable[[], Awaitable[None]] | None = None,
    ) -> None:
        """``listen``: what the clock is asked for first, where it is somebody else's."""
        self._store, self._clock, self._steady, self._watch, self._listen = store, clock, steady, watch, listen
        self._lost = NOTHING
        self._known: datetime | None = None

    async def look(self) -> None:
        """Before each look at the deadlines. What fails, or is somebody else's at the moment, is done at the next."""
        if self._listen is not None:
            await self._listen()
        self._lost += self._steady.set_back_by()
        latest = await self._store.beside(Latest, CLOCK) or Latest(self._clock.now())
        try:
            await self._kept(await self._paid(latest))
        except Conflict:
            return
        self._lost = NOTHING
        self._steady.settles()

    async def _kept(self, latest: Latest) -> None:
        now, lost = self._clock.now(), self._unnoticed(latest)
        if lost:
            await self._paid(await self._written(replace(latest, seen_at=now, lost=lost, noticed_at=now)))
        elif now - latest.seen_at >= PAUSE or not latest.version:
            await self._written(replace(latest, seen_at=now))

    def _unnoticed(self, latest: Latest) -> timedelta:
        """Our own steady clock knows it exactly, the store up to a pause less. What others noticed is theirs."""
        own = self._lost if latest.noticed_at == self._known else NOTHING
        self._known = latest.noticed_at
        lost = max(own, latest.seen_at - self._clock.now())
        return lost if lost > JITTER else NOTHING

    async def _paid(self, latest: Latest) -> Latest:
        """Loud in each process that has a hand in it."""
        if latest.noticed_at is None or not latest.lost:
            return latest
        seconds = latest.lost.total_seconds()
        log.error("clock_set_back", seconds=int(seconds))
        await put_back(self._store, Setback(latest.lost, latest.noticed_at))
        self._watch.was_set_back(seconds, latest.noticed_at)
        return await self._written(replace(latest, lost=NOTHING))

    async def _written(self, latest: Latest) -> Latest:
        await self._store.put_beside(latest, at=latest.seen_at)
        return replace(latest, version=latest.version + 1)
