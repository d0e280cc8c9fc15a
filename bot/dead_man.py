"""The dead man's switch: an address outside is called each minute while all is well; its silence is the alarm."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta

import aiohttp
import structlog

from bot.clock import Clock
from bot.watch import Trouble

EVERY = timedelta(minutes=1)
SECONDS = 5.0
NAME = "dead_man"

log = structlog.get_logger()

Health = Callable[[], Awaitable[Mapping[str, object]]]
Call = Callable[[str], Awaitable[int]]
"""The status with which an address answers."""


class DeadMan:
    """Nothing of the house is told out there, but that it lives."""

    def __init__(self, health: Health, url: str, clock: Clock, call: Call | None = None) -> None:
        self._health, self._url, self._clock = health, url, clock
        self._trouble = Trouble()  # its own: where the outside is gone, the house is no less well
        self._call = call or called
        self._next: datetime | None = None

    async def look(self) -> None:
        """Asked every second. An outside that does not answer is its own trouble, and told once."""
        now = self._clock.now()
        if self._next is not None and now < self._next <= now + EVERY:
            return
        self._next = now + EVERY
        if not (await self._health()).get("well"):
            return
        try:
            status = await self._call(self._url)
        except (aiohttp.ClientError, TimeoutError, OSError):
            self._trouble.begins(NAME, "unreachable", now)
            return
        if status < 400:
            self._trouble.ends(NAME, now)
        else:
            self._trouble.begins(NAME, f"status_{status}", now)


async def called(url: str) -> int:
    timeout = aiohttp.ClientTimeout(total=SECONDS)
    async with aiohttp.ClientSession(timeout=timeout) as session, session.get(url, allow_redirects=False) as answer:
        return answer.status
