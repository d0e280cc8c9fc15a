"""The far end of what the house sends: a bridge on loopback that checks signatures and keeps what it was handed."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import hmac
import json
import re
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TypeVar

from aiohttp import web

KEY = b"the-bridge-and-the-house-know-it"
SECRET = f"whsec_{base64.b64encode(KEY).decode()}"
T = TypeVar("T")


@dataclass(frozen=True)
class Handed:
    """One try of the house to hand over a message. ``life`` counts the processes that were alive."""

    id: str
    to: str
    text: str
    at: float
    life: int

    @property
    def code(self) -> str | None:
        """The case's code, if this is an alert."""
        found = re.search(r"\bTA ([A-Z0-9]{3,8})\b", self.text)
        return found[1] if found else None


Answer = Callable[[Handed], Awaitable[int]]


async def accepts(_handed: Handed) -> int:
    return 200


async def fails(_handed: Handed) -> int:
    return 500


async def refuses(_handed: Handed) -> int:
    return 422


async def hangs(_handed: Handed) -> int:
    await asyncio.Event().wait()
    return 200


@dataclass
class Bridge:
    """``tried``: all that came; ``handed``: what was answered 2xx; ``forged``: how often a signature was wrong."""

    answer: Answer = accepts
    life: int = 0
    port: int = 0
    tried: list[Handed] = field(default_factory=list)
    handed: list[Handed] = field(default_factory=list)
    inboxes: defaultdict[str, list[Handed]] = field(default_factory=lambda: defaultdict(list))
    forged: int = 0
    _news: asyncio.Event = field(default_factory=asyncio.Event)
    _runner: web.AppRunner | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/send"

    async def opens(self) -> None:
        """At the same address as before, if it was open before."""
        app = web.Application()
        app.add_routes([web.post("/send", self._take)])
        self._runner = web.AppRunner(app, shutdown_timeout=0.01, access_log=None, handler_cancellation=True)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self.port, reuse_address=True).start()
        self.port = self._runner.addresses[0][1]

    async def shuts(self) -> None:
        """From here on whoever knocks is refused."""
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def until(self, happened: Callable[[], T], seconds: float = 20.0) -> T:
        """Waits for what ``happened`` says to become true, and looks whenever something comes in."""
        async with asyncio.timeout(seconds):
            while not (found := happened()):
                self._news.clear()
                await self._news.wait()
        return found

    def alerts(self) -> list[Handed]:
        return [handed for handed in self.handed if handed.code]

    async def _take(self, request: web.Request) -> web.Response:
        body = await request.read()
        if not _is_ours(request, body):
            self.forged += 1
            return web.Response(status=401)
        fields = json.loads(body)
        handed = Handed(fields["id"], fields["to"], fields["text"], time.monotonic(), self.life)
        self.tried.append(handed)
        self._news.set()
        status = await self.answer(handed)
        if status == 200:
            self.handed.append(handed)
            self.inboxes[handed.to].append(handed)
            self._news.set()
        return web.json_response({"id": f"bridge-{len(self.handed)}"}, status=status)


def _is_ours(request: web.Request, body: bytes) -> bool:
    """As the page on signatures says it, and without the house's own code for it."""
    id, timestamp = request.headers["webhook-id"], request.headers["webhook-timestamp"]
    mark = hmac.new(KEY, f"{id}.{timestamp}.".encode() + body, hashlib.sha256).digest()
    fresh = abs(time.time() - int(timestamp)) < 300
    return fresh and request.headers["webhook-signature"] == f"v1,{base64.b64encode(mark).decode()}"


@asynccontextmanager
async def bridge() -> AsyncIterator[Bridge]:
    opened = Bridge()
    await opened.opens()
    try:
        yield opened
    finally:
        await opened.shuts()
