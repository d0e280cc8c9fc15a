"""Opens a store in Redis: its server is looked at, its format, its keys; and whoever shares it knows that we live."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta

import structlog

from bot.store.errors import NotOurs, StoreDown
from bot.store.keyring import open_ring
from bot.store.redis.clock import ServerClock
from bot.store.redis.keys import ALIVE, FORMAT
from bot.store.redis.preflight import faults_of, refuse_what_would_lose
from bot.store.redis.rows import RedisRows
from bot.store.redis.server import Server
from bot.store.rootkey import RootKey
from bot.store.shared import Shared
from bot.store.store import Store

NEWEST = 1  # the shape of the data
BEAT = 5.0  # seconds
LIVES = 20  # seconds without a beat after which a process counts as gone
LOOK_AGAIN = 12  # beats between two looks at the server's settings, which can be changed under us
UNOPENED = timedelta(seconds=15)  # another process may have the key

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """Whoever works on this data says so again and again. Nobody can tell one from another, and nobody has to."""

    server: Server

    async def are_there(self) -> bool:
        return bool(await self.server.ask("EXISTS", ALIVE))

    async def hear_of_us(self) -> None:
        await self.server.ask("SET", ALIVE, 1, "EX", LIVES)


@dataclass(frozen=True, slots=True)
class SharedStore:
    """A store, the clock that everybody who shares it goes by, and the heart that tells them we live."""

    store: Store
    clock: ServerClock
    server: Server
    shared: Shared

    @asynccontextmanager
    async def beating(self) -> AsyncIterator[None]:
        await self._beat()
        heart = asyncio.create_task(self._beats())
        try:
            yield
        finally:
            heart.cancel()
            await asyncio.gather(heart, return_exceptions=True)

    async def _beats(self) -> None:
        beat = 0
        while True:
            await asyncio.sleep(BEAT)
            beat += 1
            try:
                await self._beat()
                if beat % LOOK_AGAIN == 0 and (faults := await faults_of(self.server, self.shared)):
                    log.error("store_unsafe", faults=faults)
            except StoreDown:
                log.error("store_down")

    async def _beat(self) -> None:
        await Neighbourhood(self.server).hear_of_us()
        await self.clock.listens(self.server)


async def open_shared(shared: Shared, root: RootKey, line: str) -> SharedStore:
    """Raises UnsafeServer, NotOurs, BadKey, StoreDown; ValueError when the address is none."""
    server = Server(shared.url, replicas=shared.replicas)
    try:
        await refuse_what_would_lose(server, shared)
        await _refuse_what_is_newer(server)
        rows = RedisRows(server, line)
        ring = await open_ring(rows, root, Neighbourhood(server))
        clock = ServerClock()
        await clock.listens(server)
        return SharedStore(Store(rows, ring.seal, line, ring=ring, unopened=UNOPENED), clock, server, shared)
    except BaseException:
        await server.close()
        raise


async def _refuse_what_is_newer(server: Server) -> None:
    await server.write("SET", FORMAT, NEWEST, "NX")
    found = await server.ask("GET", FORMAT)
    if found != str(NEWEST).encode():
        raise NotOurs(
            f"the data was written by a newer version (format {found.decode()}, this program knows {NEWEST}); "
            "install that version again; nothing was touched"
        )
