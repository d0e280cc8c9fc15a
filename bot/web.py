"""The two listeners: doors for the gateways, and one inside for those who look after the house."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping
from contextlib import asynccontextmanager

from aiohttp import web

from bot.channels.base import Accept, Channel
from bot.settings import Listen, SettingsFault
from bot.watch import Watch

LEAVE_SECONDS = 3.0  # how long a request in flight may take when the house closes
LINGER_SECONDS = 1.0  # how long we let somebody finish talking to whom we have already said no
Health = Callable[[], Awaitable[Mapping[str, object]]]
"""Figures and ``well``: whether somebody should look."""


def doors(channels: Iterable[Channel], accept: Accept, others: Iterable[web.RouteDef] = ()) -> web.Application:
    """Where gateways knock, and ``others`` who come from outside."""
    app = web.Application()
    app.add_routes(others)
    for channel in channels:
        app.add_routes(channel.routes(accept))
    return app


def inside(health: Health, watch: Watch, console: web.Application | None = None) -> web.Application:
    """Never to be reached from outside, but through a proxy that has TLS and shows the console only."""

    async def healthz(_request: web.Request) -> web.Response:
        found = await health()
        return web.json_response(dict(found), status=200 if found.get("well") else 503)

    async def metrics(_request: web.Request) -> web.Response:
        await health()
        return web.Response(body=watch.page(), headers={"content-type": "text/plain; version=0.0.4; charset=utf-8"})

    app = web.Application()
    app.add_routes([web.get("/healthz", healthz), web.get("/metrics", metrics)])
    if console is not None:
        app.add_subapp("/console", console)
    return app


@asynccontextmanager
async def listening(app: web.Application, at: Listen, setting: str) -> AsyncIterator[str]:
    """Yields the URL. Bodies are not unpacked: a signature is of the bytes on the wire. No access log."""
    runner = web.AppRunner(
        app,
        access_log=None,
        auto_decompress=False,
        lingering_time=LINGER_SECONDS,
        shutdown_timeout=LEAVE_SECONDS,
    )
    await runner.setup()
    try:
        await _stand(runner, at, setting)
        host = f"[{at.host}]" if ":" in at.host else at.host
        yield f"http://{host}:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


async def _stand(runner: web.AppRunner, at: Listen, setting: str) -> None:
    try:
        await web.TCPSite(runner, at.host, at.port).start()
    except OSError as e:
        raise SettingsFault(setting, "nobody can listen there", "choose a free port of this machine") from e
