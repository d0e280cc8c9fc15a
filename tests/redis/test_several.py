"""Several processes on one server: they learn each other's keys, go by one clock, and do not disturb each other."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.store.errors import BadKey, Conflict, NotOurs
from bot.store.redis.clock import ServerClock
from bot.store.redis.keys import ALIVE, FORMAT
from bot.store.redis.open import SharedStore, open_shared
from bot.store.rootkey import root_key_at
from escalation.decision import Decision
from tests.redis.doors import LINE, connected, emptied, joined, where
from tests.redis_server import RedisServer
from tests.store.people import AMINA, MINUTE, NOW, a_case, a_text, changing, number, opened, opening

SOON, LATER = NOW + MINUTE, NOW + 2 * MINUTE


@pytest.fixture
async def seeing(redis: RedisServer, tmp_path: Path) -> AsyncIterator[SharedStore]:
    """A process that has the root key. Its heart does not beat, so that the others take it for gone."""
    await emptied(redis)
    async with joined(redis, tmp_path / "here") as found:
        await found.server.write("DEL", ALIVE)
        yield found


@pytest.fixture
async def blind(redis: RedisServer, seeing: SharedStore, tmp_path: Path) -> AsyncIterator[SharedStore]:
    """A process that came without the root key, and seals with a key of its own."""
    async with joined(redis, tmp_path / "elsewhere") as found:
        yield found


@pytest.fixture(autouse=True)
def folders(tmp_path: Path) -> None:
    for name in ("here", "elsewhere"):
        (tmp_path / name).mkdir()


async def test_what_one_keeps_the_other_reads(redis: RedisServer, seeing: SharedStore, tmp_path: Path) -> None:
    case = await opened(seeing.store)
    async with joined(redis, tmp_path / "here") as other:
        assert await other.store.open_cases_of(AMINA) == (case,)


async def test_a_key_that_another_process_made_is_fetched_when_it_is_met(
    seeing: SharedStore, blind: SharedStore
) -> None:
    case = await opened(blind.store)
    assert await seeing.store.open_cases() == (case,)
    assert await seeing.store.open_cases_of(AMINA) == (case,)
    assert seeing.store.unreadable == ()


async def test_a_message_under_a_new_key_is_sent_and_not_put_aside(seeing: SharedStore, blind: SharedStore) -> None:
    await blind.store.commit(Decision(send=(a_text("a"),)), cause="a", at=NOW)
    assert [found.message.id for found in await seeing.store.lease("sms", SOON, until=LATER, limit=9)] == ["a"]


async def test_what_was_decided_without_knowing_of_a_new_key_is_decided_anew(
    seeing: SharedStore, blind: SharedStore
) -> None:
    case = await opened(blind.store)
    second = opening(a_case(2))  # Amina's again: under the names of the old key nothing is known of her
    with pytest.raises(Conflict):
        await seeing.store.commit(second, cause="sms/2", at=NOW)
    assert await seeing.store.open_cases_of(AMINA) == (case,)
    assert await seeing.store.commit(changing(case, holder="kari"), cause="sms/3", at=NOW)


async def test_what_a_blind_one_cannot_read_the_other_has_soon(seeing: SharedStore, blind: SharedStore) -> None:
    await seeing.store.lease("sms", NOW, until=SOON, limit=9)
    await seeing.store.commit(Decision(send=(a_text("a"),)), cause="a", at=NOW)
    assert await blind.store.lease("sms", SOON, until=LATER, limit=9) == ()
    soon = SOON + timedelta(seconds=15)
    assert [found.message.id for found in await seeing.store.lease("sms", soon, until=LATER, limit=9)] == ["a"]


async def test_without_the_key_nobody_joins_those_who_work(
    redis: RedisServer, seeing: SharedStore, tmp_path: Path
) -> None:
    async with seeing.beating(), connected(redis.url) as server:
        ring = await server.ask("HGETALL", "apendor:ring")
        with pytest.raises(BadKey, match="copy its key file"):
            await open_shared(await where(redis), root_key_at(tmp_path / "elsewhere" / "data", None), LINE)
        assert await server.ask("HGETALL", "apendor:ring") == ring
    assert not (tmp_path / "elsewhere" / "data.key").exists()


async def test_two_that_start_at_once_on_nothing_read_each_other(redis: RedisServer, tmp_path: Path) -> None:
    await emptied(redis)
    shared, folder = await where(redis), tmp_path / "here" / "data"
    pair = await asyncio.gather(*(open_shared(shared, root_key_at(folder, None), LINE) for _ in range(2)))
    first, second = (one.store for one in pair)
    mine, yours = await opened(first, 1, number(1)), await opened(second, 2, number(2))
    assert await first.open_cases() == await second.open_cases() == (mine, yours)
    await asyncio.gather(first.close(), second.close())


async def test_of_two_machines_that_make_the_root_key_at_once_one_is_told(redis: RedisServer, tmp_path: Path) -> None:
    await emptied(redis)
    shared, homes = await where(redis), [tmp_path / name / "data" for name in ("here", "elsewhere")]
    starts = (open_shared(shared, root_key_at(home, None), LINE) for home in homes)
    pair = await asyncio.gather(*starts, return_exceptions=True)
    (opened_one,) = (one for one in pair if isinstance(one, SharedStore))
    (told,) = (str(one) for one in pair if isinstance(one, BadKey))
    assert "copy its key file to this machine" in told
    assert sum((home.with_name("data.key")).exists() for home in homes) == 1
    await opened_one.store.close()


async def test_data_of_a_newer_program_is_left_alone(redis: RedisServer, tmp_path: Path) -> None:
    await emptied(redis)
    async with connected(redis.url) as server:
        await server.write("SET", FORMAT, "2")
        with pytest.raises(NotOurs, match="format 2, this program knows 1"):
            await open_shared(await where(redis), root_key_at(tmp_path / "here" / "data", None), LINE)
        assert await server.ask("KEYS", "*") == [FORMAT.encode()]


async def test_who_lives_says_so_and_who_is_gone_no_longer_does(redis: RedisServer, seeing: SharedStore) -> None:
    async with seeing.beating(), connected(redis.url) as server:
        assert 0 < await server.ask("TTL", ALIVE) <= 20


async def test_everybody_goes_by_the_clock_of_the_server(redis: RedisServer, seeing: SharedStore) -> None:
    async with connected(redis.url) as server:
        seconds, _ = await server.ask("TIME")
    shown = seeing.clock.now()
    assert abs(shown - datetime.fromtimestamp(int(seconds), UTC)) < timedelta(seconds=3)


def test_the_clock_goes_on_while_the_server_is_away() -> None:
    beat = [100.0]
    clock = ServerClock(lambda: beat[0])
    beat[0] = 102.0
    clock.hears(NOW, asked=100.0)  # on the way for two seconds: it was this late one second ago
    assert clock.now() == NOW + timedelta(seconds=1)
    beat[0] = 162.0
    assert clock.now() == NOW + timedelta(seconds=61)
