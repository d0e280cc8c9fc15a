"""Two processes over one server: both take texts, nothing is said twice, and what one leaves undone the other does."""

from __future__ import annotations

import asyncio
import signal
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.outbox import IN_FLIGHT
from tests.e2e.bridge import Handed, bridge
from tests.e2e.traffic import a_need
from tests.redis.houses import street
from tests.redis_server import RedisServer, redis_server

pytestmark = pytest.mark.e2e

RECOVERY = 10.0
URGENT = 1  # flies besides the others


@pytest.fixture
def own() -> Iterator[RedisServer]:
    with redis_server() as server:
        yield server


async def test_two_houses_share_the_texts_and_nobody_hears_anything_twice(own: RedisServer, tmp_path: Path) -> None:
    texts = [a_need(number) for number in range(60)]
    async with bridge() as far, street(own, tmp_path, far) as it:
        await asyncio.gather(*(it.gateways[n % 2].brings(text) for n, text in enumerate(texts)))
        await far.until(lambda: len(far.alerts()) >= len(texts) and len(far.inboxes) > len(texts), seconds=60)
        assert [len(gateway.kept) for gateway in it.gateways] == [30, 30]
        assert Counter(len(far.inboxes[text.sender]) for text in texts) == {1: len(texts)}
        assert max(Counter(handed.id for handed in far.handed).values()) == 1
        assert len({alert.code for alert in far.alerts()}) == len(texts)
        await it.ends()


async def test_a_text_that_comes_through_both_doors_at_once_is_one_text(own: RedisServer, tmp_path: Path) -> None:
    texts = [a_need(number) for number in range(20)]
    async with bridge() as far, street(own, tmp_path, far) as it:
        await asyncio.gather(*(gateway.brings(text) for text in texts for gateway in it.gateways))
        await far.until(lambda: len(far.alerts()) >= len(texts) and len(far.inboxes) > len(texts), seconds=60)
        assert Counter(len(far.inboxes[text.sender]) for text in texts) == {1: len(texts)}
        assert len({alert.code for alert in far.alerts()}) == len(far.alerts()) == len(texts)
        await it.ends()


async def test_what_a_killed_house_had_in_its_hands_the_other_brings(own: RedisServer, tmp_path: Path) -> None:
    killed = asyncio.Event()

    async def answers_when_it_is_too_late(_handed: Handed) -> int:
        if killed.is_set():
            return 200
        await killed.wait()
        return 500

    async with bridge() as far, street(own, tmp_path, far) as it:
        far.answer = answers_when_it_is_too_late
        await it.gateways[0].brings(a_need(1))
        await far.until(lambda: len(far.tried) >= 2)  # the citizen's answer and the officer's alert
        await it.houses[0].ends(signal.SIGKILL)
        began = time.monotonic()
        killed.set()
        await far.until(lambda: far.alerts() and far.inboxes[a_need(1).sender])
        took = max(handed.at for handed in far.handed) - began
        print(f"\nmade up for {took:.1f} s after the kill")
        assert took <= RECOVERY
        assert len(far.handed) == 2


async def test_texts_go_on_while_one_house_is_killed_again_and_again(own: RedisServer, tmp_path: Path) -> None:
    texts, kills = [a_need(number) for number in range(80)], 3
    async with bridge() as far, street(own, tmp_path, far) as it:
        stream = asyncio.gather(*(it.gateways[n % 2].brings(text) for n, text in enumerate(texts)))
        for n in range(kills):
            wanted = (n + 1) * len(texts) // (kills + 1)
            await far.until(lambda wanted=wanted: len(far.handed) >= wanted, seconds=60)  # type: ignore[misc]
            await it.houses[0].ends(signal.SIGKILL)
            await it.houses[0].starts()
        await stream
        ids = {text.sender for text in texts}
        await far.until(lambda: ids <= far.inboxes.keys() and len({a.id for a in far.alerts()}) == len(texts), 60)
        repeats = sum(count - 1 for count in Counter(handed.id for handed in far.handed).values())
        print(f"\n{len(texts)} texts, {kills} kills: none lost, {repeats} said again under the same id")
        assert {len({handed.id for handed in far.inboxes[sender]}) for sender in ids} == {1}
        assert repeats <= kills * (IN_FLIGHT + URGENT)
        await it.ends()


async def test_two_hundred_citizens_in_the_same_second_are_all_answered(own: RedisServer, tmp_path: Path) -> None:
    texts = [a_need(number) for number in range(200)]
    async with bridge() as far, street(own, tmp_path, far) as it:
        began = time.monotonic()
        await asyncio.gather(*(it.gateways[n % 2].brings(text) for n, text in enumerate(texts)))
        taken = time.monotonic() - began
        await far.until(lambda: len(far.alerts()) >= len(texts) and len(far.inboxes) > len(texts), seconds=120)
        print(f"\n200 texts: taken in {taken:.1f} s, all handed over in {time.monotonic() - began:.1f} s")
        print(f"answers of the houses: {[dict(gateway.answers) for gateway in it.gateways]}")
        assert Counter(len(far.inboxes[text.sender]) for text in texts) == {1: len(texts)}
        assert len({alert.code for alert in far.alerts()}) == len(texts)
        await it.ends()
