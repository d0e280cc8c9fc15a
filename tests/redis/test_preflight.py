"""A server that would lose what is kept in it is refused before anything is, with every fault and how to mend it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.store.errors import UnsafeServer
from bot.store.redis.open import open_shared
from bot.store.redis.preflight import faults_of, is_mended, server_of
from bot.store.redis.server import Server
from bot.store.rootkey import root_key_at
from bot.store.shared import Shared
from tests.redis.doors import LINE, connected, where
from tests.redis_server import RedisServer, redis_server


@pytest.fixture
def own() -> Iterator[RedisServer]:
    with redis_server() as server:
        yield server


async def test_a_server_of_which_nothing_is_lost_is_taken(redis: RedisServer) -> None:
    async with connected(redis.url) as server:
        assert await faults_of(server, await where(redis)) == ()


SETTINGS = [
    (
        "appendonly",
        "no",
        "appendonly is no, so everything is gone when the server stops; run CONFIG SET appendonly yes",
    ),
    ("appendfsync", "everysec", "appendfsync is everysec, so what we answered for can be lost when the power goes"),
    ("no-appendfsync-on-rewrite", "yes", "no-appendfsync-on-rewrite is yes, so what we answered for can be lost"),
    ("maxmemory-policy", "allkeys-lru", "maxmemory-policy is allkeys-lru, so cases are thrown away"),
]


@pytest.mark.parametrize(("name", "value", "said"), SETTINGS)
async def test_a_setting_that_loses_is_named_and_mended(own: RedisServer, name: str, value: str, said: str) -> None:
    async with connected(own.url) as server:
        await server.write("CONFIG", "SET", name, value)
        (fault,) = await faults_of(server, await where(own))
        assert fault.startswith(said)
        _, _, command = fault.partition("run ")
        await server.write(*command.partition(" and ")[0].split())
        assert await faults_of(server, await where(own)) == ()


async def test_all_faults_are_told_at_once_and_nothing_is_written(own: RedisServer, tmp_path: Path) -> None:
    async with connected(own.url) as server:
        for name, value, _ in SETTINGS:
            await server.write("CONFIG", "SET", name, value)
        with pytest.raises(UnsafeServer) as refused:
            await open_shared(await where(own), root_key_at(tmp_path / "data", None), LINE)
        assert len(str(refused.value).splitlines()) == 1 + len(SETTINGS)
        assert await server.ask("DBSIZE") == 0
    assert not (tmp_path / "data.key").exists()


VERSIONS = [
    *(("Redis", old, False) for old in ("6.2.14", "7.0.15", "7.2.4", "7.2.10", "7.4.5", "8.0.3", "8.2.1", "7.9.240")),
    *(("Redis", new, True) for new in ("7.2.11", "7.4.6", "8.0.4", "8.2.2", "8.4.0", "9.0.0")),
    *(("Valkey", old, False) for old in ("7.2.12", "8.0.6", "8.1.3")),
    *(("Valkey", new, True) for new in ("8.1.4", "9.0.0", "9.1.2")),
]


@pytest.mark.parametrize(("product", "version", "good"), VERSIONS)
def test_a_version_with_known_faults_is_not_taken(product: str, version: str, good: bool) -> None:
    assert is_mended(product, version) is good


def test_valkey_is_not_taken_for_the_redis_it_stands_in_for() -> None:
    assert server_of({"redis_version": "7.2.4", "valkey_version": "9.1.2"}) == ("Valkey", "9.1.2")
    assert server_of({"redis_version": "7.0.15"}) == ("Redis", "7.0.15")


OLD = {"redis_version": "7.0.15", "role": "master"}
ASKED = [[b"appendonly", b"yes"], [b"appendfsync", b"always"], [b"no-appendfsync-on-rewrite", b"no"]]


class Told(Server):
    """A server that says of itself what the test wants."""

    def __init__(self, info: dict[str, object]) -> None:
        super().__init__("redis://127.0.0.1:1")
        self._info = info

    async def ask(self, *command: str | bytes | int) -> object:
        return self._info

    async def ask_all(self, commands: object) -> list[object]:
        return [*ASKED, [b"maxmemory-policy", b"noeviction"]]


async def test_an_old_version_is_taken_when_it_is_named_exactly() -> None:
    (fault,) = await faults_of(Told(OLD), Shared(""))
    assert fault.startswith("it is Redis 7.0.15, which has known faults; install Valkey 8.1.4, Redis 8.2.2 or newer")
    assert fault.endswith("set APENDOR_STORE_ACCEPT_VERSION=7.0.15")
    assert await faults_of(Told(OLD), Shared("", accept_version="7.0.15")) == ()
    assert await faults_of(Told(OLD), Shared("", accept_version="7.0.16")) == (fault,)


async def test_part_of_a_cluster_is_not_taken() -> None:
    (fault,) = await faults_of(Told(OLD | {"cluster_enabled": 1}), Shared("", "7.0.15"))
    assert fault == "it is part of a cluster; give us a server of its own"


async def test_who_may_not_ask_is_told_how_to_be_allowed(own: RedisServer) -> None:
    async with connected(own.url) as server:
        shared = await where(own)
        await server.write("ACL", "SETUSER", "default", "-config")
        (fault,) = await faults_of(server, shared)
        assert fault.endswith("ACL SETUSER <our user> +info +config|get")
