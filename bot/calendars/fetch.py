"""Fetches the calendars elsewhere that the rota is read from; the last good copy stays until there is a better one."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta

import aiohttp
import structlog

from bot.calendars.read import MOST_BYTES, BrokenFeed, read
from bot.clock import Clock
from bot.desk import Desk
from bot.store.errors import Conflict
from bot.store.store import Store
from escalation.books import Books
from escalation.decision import CLOCK, Entry
from escalation.plan import Copy, Feed
from escalation.rota.ahead import Told
from escalation.rota.elsewhere import broken, strangers
from escalation.scene import Scene
from messages.catalogue import Catalogue

FEEDS = "feeds"
PAUSE = timedelta(minutes=15)
PATIENCE = aiohttp.ClientTimeout(total=20)
Get = Callable[[str], Awaitable[bytes]]

log = structlog.get_logger()


async def fetched(address: str) -> bytes:
    """At most one byte more than may be read. Raises aiohttp.ClientError, TimeoutError."""
    async with aiohttp.ClientSession(timeout=PATIENCE) as session, session.get(address) as answer:
        answer.raise_for_status()
        found = b""
        async for part in answer.content.iter_chunked(65536):
            found += part
            if len(found) > MOST_BYTES:
                break
        return found


@dataclass(frozen=True, slots=True)
class Sources:
    """Feed → its address."""

    addresses: Mapping[str, str] = field(repr=False)
    get: Get = fetched


class Feeds:
    """``sources``: where each feed is, and how it is got there. Addresses are secrets, and are in no log."""

    def __init__(self, store: Store, desk: Desk, catalogue: Catalogue, clock: Clock, sources: Sources) -> None:
        self._store, self._desk, self._catalogue, self._clock = store, desk, catalogue, clock
        self._next, self._sources = clock.now(), sources

    async def look(self) -> None:
        now = self._clock.now()
        if now < self._next or not self._sources.addresses:
            return
        self._next = now + PAUSE
        for feed in (await self._desk.books()).plan.feeds:
            if feed.id in self._sources.addresses:
                await self._read(feed)

    async def _read(self, feed: Feed) -> None:
        """The books are taken anew: another feed, or a person, may have changed them meanwhile."""
        books, now = await self._desk.books(), self._clock.now()
        scene = Scene(now, books, self._catalogue.with_texts(books.texts))
        try:
            raw = await self._sources.get(self._sources.addresses[feed.id])
            copy = await asyncio.to_thread(read, books, feed, raw, now)
        except (BrokenFeed, aiohttp.ClientError, OSError, TimeoutError) as e:
            log.error("feed_broken", feed=feed.id, error=type(e).__name__)
            await self._tell(broken(scene, feed))
            return
        await self._keep(books, copy)
        if copy.strangers:
            await self._tell(strangers(scene, feed, copy))

    async def _keep(self, books: Books, copy: Copy) -> None:
        if copy in books.plan.copies:
            return
        now, others = self._clock.now(), tuple(c for c in books.plan.copies if c.feed != copy.feed)
        changed = replace(books, plan=replace(books.plan, copies=(*others, copy)))
        entry = Entry(now, "feed_read", "", CLOCK, copy.feed)
        try:
            await self._store.put_books(changed, expected=books.version, entries=(entry,), at=now)
        except Conflict:
            log.warning("feed_waits", feed=copy.feed)  # it is read again in a while

    async def _tell(self, told: Told) -> None:
        if not await self._store.decided(told.cause):
            await self._store.commit(told.decision, cause=told.cause, at=self._clock.now())
