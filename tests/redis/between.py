"""A wire between a program and its Redis server that is slow, loses answers, or speaks TLS, as the test wants."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from ssl import SSLContext

from tests.redis_server import RedisServer

CHUNK = 65536


@dataclass
class Wire:
    """``seconds``: how late an answer is. ``loses_answers``: what is asked is done, and then the wire breaks."""

    redis: RedisServer
    seconds: float = 0.0
    loses_answers: bool = False
    port: int = 0
    _busy: set[asyncio.Task[None]] = field(default_factory=set)

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self.port}"

    async def carries(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, back = await asyncio.open_unix_connection(str(self.redis.socket))
        try:
            await asyncio.gather(self._asks(reader, back), self._answers(there, writer))
        except OSError:
            pass  # one of the two has hung up
        finally:
            for end in (back, writer):
                end.transport.abort()
                with suppress(OSError):
                    await end.wait_closed()

    async def _asks(self, reader: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        while chunk := await reader.read(CHUNK):
            back.write(chunk)
            await back.drain()
        back.close()

    async def _answers(self, there: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        loop = asyncio.get_running_loop()
        while chunk := await there.read(CHUNK):
            if self.loses_answers:
                break
            loop.call_later(self.seconds, _passed_on, writer, chunk)
        writer.close()


def _passed_on(writer: asyncio.StreamWriter, chunk: bytes) -> None:
    if not writer.is_closing():
        writer.write(chunk)


@asynccontextmanager
async def wire(redis: RedisServer, *, seconds: float = 0.0, ssl: SSLContext | None = None) -> AsyncIterator[Wire]:
    made = Wire(redis, seconds)

    async def met(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        made._busy.add(task)
        task.add_done_callback(made._busy.discard)
        await made.carries(reader, writer)

    listening = await asyncio.start_server(met, "127.0.0.1", 0, ssl=ssl)
    made.port = listening.sockets[0].getsockname()[1]
    try:
        yield made
    finally:
        listening.close()
        for task in tuple(made._busy):
            task.cancel()
        with suppress(asyncio.CancelledError):
            await asyncio.gather(*made._busy, return_exceptions=True)
