"""Programs without any logic to stand beside: ``python -m benchmarks.floor naive|batched|bare PORT URL FOLDER PLAN``.

``naive`` and ``batched`` check the signature, keep every text on disk before the 2xx, and make as many durable writes
and outgoing requests per text as the house does (PLAN). ``bare`` keeps nothing and signs nothing.
"""

from __future__ import annotations

import asyncio
import hmac
import json
import sqlite3
import sys
import time
from collections.abc import Awaitable, Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path
from queue import SimpleQueue
from threading import Thread

import aiohttp
from aiohttp import web

from benchmarks.mix import signature

ANSWER = (
    "Hei! Vi har fått meldingen din. Vakttelefonen er +47 00 00 00 12. Svar 1 hvis det haster, så varsler vi vakten."
)
TABLE = "CREATE TABLE kept (id TEXT, step INTEGER, body BLOB, PRIMARY KEY (id, step)) WITHOUT ROWID"
INSERT = "INSERT OR REPLACE INTO kept VALUES (?, ?, ?)"
Row = tuple[str, int, bytes]
Plan = Mapping[str, tuple[float, int]]
Keep = Callable[[Row], Awaitable[None]]


def opened(folder: str) -> sqlite3.Connection:
    file = Path(folder) / "floor.db"
    connection = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute(TABLE)
    return connection


def naive(connection: sqlite3.Connection) -> Keep:
    """One transaction for each write, in a thread, so that the loop goes on."""
    thread = ThreadPoolExecutor(1)

    async def keep(row: Row) -> None:
        await asyncio.get_running_loop().run_in_executor(thread, connection.execute, INSERT, row)

    return keep


def batched(connection: sqlite3.Connection) -> Keep:
    """Whatever waits goes into one transaction."""
    queue: SimpleQueue[tuple[Row, asyncio.Future[None]]] = SimpleQueue()

    def write(loop: asyncio.AbstractEventLoop) -> None:
        while True:
            group = [queue.get()]
            while not queue.empty():
                group.append(queue.get())
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany(INSERT, [row for row, _ in group])
            connection.execute("COMMIT")
            loop.call_soon_threadsafe(told, [future for _, future in group])

    def told(futures: list[asyncio.Future[None]]) -> None:
        for future in futures:
            if not future.done():
                future.set_result(None)

    Thread(target=write, args=(asyncio.get_running_loop(),), daemon=True).start()

    async def keep(row: Row) -> None:
        future = asyncio.get_running_loop().create_future()
        queue.put((row, future))
        await future

    return keep


class Floor:
    """``keep`` is None for the program that keeps nothing. ``plan``: kind → (durable writes, outgoing requests)."""

    def __init__(self, keep: Keep | None, url: str, plan: Plan) -> None:
        self._keep, self._url, self._plan = keep, url, plan
        self._session = aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar())
        self._out: set[asyncio.Task[None]] = set()
        self._owed = 0.0

    async def accept(self, request: web.Request) -> web.Response:
        body, head = await request.read(), request.headers
        fields = json.loads(body)
        if self._keep is not None:
            expected = signature(head["webhook-id"], int(head["webhook-timestamp"]), body)
            if not hmac.compare_digest(expected, head["webhook-signature"]):
                return web.Response(status=401)
            await self._keep((fields["id"], 0, body))
        self._begin(self._send(fields, head["x-kind"], body))
        return web.Response(status=204)

    def _begin(self, work: Awaitable[None]) -> None:
        task = asyncio.ensure_future(work)
        self._out.add(task)
        task.add_done_callback(self._out.discard)

    async def _send(self, fields: Mapping[str, str], kind: str, body: bytes) -> None:
        """The first write was the text itself and each request has one after it; what the house makes more come now."""
        writes, posts = self._plan[kind]
        self._owed += writes - posts - 1
        more = int(self._owed)
        self._owed -= more
        for step in range(1, more + 1):
            await self._write(fields["id"], step, body)
        await asyncio.gather(*(self._one(fields, n, body) for n in range(posts)))

    async def _one(self, fields: Mapping[str, str], number: int, kept: bytes) -> None:
        id = f"{mark_of(fields['id'])}:{number}"
        body = json.dumps({"id": id, "to": fields["from"], "from": fields["to"], "text": ANSWER}).encode()
        headers = {"content-type": "application/json"}
        if self._keep is not None:
            at = int(time.time())
            headers |= {"webhook-id": id, "webhook-timestamp": str(at), "webhook-signature": signature(id, at, body)}
        async with self._session.post(self._url, data=body, headers=headers) as answer:
            json.loads(await answer.read())
        await self._write(fields["id"], 100 + number, kept)

    async def _write(self, id: str, step: int, body: bytes) -> None:
        if self._keep is not None:
            await self._keep((id, step, body))


def mark_of(id: str) -> str:
    return f"sms_http/{sha256(id.encode()).hexdigest()[:20]}"


async def live(mode: str, port: int, url: str, folder: str, plan: Plan) -> None:
    keep = None if mode == "bare" else {"naive": naive, "batched": batched}[mode](opened(folder))
    app = web.Application()
    app.add_routes([web.post("/sms/http", Floor(keep, url, plan).accept)])
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    await asyncio.Event().wait()


if __name__ == "__main__":
    named, at, where, kept_in, planned = sys.argv[1:]
    asyncio.run(live(named, int(at), where, kept_in, json.loads(planned)))
