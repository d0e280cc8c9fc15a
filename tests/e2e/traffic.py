"""A stream of texts: citizens who need help and go on writing, gateways that bring a text twice, officers who take."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import count
from random import Random

import aiohttp

from tests.e2e.account import OFFICERS
from tests.e2e.bridge import Bridge, Handed
from tests.e2e.gateway import Gateway, Text
from tests.e2e.process import Process

AT_ONCE = 8
LONG = 60.0


@dataclass
class Traffic:
    """``dice`` decide who writes again, what is brought twice, and which case is taken."""

    gateway: Gateway
    bridge: Bridge
    dice: Random
    to_its_end: bool = True
    numbers: Iterator[int] = field(default_factory=count)
    ends: asyncio.Event = field(default_factory=asyncio.Event)

    async def flows(self) -> None:
        """Until ``ends``; then what was begun is brought to its end."""
        citizens = [asyncio.create_task(self._citizens()) for _ in range(AT_ONCE)]
        officers = asyncio.create_task(self._officers())
        try:
            await asyncio.gather(*citizens)
        finally:
            for task in (*citizens, officers):
                task.cancel()
            await asyncio.gather(*citizens, officers, return_exceptions=True)

    async def _citizens(self) -> None:
        while not self.ends.is_set():
            need = a_need(next(self.numbers))
            await asyncio.gather(*(self.gateway.brings(need) for _ in range(1 + (self.dice.random() < 0.2))))
            if self.to_its_end:
                await self.bridge.until(lambda sender=need.sender: self.bridge.inboxes[sender], LONG)
            if self.dice.random() < 0.3:
                await self.gateway.brings(Text(f"{need.id}-more", need.sender, f"Kommer det noen? {need.id}"))

    async def _officers(self) -> None:
        """Half of the alerts are answered with a take, each by whoever was asked first."""
        looked = 0
        while True:
            await self.bridge.until(lambda known=looked: len(self.bridge.handed) > known, LONG)
            alert = self.bridge.handed[looked]
            looked += 1
            if alert.code and self.dice.random() < 0.5:
                await self.gateway.brings(a_take(alert))


def a_need(number: int) -> Text:
    return Text(f"need-{number}", f"+47{10000 + number:08}", f"Vi har ikke mat til barna i kveld. {number}")


def a_take(alert: Handed) -> Text:
    assert alert.to in OFFICERS
    return Text(f"take-{alert.code}", alert.to, f"TA {alert.code}")


@asynccontextmanager
async def flowing(gateway: Gateway, bridge: Bridge, seed: int, *, to_its_end: bool = True) -> AsyncIterator[Traffic]:
    """``to_its_end``: everybody waits for an answer, and all have it before this ends."""
    traffic = Traffic(gateway, bridge, Random(seed), to_its_end)
    task = asyncio.create_task(traffic.flows())
    try:
        yield traffic
        traffic.ends.set()
        if to_its_end:
            await task
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def nothing_waits(house: Process, session: aiohttp.ClientSession, seconds: float = LONG) -> None:
    """Until everything that is due was handed over, as the house itself says."""
    async with asyncio.timeout(seconds):
        while await _waiting(house, session):  # noqa: ASYNC110 - another process has no event that we could await
            await asyncio.sleep(0.05)


async def _waiting(house: Process, session: aiohttp.ClientSession) -> int:
    async with session.get(f"{house.inside_url}/healthz") as answer:
        return int((await answer.json())["waiting_messages"])
