"""Reminds the owners of facts once on each working day; when this process starts late, it does so then."""

from __future__ import annotations

from datetime import timedelta

from bot.clock import Clock
from bot.desk import Desk
from bot.store.store import Store
from escalation.remind import day, remind
from escalation.scene import Scene
from messages.catalogue import Catalogue

REMINDERS = "reminders"
PAUSE = timedelta(minutes=10)  # so often is looked; the loop that asks comes round every second


class Reminders:
    """``catalogue``: the shipped texts; an office's own are laid over them."""

    def __init__(self, store: Store, desk: Desk, catalogue: Catalogue, clock: Clock) -> None:
        self._store, self._desk, self._catalogue, self._clock = store, desk, catalogue, clock
        self._next = clock.now()

    async def look(self) -> None:
        """Several processes may do this at once: the day is the cause, so one of them is heard."""
        now = self._clock.now()
        if now < self._next:
            return
        self._next = now + PAUSE
        books = await self._desk.books()
        decision = remind(Scene(now, books, self._catalogue.with_texts(books.texts)))
        if decision:
            await self._store.commit(decision, cause=f"{REMINDERS}/{day(now)}", at=now)
