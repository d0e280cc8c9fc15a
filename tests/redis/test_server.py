"""Between us and Redis: nothing is sent twice, no answer goes to the wrong one, and trouble is told as what it is."""

from __future__ import annotations

import asyncio
import ssl
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from bot.store.errors import StoreDown
from bot.store.redis.rows import RedisRows
from bot.store.redis.server import CONNECTIONS, SECONDS, Server
from bot.store.seal import Seal
from bot.store.store import Store
from escalation.decision import Decision
from tests.redis.between import wire
from tests.redis.certificate import certificate
from tests.redis.doors import LINE, connected, emptied
from tests.redis_server import RedisServer, redis_server
from tests.store.people import NOW, a_text

STORM = 10_000
AT_ONCE = CONNECTIONS  # so that each has its turn at once, and is on its way when it is given up
SLOW = 0.002


@pytest.fixture
def own() -> Iterator[RedisServer]:
    """A server that the test may end and stop."""
    with redis_server() as server:
        yield server


async def test_ten_thousand_who_stop_waiting_leave_no_answer_to_somebody_else(redis: RedisServer) -> None:
    dice, gone, asked = Random(20261224), 0, 0
    async with wire(redis, seconds=SLOW) as slow, connected(f"redis://{slow.address}") as server:
        while gone < STORM:
            words = [f"question {asked + n}" for n in range(AT_ONCE)]
            asked += AT_ONCE
            answers = await asyncio.gather(*(impatient(server, word, dice) for word in words))
            gone += answers.count(None)
            assert all(answer in (None, word.encode()) for word, answer in zip(words, answers, strict=True))
        many = [f"afterwards {n}" for n in range(3 * CONNECTIONS)]
        assert await asyncio.gather(*(server.ask("ECHO", word) for word in many)) == [w.encode() for w in many]


async def impatient(server: Server, word: str, dice: Random) -> bytes | None:
    """None: stopped waiting at some moment, before, while or after the command was on its way."""
    asking = asyncio.create_task(server.ask("ECHO", word))
    for _ in range(dice.randrange(40)):
        await asyncio.sleep(0)
    asking.cancel()
    (answer,) = await asyncio.gather(asking, return_exceptions=True)
    assert isinstance(answer, bytes | asyncio.CancelledError)
    return answer if isinstance(answer, bytes) else None


async def test_what_may_have_been_done_is_not_done_again_behind_our_back(redis: RedisServer) -> None:
    await emptied(redis)
    async with wire(redis) as broken, connected(f"redis://{broken.address}") as server:
        broken.loses_answers = True
        with pytest.raises(StoreDown):
            await server.write("INCR", "counted")
    async with connected(redis.url) as server:
        assert await server.ask("GET", "counted") in (None, b"1")


async def test_a_decision_whose_answer_was_lost_is_kept_once_when_it_comes_again(redis: RedisServer) -> None:
    await emptied(redis)
    decision, seal = Decision(send=(a_text("a"),)), Seal.fresh()
    async with wire(redis) as broken:
        far = Store(RedisRows(Server(f"redis://{broken.address}"), LINE), seal, LINE)
        assert await far.commit(Decision(), cause="sms/0", at=NOW)  # the server knows the script from here on
        broken.loses_answers = True
        with pytest.raises(StoreDown):
            await far.commit(decision, cause="sms/1", at=NOW)
        await far.close()
    near = Store(RedisRows(Server(redis.url), LINE), seal, LINE)
    assert not await near.commit(decision, cause="sms/1", at=NOW)
    assert await near.waiting_messages() == 1
    await near.close()


async def test_a_server_that_hangs_is_given_up_in_time_and_used_again_when_it_goes_on(own: RedisServer) -> None:
    assert SECONDS == 2.0
    async with connected(own.url, seconds=0.3) as server:
        await server.write("SET", "a", "1")
        own.stops()
        began = time.monotonic()
        done = await asyncio.gather(*(server.ask("GET", "a") for _ in range(3 * CONNECTIONS)), return_exceptions=True)
        assert {type(each) for each in done} == {StoreDown}
        assert time.monotonic() - began < 3.0
        own.goes_on()
        assert await server.ask("GET", "a") == b"1"


async def test_a_server_that_was_killed_has_everything_when_it_is_back(own: RedisServer) -> None:
    async with connected(own.url) as server:
        await server.write("SET", "a", "1")
        own.ends()
        with pytest.raises(StoreDown):
            await server.ask("GET", "a")
        own.starts()
        assert await server.ask("GET", "a") == b"1"


async def test_a_refusal_says_nothing_of_what_was_asked(redis: RedisServer) -> None:
    async with connected(redis.url) as server:
        with pytest.raises(StoreDown) as refused:
            await server.write("NOSUCHCOMMAND", "+4700000011")
    assert str(refused.value) == "Redis cannot be used now (ResponseError)"
    assert refused.value.__cause__ is None


async def test_tls_is_spoken_where_the_address_says_so(redis: RedisServer, tmp_path: Path) -> None:
    chain = certificate(tmp_path, "localhost")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(chain)
    async with wire(redis, ssl=context) as secret:
        url = f"rediss://localhost:{secret.port}?ssl_ca_certs={chain}"
        async with connected(url) as server:
            assert await server.ask("PING")
        async with connected(f"rediss://localhost:{secret.port}") as server:
            with pytest.raises(StoreDown):  # nobody we know vouches for it
                await server.ask("PING")


def test_whoever_needs_no_redis_does_not_load_it() -> None:
    look = "import sys, bot.__main__, bot.wire; sys.exit('redis' in sys.modules)"
    assert subprocess.run((sys.executable, "-c", look), cwd=Path(__file__).parents[2]).returncode == 0
