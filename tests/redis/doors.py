"""How the tests come to a server and to a store on it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.store.redis.open import SharedStore, open_shared
from bot.store.redis.preflight import server_of
from bot.store.redis.server import Server
from bot.store.rootkey import root_key_at
from bot.store.shared import Shared
from tests.redis_server import RedisServer

LINE = "example"


@asynccontextmanager
async def connected(url: str, *, seconds: float = 2.0, replicas: int = 0) -> AsyncIterator[Server]:
    server = Server(url, seconds=seconds, replicas=replicas)
    try:
        yield server
    finally:
        await server.close()


async def emptied(redis: RedisServer) -> None:
    async with connected(redis.url) as server:
        await server.write("FLUSHALL")


async def where(redis: RedisServer) -> Shared:
    """This server, whatever its version: the one that is installed here may be older than we ask for."""
    async with connected(redis.url) as server:
        return Shared(redis.url, accept_version=server_of(await server.ask("INFO"))[1])


@asynccontextmanager
async def joined(redis: RedisServer, folder: Path) -> AsyncIterator[SharedStore]:
    """One process more on this server, with its root key beside the folder."""
    found = await open_shared(await where(redis), root_key_at(folder / "data", None), LINE)
    try:
        yield found
    finally:
        await found.store.close()
