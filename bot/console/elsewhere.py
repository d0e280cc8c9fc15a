"""Other processes change cases too: every few seconds the store is asked which are no longer as they were told."""

from __future__ import annotations

from datetime import timedelta

from bot.clock import Clock
from bot.console.live import Live
from bot.store.store import Store

ELSEWHERE = "elsewhere"
PAUSE = timedelta(seconds=5)


class Elsewhere:
    """Looks only while somebody listens; whoever begins to listen has just asked for the page."""

    def __init__(self, store: Store, live: Live, clock: Clock) -> None:
        self._store, self._live, self._clock = store, live, clock
        self._next = clock.now()

    async def look(self) -> None:
        """Versions are compared without opening a case; only what changed is opened, for its code and office."""
        now = self._clock.now()
        if not self._live.heard:
            self._live.unwatched()
        if now < self._next or not self._live.heard:
            return
        self._next = now + PAUSE
        for id in self._live.unknown(await self._store.versions()):
            case = await self._store.case(id)
            if case is not None:
                self._live.news(case)
