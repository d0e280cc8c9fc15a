"""Every database that a store may stand on. A new adapter is one more line here, and passes all of this folder."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

from bot.store.open import memory_store, open_store
from bot.store.store import Store


async def sqlite_in_memory(folder: Path) -> Store:
    return await memory_store(line="example")


async def sqlite_on_disk(folder: Path) -> Store:
    return await open_store(str(folder / "data"), None, "example")


STORES: tuple[Callable[[Path], Awaitable[Store]], ...] = (sqlite_in_memory, sqlite_on_disk)
