"""One data folder, opened by one process: a lock, a connection that writes, a connection that reads."""

from __future__ import annotations

import fcntl
import os
import sqlite3
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

from bot.store.errors import NotOurs, StoreDown
from bot.store.sqlite.schema import bring_up_to_date, refuse_what_is_not_ours
from bot.store.sqlite.writer import Work, Writer, name_of

T = TypeVar("T")
MEMORY = ":memory:"
SAFE = ("foreign_keys = ON", "secure_delete = ON", "trusted_schema = OFF", "temp_store = MEMORY", "synchronous = FULL")


class Database:
    """Reads are done where they are asked for: they are short, WAL never makes them wait, a thread would cost more."""

    def __init__(self, writing: sqlite3.Connection, reading: sqlite3.Connection, lock: int | None) -> None:
        """``lock``: of the data folder; None for a database in memory, whose commits wait for no disk."""
        self._writing, self._reading, self._lock = writing, reading, lock
        self._writer = Writer(writing, None if lock is None else ThreadPoolExecutor(1, "store-writer"))

    @classmethod
    def in_memory(cls) -> Database:
        connection = _connect(MEMORY)
        bring_up_to_date(connection)
        return cls(connection, connection, None)

    @classmethod
    def at(cls, folder: Path) -> Database:
        """Raises NotOurs when another process has the folder, or when a newer program has shaped the data."""
        lock = _locked(folder)
        try:
            return cls(*_opened(folder / "store.db"), lock)
        except sqlite3.Error as e:
            os.close(lock)
            raise StoreDown(f"the database cannot be opened ({name_of(e)})") from e
        except BaseException:
            os.close(lock)
            raise

    async def write(self, work: Work[T]) -> T:
        return await self._writer.write(work)

    def read(self, sql: str, args: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        try:
            return self._reading.execute(sql, args).fetchall()
        except sqlite3.Error as e:
            raise StoreDown(f"the database cannot be read ({name_of(e)})") from e

    async def close(self) -> None:
        await self._writer.close()
        self._reading.close()
        self._writing.close()
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None


def _locked(folder: Path) -> int:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = os.open(folder / "lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as e:
        os.close(lock)
        raise NotOurs(
            "another process uses this data folder; stop it first, or give this one a folder of its own"
        ) from e
    return lock


def _opened(file: Path) -> tuple[sqlite3.Connection, sqlite3.Connection]:
    refuse_what_is_not_ours(file)
    os.close(os.open(file, os.O_RDWR | os.O_CREAT, 0o600))  # the WAL beside it takes over who may read it
    writing = _connect(str(file))
    try:
        bring_up_to_date(writing)
        _write_ahead(writing)
        # We are the only process here, so whoever leased a message is gone: it is handed out again at once.
        writing.execute("UPDATE outgoing SET lease_until = 0 WHERE state = 'waiting' AND lease_until > 0")
        reading = _connect(str(file))
    except BaseException:
        writing.close()
        raise
    reading.execute("PRAGMA query_only = ON")
    return writing, reading


def _write_ahead(connection: sqlite3.Connection) -> None:
    """After the first migration, so that a half-made file still looks like none."""
    (mode,) = connection.execute("PRAGMA journal_mode = WAL").fetchone()
    if mode != "wal":
        raise NotOurs("the file system of the data folder cannot hold the data; put the folder on a local disk")


def _connect(where: str) -> sqlite3.Connection:
    connection = sqlite3.connect(where, isolation_level=None, check_same_thread=False, timeout=5)
    for setting in SAFE:
        connection.execute(f"PRAGMA {setting}")
    return connection
