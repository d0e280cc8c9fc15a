"""Where a replica can take over, nothing counts before the replica has it too."""

from __future__ import annotations

import socket
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace

import pytest

from bot.store.errors import StoreDown
from bot.store.redis.preflight import faults_of
from bot.store.redis.rows import RedisRows
from bot.store.redis.server import Server
from bot.store.seal import Seal
from bot.store.store import Store
from escalation.decision import Decision
from tests.redis.doors import LINE, connected, where
from tests.redis_server import RedisServer, redis_server
from tests.store.people import NOW, a_text

DECISION = Decision(send=(a_text("a"),))
AT_ONCE = ("--repl-diskless-sync-delay", "0")


@dataclass(frozen=True)
class Pair:
    first: RedisServer
    replica: RedisServer


@pytest.fixture
async def pair() -> AsyncIterator[Pair]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = str(free.getsockname()[1])
    with (
        redis_server("--port", port, "--bind", "127.0.0.1", *AT_ONCE) as first,
        redis_server("--replicaof", "127.0.0.1", port) as replica,
    ):
        async with connected(first.url, seconds=20) as server:
            await server.write("SET", "first", "1")
            assert await server.ask("WAIT", 1, 15_000) == 1
        yield Pair(first, replica)


async def test_replicas_that_need_not_confirm_are_a_fault(pair: Pair) -> None:
    shared = await where(pair.first)
    async with connected(pair.first.url) as server:
        (fault,) = await faults_of(server, shared)
        assert fault.startswith("it has replicas (1)")
        assert "set APENDOR_STORE_REPLICAS" in fault
        assert await faults_of(server, replace(shared, replicas=1)) == ()
        (fault,) = await faults_of(server, replace(shared, replicas=2))
        assert fault.startswith("2 replicas are to confirm each write, and 1 are there")


async def test_a_replica_itself_is_not_taken(pair: Pair) -> None:
    async with connected(pair.replica.url) as server:
        assert await faults_of(server, await where(pair.replica)) == (
            "it is a replica; give us the address of the server that it copies",
        )


async def test_what_no_replica_has_confirmed_is_not_answered_for_until_one_has(pair: Pair) -> None:
    store = Store(RedisRows(Server(pair.first.url, replicas=1, seconds=1.0), LINE), Seal.fresh(), LINE)
    assert await store.commit(Decision(), cause="before", at=NOW)
    pair.replica.stops()
    with pytest.raises(StoreDown):
        await store.commit(DECISION, cause="sms/1", at=NOW)
    with pytest.raises(StoreDown):  # it is kept here, but that may not be enough
        await store.decided("sms/1")
    with pytest.raises(StoreDown):
        await store.commit(DECISION, cause="sms/1", at=NOW)
    pair.replica.goes_on()
    assert await store.decided("sms/1")
    assert not await store.commit(DECISION, cause="sms/1", at=NOW)
    assert await store.waiting_messages() == 1
    await store.close()


async def test_who_still_writes_to_the_old_leader_is_told(pair: Pair) -> None:
    store = Store(RedisRows(Server(pair.first.url), LINE), Seal.fresh(), LINE)
    assert await store.commit(Decision(), cause="before", at=NOW)
    async with connected(pair.first.url) as server:
        await server.write("REPLICAOF", "127.0.0.1", "1")
    with pytest.raises(StoreDown):
        await store.commit(DECISION, cause="sms/1", at=NOW)
    await store.close()
