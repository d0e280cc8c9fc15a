"""Texts that were approved for a day begin and end on it, by themselves."""

from __future__ import annotations

from datetime import timedelta

from bot.clock import Clock
from bot.console.texts import flow
from bot.console.texts.sheet import PAPERS, Sheets
from bot.console.texts.versions import with_news
from bot.store.beside import Papers
from bot.store.store import Store

PLANNED = "texts"
PACE = timedelta(seconds=10)


class Planned:
    """Safe in several processes: the papers and the books move together, so one of them is first."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store, self._clock = store, clock
        self._next = clock.now()

    async def look(self) -> None:
        """Asked every second; looks when it is time."""
        now = self._clock.now()
        if now < self._next:
            return
        self._next = now + PACE
        books = await self._store.books()
        sheets = Sheets.of(await self._store.beside(Papers, PAPERS))
        come = flow.due(sheets, books, now) if books is not None else None
        if books is not None and come is not None:
            entries = come.entries
            papers = (come.sheets.papers, *await with_news(self._store, entries))
            await self._store.put_books(come.books, expected=books.version, entries=entries, at=now, beside=papers)
