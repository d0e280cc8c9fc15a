"""A gateway on the other side of the SMS door: it signs what it brings, and answers what it is told to."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from aiohttp import web

from bot.channels.base import Arrived
from bot.channels.standard_webhooks import Secret, signed

NOW = datetime(2026, 12, 24, 22, 10, tzinfo=UTC)
SECRET = Secret(b"gateway-and-house-know-it")
AMINA, LINE = "+4700000011", "+4700000001"
Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


def text(**fields: object) -> dict[str, object]:
    """What a well-behaved bridge brings; ``fields`` change or, with None, leave out."""
    whole = {"id": "gw-1", "from": AMINA, "to": LINE, "text": "Hei", "sent_at": NOW.isoformat()} | fields
    return {name: value for name, value in whole.items() if value is not None}


def arrived(
    body: bytes | object, path: str = "/sms/http", *, at: datetime = NOW, signs: Mapping[str, str] | None = None
) -> Arrived:
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    headers = signed(SECRET, "msg_1", NOW, raw) | dict(signs or {})
    return Arrived("POST", path, "", headers, raw, at=at, machine_at=NOW)


@asynccontextmanager
async def gateway(answer: Answer) -> AsyncIterator[str]:
    """A bridge on loopback; yields its URL."""
    app = web.Application()
    app.add_routes([web.post("/send", answer)])
    runner = web.AppRunner(app, shutdown_timeout=0.01)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/send"
    finally:
        await runner.cleanup()
