"""Every database that a store may stand on. A new adapter is one more line here, and passes all of this folder."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

from bot.store.open import memory_store, open_store
from bot.store.redis.rows import RedisRows
from bot.store.redis.server import Server
from bot.store.seal import Seal
from bot.store.store import Store


async def sqlite_in_memory(folder: Path, redis: str) -> Store:
    return await memory_store(line="example")


async def sqlite_on_disk(folder: Path, redis: str) -> Store:
    return await open_store(str(folder / "data"), None, "example")


async def redis_emptied(folder: Path, redis: str) -> Store:
    return await redis_store(redis, "example")


async def redis_store(url: str, line: str) -> Store:
    """The double over a real server: its data is gone before, its key afterwards."""
    server = Server(url)
    await server.write("FLUSHALL")
    return Store(RedisRows(server, line), Seal.fresh(), line)


STORES: tuple[Callable[[Path, str], Awaitable[Store]], ...] = (sqlite_in_memory, sqlite_on_disk, redis_emptied)
