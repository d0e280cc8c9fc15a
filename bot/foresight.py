"""Looks ahead in the rota every minute, and tells the leaders of gaps before they happen."""

from __future__ import annotations

from datetime import timedelta

from bot.clock import Clock
from bot.desk import Desk
from bot.store.store import Store
from bot.watch import Watch
from escalation.rota.ahead import DAYS, FAR, told
from escalation.rota.gap import uncovered
from escalation.scene import Scene
from messages.catalogue import Catalogue

FORESIGHT = "foresight"
PAUSE = timedelta(minutes=1)


class Foresight:
    """``catalogue``: the shipped texts; an office's own are laid over them."""

    def __init__(self, store: Store, desk: Desk, catalogue: Catalogue, clock: Clock, watch: Watch) -> None:
        self._store, self._desk, self._catalogue, self._clock, self._watch = store, desk, catalogue, clock, watch
        self._next = clock.now()

    async def look(self) -> None:
        """Several processes may do this at once: the gap and its mark are the cause, so one of them is heard."""
        now = self._clock.now()
        if now < self._next:
            return
        self._next = now + PAUSE
        books = await self._desk.books()
        for each in told(Scene(now, books, self._catalogue.with_texts(books.texts))):
            if not await self._store.decided(each.cause):
                await self._store.commit(each.decision, cause=each.cause, at=now)
        found = [gap for office in books.offices for gap in uncovered(books, office, now, DAYS)]
        self._watch.uncovered.set(sum(gap.start <= now for gap in found))
        self._watch.gaps.set(sum(gap.start <= now + FAR for gap in found))
