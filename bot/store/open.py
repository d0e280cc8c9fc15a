"""Opens a store: the data folder, its lock, its keys. The only place that knows which database it is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bot.store.errors import NotOurs
from bot.store.keyring import open_ring
from bot.store.rootkey import root_key_at
from bot.store.seal import Seal
from bot.store.shared import Shared
from bot.store.sqlite.database import MEMORY, Database
from bot.store.sqlite.rows import SqliteRows
from bot.store.store import Store

if TYPE_CHECKING:
    from bot.store.redis.open import SharedStore


async def open_store(path: str, key: Path | str | None, line: str, shared: Shared | None = None) -> Store:
    """``path``: the data folder, or ``:memory:``. ``key``: the root key's file, the root key itself in base64, or
    None for the file ``<data folder>.key`` beside the folder. ``shared``: then the data is there, not in the folder.

    Raises NotOurs (in use, or written by a newer version), BadKey, UnsafeServer, StoreDown. A missing key does not
    stop us when there is data: see ``Store.blind``.
    """
    if shared is not None:
        return (await open_shared_store(path, key, line, shared)).store
    if path == MEMORY:
        return await memory_store(line)
    folder = Path(path)
    rows = SqliteRows(Database.at(folder), line)
    try:
        _refuse_another_line(rows.lines(), line)
        return Store(rows, (await open_ring(rows, root_key_at(folder, key))).seal, line)
    except BaseException:
        await rows.close()
        raise


def _refuse_another_line(lines: frozenset[str], line: str) -> None:
    """A line that changes its id would leave its open cases behind, with nobody to wake for them."""
    if lines and line not in lines:
        raise NotOurs(
            f'this data folder belongs to the line "{", ".join(sorted(lines))}", and the configuration says "{line}"; '
            "put the old id back in line.toml, or give the new line a data folder of its own"
        )


async def open_shared_store(path: str, key: Path | str | None, line: str, shared: Shared) -> SharedStore:
    """The same for several processes: with the clock they share, and a heart to be kept beating."""
    from bot.store.redis.open import open_shared  # its package takes a while to load, and most have no use for it

    return await open_shared(shared, root_key_at(Path(path), key), line)


async def memory_store(line: str = "example", seal: Seal | None = None) -> Store:
    """The double for tests and the demo: the real thing, and it forgets on close."""
    return Store(SqliteRows(Database.in_memory(), line), seal or Seal.fresh(), line)
