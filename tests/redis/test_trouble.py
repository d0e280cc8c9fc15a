"""A server that is killed, cut short or full: what was answered for is there, and whatever is there is there whole."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from random import Random

import pytest

from bot.store.errors import StoreDown
from bot.store.redis.rows import RedisRows
from bot.store.redis.server import Server
from bot.store.seal import Seal
from bot.store.store import Store
from tests.redis.doors import LINE, connected
from tests.redis_server import RedisServer, redis_server
from tests.store.people import NOW, a_case, a_text, number, opening

SEAL = Seal.fresh()
WRITERS, KILLS, CUTS, CASES = 16, 3, 6, 12


@pytest.fixture
def own() -> Iterator[RedisServer]:
    with redis_server() as server:
        yield server


@asynccontextmanager
async def kept(own: RedisServer) -> AsyncIterator[Store]:
    store = Store(RedisRows(Server(own.url), LINE), SEAL, LINE)
    try:
        yield store
    finally:
        await store.close()


async def opens(store: Store, n: int) -> bool:
    decision = opening(a_case(n, number(n)), a_text(f"sms/{n}:receipt"))
    return await store.commit(decision, cause=f"sms/{n}", at=NOW)


async def is_whole(store: Store, n: int) -> bool:
    """All of the n-th decision is there, or nothing of it."""
    there = {
        await store.decided(f"sms/{n}"),
        await store.case(f"sms/{n}") is not None,
        await store.conversation(number(n)) is not None,
        await store.case_by_code(f"K4F{n}") is not None,
        await store.outgoing(f"sms/{n}:receipt") is not None,
        len(await store.thread(f"sms/{n}")) == 1,
        len(await store.open_cases_of(number(n))) == 1,
    }
    assert len(there) == 1, f"half of decision {n}"
    return there.pop()


async def test_a_killed_server_has_everything_that_was_answered_for(own: RedisServer) -> None:
    answered: set[int] = set()
    for kill in range(KILLS):
        async with kept(own) as store:
            writers = [asyncio.create_task(writes(store, answered, 1000 * kill + n)) for n in range(WRITERS)]
            while len(answered) < 40 * (kill + 1):
                await asyncio.wait(writers, timeout=0.01)
            own.ends(signal.SIGKILL)
            await asyncio.gather(*writers)
        own.starts()
    async with kept(own) as store:
        assert [n for n in sorted(answered) if not await is_whole(store, n)] == []


async def writes(store: Store, answered: set[int], start: int) -> None:
    """Until the server is gone."""
    for n in range(start, start + 1000, WRITERS):
        try:
            await opens(store, n)
        except StoreDown:
            return
        answered.add(n)


async def test_a_file_that_was_cut_short_begins_with_whole_decisions(own: RedisServer) -> None:
    dice = Random(20261224)
    async with kept(own) as store:
        for n in range(CASES):
            await opens(store, n)
    for _ in range(CUTS):
        own.ends()
        cut(own.folder, dice.randrange(1, 2000))
        own.starts()
        async with kept(own) as store:
            found = [await is_whole(store, n) for n in range(CASES)]
        assert found == sorted(found, reverse=True)  # the last ones are gone, and none in between
    assert found != [True] * CASES


def cut(folder: Path, size: int) -> None:
    (file,) = folder.glob("appendonlydir/*.incr.aof")
    whole = file.read_bytes()
    file.write_bytes(whole[:-size])


async def test_a_server_without_memory_refuses_and_keeps_nothing_of_it(own: RedisServer) -> None:
    async with kept(own) as store, connected(own.url) as server:
        assert await opens(store, 1)
        await server.write("CONFIG", "SET", "maxmemory", "1")
        with pytest.raises(StoreDown):
            await opens(store, 2)
        assert await is_whole(store, 1)
        await server.write("CONFIG", "SET", "maxmemory", "0")
        assert not await is_whole(store, 2)
        assert await opens(store, 2)
