"""The one writer: a thread that puts everything that waits into one transaction, each piece in its own savepoint."""

from __future__ import annotations

import asyncio
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from queue import SimpleQueue
from threading import Lock, Thread
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

    ``guard`` is held while a transaction is open: only a database in memory, which has one connection, needs it.
    A waiter that is cancelled does not undo its work: a text that came in whole is better kept than lost.
    """

    def __init__(self, connection: sqlite3.Connection, guard: AbstractContextManager[Any]) -> None:
        self._connection, self._guard = connection, guard
        self._queue: SimpleQueue[_Job | None] = SimpleQueue()
        self._closed, self._door = False, Lock()
        self._thread = Thread(target=self._run, name="store-writer", daemon=True)
        self._thread.start()

    async def write(self, work: Work[T]) -> T:
        future: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        with self._door:  # nothing may come in behind the last
            if self._closed:
                raise StoreDown("the store is closed")
            self._queue.put(_Job(work, future))
        return await future

    async def close(self) -> None:
        """Writes what still waits, and ends the thread."""
        with self._door:
            if not self._closed:
                self._closed = True
                self._queue.put(None)
        await asyncio.to_thread(self._thread.join)

    def _run(self) -> None:
        more = True
        while more:
            group, more = self._next_group()
            if group:
                _tell(self._together(group))

    def _next_group(self) -> tuple[list[_Job], bool]:
        """Waits for one job, then takes along what came in meanwhile. False: there will be no more."""
        group: list[_Job] = []
        job = self._queue.get()
        while job is not None:
            group.append(job)
            if len(group) == TOGETHER or self._queue.empty():
                return group, True
            job = self._queue.get()  # nobody else takes from it, so this does not wait
        return group, False

    def _together(self, group: Sequence[_Job]) -> list[_Outcome]:
        try:
            return self._transaction(group)
        except Exception as e:
            if len(group) == 1:
                return [_Outcome(group[0], error=_down(e))]
        return [outcome for job in group for outcome in self._together([job])]  # one may have spoilt it for all

    def _transaction(self, group: Iterable[_Job]) -> list[_Outcome]:
        with self._guard:
            try:
                self._connection.execute("BEGIN IMMEDIATE")
                outcomes = [self._decision(job) for job in group]
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise
            return outcomes

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
    by_loop: defaultdict[asyncio.AbstractEventLoop, list[_Outcome]] = defaultdict(list)
    for outcome in outcomes:
        by_loop[outcome.job.future.get_loop()].append(outcome)
    for loop, told in by_loop.items():
        if not loop.is_closed():
            _wake(loop, told)


def _wake(loop: asyncio.AbstractEventLoop, told: Sequence[_Outcome]) -> None:
    try:
        loop.call_soon_threadsafe(_resolve, told)
    except RuntimeError:  # the loop ended just now; nobody waits any more
        return


def _resolve(told: Sequence[_Outcome]) -> None:
    for outcome in told:
        future = outcome.job.future
        if future.done():
            continue
        if outcome.error is None:
            future.set_result(outcome.value)
        else:
            future.set_exception(outcome.error)
