"""Both far ends in one loop: texts are brought over kept connections, and what goes out is taken and timed.

Written on bare protocols, so that it costs little beside the program that is measured.
"""

from __future__ import annotations

import asyncio
import json
import re
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import takewhile

MARK = re.compile(rb"sms_http(?:/|%2F)([0-9a-f]{20})")  # a form writes the stroke in its own way
CODE = re.compile(rb"\bTA ([A-Z0-9]{3,8})\b")
LENGTH = re.compile(rb"content-length: *([0-9]+)", re.IGNORECASE)
CHUNKED = re.compile(rb"transfer-encoding: *chunked", re.IGNORECASE)
PATIENCE = 120.0
MESSAGE = b'{"message_id":1,"date":1700000000,"chat":{"id":1,"type":"private"}}'


@dataclass(frozen=True, slots=True)
class Alerted:
    """Whom we woke for a case, and what it is called."""

    code: str
    officer: str


@dataclass
class Sink:
    """``left``: how many messages of a mark are still to come. ``at``: when the last of them came."""

    left: dict[bytes, int] = field(default_factory=dict)
    at: dict[bytes, float] = field(default_factory=dict)
    done: dict[bytes, asyncio.Event] = field(default_factory=dict)
    alerts: dict[bytes, Alerted] = field(default_factory=dict)
    taken: int = 0
    strangers: int = 0
    port: int = 0

    def awaits(self, mark: bytes, posts: int) -> asyncio.Event:
        self.left[mark], self.done[mark] = posts, asyncio.Event()
        return self.done[mark]

    def took(self, body: bytes) -> None:
        self.taken += 1
        found = MARK.search(body)
        mark = b"sms_http/" + found[1] if found else b""
        if code := CODE.search(body):
            self.alerts[mark] = Alerted(code[1].decode(), json.loads(body)["to"])
        if mark not in self.left:
            self.strangers += 1
            return
        self.left[mark] -= 1
        if self.left[mark] == 0:
            self.at[mark] = time.perf_counter()
            self.done[mark].set()


class Taking(asyncio.Protocol):
    """The gateway's side of a connection that somebody sends through."""

    def __init__(self, sink: Sink) -> None:
        self._sink, self._held = sink, b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._held += data
        while (end := self._held.find(b"\r\n\r\n")) >= 0:
            head, size = self._held[:end], _size(self._held, end + 4)
            if size is None or len(self._held) < end + 4 + size:
                return
            body, self._held = self._held[end + 4 : end + 4 + size], self._held[end + 4 + size :]
            self._sink.took(body)
            self._transport.write(_answer(head, self._sink.taken))


def _size(held: bytes, start: int) -> int | None:
    """How long the body is; None while that is not known."""
    head = held[:start]
    if found := LENGTH.search(head):
        return int(found[1])
    if not CHUNKED.search(head):
        return 0
    end = held.find(b"0\r\n\r\n", start)
    return None if end < 0 else end + 5 - start


def _answer(head: bytes, number: int) -> bytes:
    told = b'{"ok":true,"result":%s}' % MESSAGE if head.startswith(b"POST /bot") else b'{"id":"gateway-%d"}' % number
    return b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n%s" % (len(told), told)


class Bringing(asyncio.Protocol):
    """One kept connection to a door: one request, one answer, the next."""

    def __init__(self) -> None:
        self._held, self._waits = b"", asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        self._held += data
        end = self._held.find(b"\r\n\r\n")
        if end < 0 or len(self._held) < end + 4 + (_size(self._held, end + 4) or 0):
            return
        status, self._held = int(self._held[9:12]), b""
        self._waits.set_result(status)

    def connection_lost(self, exc: Exception | None) -> None:
        if not self._waits.done():
            self._waits.set_exception(ConnectionError("the door was shut"))
            self._waits.exception()

    async def brings(self, request: bytes) -> int:
        self._waits = asyncio.get_running_loop().create_future()
        self.transport.write(request)
        status: int = await self._waits
        return status


@dataclass(frozen=True, slots=True)
class Brought:
    """What came of a run of texts: seconds from bringing each until its last message was handed over, and in all."""

    waits: tuple[float, ...]
    seconds: float
    refused: int


@dataclass(frozen=True, slots=True)
class Job:
    """A request that is ready, and what is to come of it."""

    request: bytes
    mark: bytes
    posts: int


class Load:
    """Brings texts to one door, through so many connections."""

    def __init__(self, sink: Sink, port: int) -> None:
        self._sink, self._port = sink, port
        self._free: asyncio.Queue[Bringing] = asyncio.Queue()
        self._all: list[Bringing] = []

    async def connects(self, connections: int) -> None:
        loop = asyncio.get_running_loop()
        for _ in range(connections):
            _, line = await loop.create_connection(Bringing, "127.0.0.1", self._port)
            self._all.append(line)
            self._free.put_nowait(line)

    def leaves(self) -> None:
        for line in self._all:
            line.transport.close()

    async def closed(self, jobs: Sequence[Job], at_once: int, seconds: float = 1e9) -> Brought:
        """So many in flight: the next is brought when everything that one of them causes was handed over."""
        end = time.perf_counter() + seconds
        waiting = takewhile(lambda _: time.perf_counter() < end, jobs)

        async def one_after_the_other() -> list[tuple[float | None, int]]:
            return [await self._one(job, time.perf_counter()) for job in waiting]

        return await self._all_of([one_after_the_other() for _ in range(at_once)])

    async def opened(self, jobs: Sequence[Job], rate: float) -> Brought:
        """So many a second, whatever becomes of them; a text waits from the moment it should have been brought."""
        began = time.perf_counter() + 0.05

        async def at_its_moment(number: int, job: Job) -> list[tuple[float | None, int]]:
            due = began + number / rate
            await asyncio.sleep(max(0.0, due - time.perf_counter()))
            return [await self._one(job, due)]

        return await self._all_of([at_its_moment(n, job) for n, job in enumerate(jobs)])

    async def _one(self, job: Job, due: float) -> tuple[float | None, int]:
        done = self._sink.awaits(job.mark, job.posts)
        line = await self._free.get()
        status = await line.brings(job.request)
        self._free.put_nowait(line)
        if not 200 <= status < 300:
            return None, status
        await done.wait()
        return self._sink.at[job.mark] - due, status

    async def _all_of(self, work: Sequence[Awaitable[list[tuple[float | None, int]]]]) -> Brought:
        began = time.perf_counter()
        async with asyncio.timeout(PATIENCE):
            found = [each for group in await asyncio.gather(*work) for each in group]
        waits = tuple(wait for wait, _ in found if wait is not None)
        return Brought(waits, time.perf_counter() - began, len(found) - len(waits))


@asynccontextmanager
async def sink(made: Callable[[], Sink] = Sink) -> AsyncIterator[Sink]:
    kept = made()
    server = await asyncio.get_running_loop().create_server(lambda: Taking(kept), "127.0.0.1", 0)
    kept.port = server.sockets[0].getsockname()[1]
    try:
        yield kept
    finally:
        server.close()
