"""The one writer: what waits goes into one transaction, each piece in its own savepoint, and to the disk at once."""

from __future__ import annotations

import asyncio
import sqlite3
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, TypeVar

from bot.store.errors import StoreDown

T = TypeVar("T")
Work = Callable[[sqlite3.Connection], T]
TOGETHER = 256  # more than this in one transaction would make the first of them wait


@dataclass(frozen=True, slots=True)
class _Job:
    work: Work[Any]
    future: asyncio.Future[Any]


@dataclass(frozen=True, slots=True)
class _Outcome:
    job: _Job
    value: Any = None
    error: Exception | None = None


class Writer:
    """Nobody is told of success before the commit has reached the disk. Nobody is left waiting.

    Statements run on the loop, like reads: each takes microseconds, and in a thread each would first have to win the
    interpreter back. Only the commit waits for the disk, and has a thread: None for a database without one.
    A waiter that is cancelled does not undo its work: a text that came in whole is better kept than lost.
    """

    def __init__(self, connection: sqlite3.Connection, thread: ThreadPoolExecutor | None) -> None:
        self._connection, self._thread = connection, thread
        self._waiting: deque[_Job] = deque()
        self._running: asyncio.Task[None] | None = None
        self._closed = False

    async def write(self, work: Work[T]) -> T:
        if self._closed:
            raise StoreDown("the store is closed")
        loop = asyncio.get_running_loop()
        future: asyncio.Future[T] = loop.create_future()
        self._waiting.append(_Job(work, future))
        if self._running is None:
            self._running = loop.create_task(self._run())
        return await future

    async def close(self) -> None:
        """Writes what still waits, and ends the thread."""
        self._closed = True
        if self._running is not None:
            await asyncio.wait([self._running])
        if self._thread is not None:
            self._thread.shutdown()

    async def _run(self) -> None:
        try:
            while self._waiting:
                group = [self._waiting.popleft() for _ in range(min(TOGETHER, len(self._waiting)))]
                _tell(await self._together(group))
        finally:
            self._running = None

    async def _together(self, group: Sequence[_Job]) -> list[_Outcome]:
        try:
            return await self._transaction(group)
        except Exception as e:
            if len(group) == 1:
                return [_Outcome(group[0], error=_down(e))]
        return [outcome for job in group for outcome in await self._together([job])]  # one may have spoilt it for all

    async def _transaction(self, group: Iterable[_Job]) -> list[_Outcome]:
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            outcomes = [self._decision(job) for job in group]
            await self._kept()
        except Exception:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise
        return outcomes

    async def _kept(self) -> None:
        if self._thread is None:
            self._connection.execute("COMMIT")
        else:
            await asyncio.get_running_loop().run_in_executor(self._thread, self._connection.execute, "COMMIT")

    def _decision(self, job: _Job) -> _Outcome:
        self._connection.execute("SAVEPOINT decision")
        try:
            outcome = _Outcome(job, value=job.work(self._connection))
        except sqlite3.Error:
            raise  # the database itself; whether the transaction still stands is unknown
        except Exception as refused:  # a conflict, or a fault of ours: only this one is undone
            self._connection.execute("ROLLBACK TO decision")
            outcome = _Outcome(job, error=refused)
        self._connection.execute("RELEASE decision")
        return outcome


def _down(error: Exception) -> Exception:
    if isinstance(error, sqlite3.Error):
        return StoreDown(f"the database cannot be written ({name_of(error)})")
    return error


def name_of(error: sqlite3.Error) -> str:
    """SQLite's name of the trouble; its sentence could quote a value."""
    return getattr(error, "sqlite_errorname", type(error).__name__)


def _tell(outcomes: Sequence[_Outcome]) -> None:
    for outcome in outcomes:
        future = outcome.job.future
        if future.done():
            continue
        if outcome.error is None:
            future.set_result(outcome.value)
        else:
            future.set_exception(outcome.error)
