"""The one writer: many decisions in one transaction, and none of them pays for another's fault."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from threading import Event

import pytest

from bot.store.errors import StoreDown
from bot.store.sqlite.database import Database
from bot.store.sqlite.writer import Work


@pytest.fixture
async def database() -> AsyncIterator[Database]:
    database = Database.in_memory()
    yield database
    await database.close()


def keep(number: int) -> Work[int]:
    def work(c: sqlite3.Connection) -> int:
        c.execute("INSERT INTO ring (number, wrapped) VALUES (?, x'')", (number,))
        return number

    return work


def kept(database: Database) -> set[int]:
    return {number for (number,) in database.read("SELECT number FROM ring")}


async def behind_one_another(database: Database, *works: Work[object]) -> list[object]:
    """All of them wait while the writer is busy, so that they come into one transaction."""
    go_on = Event()
    busy = asyncio.create_task(database.write(lambda c: go_on.wait(10)))
    waiting = [asyncio.create_task(database.write(work)) for work in works]
    await asyncio.sleep(0)
    go_on.set()
    assert await busy
    return await asyncio.gather(*waiting, return_exceptions=True)


async def test_what_waited_together_is_written_in_one_transaction(database: Database) -> None:
    said: list[str] = []
    await database.write(lambda c: c.set_trace_callback(said.append))
    assert await behind_one_another(database, *(keep(n) for n in range(50))) == list(range(50))
    assert said.count("SAVEPOINT decision") == 51
    assert said.count("COMMIT") <= 4
    await database.write(lambda c: c.set_trace_callback(None))


async def test_a_refusal_undoes_only_its_own_decision(database: Database) -> None:
    def half_way(c: sqlite3.Connection) -> None:
        keep(2)(c)
        raise ValueError("refused")

    one, two, three = await behind_one_another(database, keep(1), half_way, keep(3))
    assert (one, type(two), three) == (1, ValueError, 3)
    assert kept(database) == {1, 3}


async def test_a_decision_that_the_database_cannot_take_does_not_spoil_the_others(database: Database) -> None:
    def odd(c: sqlite3.Connection) -> None:
        c.execute("INSERT INTO nowhere VALUES (1)")

    one, two, three = await behind_one_another(database, keep(1), odd, keep(3))
    assert (one, type(two), three) == (1, StoreDown, 3)
    assert kept(database) == {1, 3}


async def test_when_the_commit_itself_fails_nobody_is_told_that_it_is_kept(database: Database) -> None:
    def breaks_at_commit(c: sqlite3.Connection) -> None:
        c.execute("PRAGMA defer_foreign_keys = ON")
        c.execute("INSERT INTO timer (place, kind, line, due) VALUES (404, 'step', 'example', 0)")

    one, two, three = await behind_one_another(database, keep(1), breaks_at_commit, keep(3))
    assert (one, type(two), three) == (1, StoreDown, 3)
    assert kept(database) == {1, 3}
    assert database.read("SELECT * FROM timer") == []


async def test_five_hundred_cancelled_waiters_harm_nobody(database: Database) -> None:
    tasks = [asyncio.create_task(database.write(keep(n))) for n in range(1000)]
    await asyncio.sleep(0)
    for task in tasks[::2]:
        task.cancel()
    done = await asyncio.gather(*tasks, return_exceptions=True)
    assert done[1::2] == list(range(1, 1000, 2))
    assert {type(found) for found in done[::2]} == {asyncio.CancelledError}
    assert await database.write(keep(1000)) == 1000


async def test_a_waiter_cancelled_again_and_again_never_gets_anothers_answer(database: Database) -> None:
    async def impatient(n: int) -> int | None:
        try:
            return await asyncio.wait_for(database.write(keep(n)), timeout=0.0001 * (n % 7))
        except TimeoutError:
            return None

    for n, found in enumerate(await asyncio.gather(*(impatient(n) for n in range(700)))):
        assert found in (None, n)


async def test_what_a_cancelled_waiter_gave_in_is_kept_all_the_same(database: Database) -> None:
    task = asyncio.create_task(database.write(keep(1)))
    await asyncio.sleep(0)
    task.cancel()
    await database.write(keep(2))
    assert kept(database) == {1, 2}


async def test_closing_writes_what_still_waits(database: Database) -> None:
    waiting = [asyncio.create_task(database.write(keep(n))) for n in range(500)]
    await asyncio.sleep(0)
    await database.close()
    assert await asyncio.gather(*waiting) == list(range(500))


async def test_after_closing_nothing_more_comes_in(database: Database) -> None:
    await database.close()
    with pytest.raises(StoreDown, match="closed"):
        await database.write(keep(1))
