"""One Redis server through a pool of connections: no command is sent twice, and none is broken off halfway."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from typing import Any, TypeVar

from redis.asyncio import BlockingConnectionPool, Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import NoScriptError, ReadOnlyError, RedisError, ResponseError

from bot.store.errors import StoreDown
from bot.store.redis.script import Script

T = TypeVar("T")
Word = str | bytes | int
SECONDS = 2.0
CONNECTIONS = 32
TOUCH = ("SET", "apendor:touch", "1")  # a write whose only purpose is that replicas confirm all before it


class Refused(StoreDown):
    """The server is there, and does not do this for us."""


class Server:
    """``replicas``: so many must have confirmed a write before it counts. Raises StoreDown.

    A caller that is cancelled does not cancel its command: it ends by itself, and its connection is not handed to
    anybody before that. So an answer is never read by somebody who asked something else.
    """

    def __init__(self, url: str, *, replicas: int = 0, seconds: float = SECONDS) -> None:
        """Raises ValueError when this is not the address of a Redis server."""
        ours = _settings(seconds, tcp=not url.startswith("unix:"))
        self._pool = BlockingConnectionPool.from_url(url, max_connections=CONNECTIONS, timeout=seconds, **ours)
        self._pool.connection_kwargs.update(ours)  # an address may say otherwise, and would win
        self._redis: Any = Redis(connection_pool=self._pool)
        self._replicas, self._patience = replicas, int(seconds * 500)
        self._seconds, self._turns = seconds, asyncio.Semaphore(CONNECTIONS)
        self._running: set[asyncio.Task[Any]] = set()

    async def ask(self, *command: Word) -> Any:
        """For what changes nothing."""
        return await self._whole(lambda: self._redis.execute_command(*command))

    async def ask_all(self, commands: Sequence[Sequence[Word]]) -> list[Any]:
        return await self._whole(lambda: self._together(commands))

    async def write(self, *command: Word) -> Any:
        return await self._whole(lambda: self._kept(command))

    async def look(self, script: Script, keys: Sequence[str], args: Sequence[Word] = ()) -> Any:
        """For a script that changes nothing."""
        return await self._whole(lambda: self._scripted(script, keys, args, self._redis.execute_command))

    async def change(self, script: Script, keys: Sequence[str], args: Sequence[Word] = ()) -> Any:
        return await self._whole(lambda: self._scripted(script, keys, args, lambda *command: self._kept(command)))

    async def settled(self) -> None:
        """Everything that was ever written here is confirmed by the replicas, whoever wrote it."""
        if self._replicas:
            await self.write(*TOUCH)

    async def close(self) -> None:
        """What is under way ends first."""
        if self._running:
            await asyncio.wait(self._running)
        await self._redis.aclose()
        await self._pool.disconnect()

    async def _whole(self, command: Callable[[], Coroutine[Any, Any, T]]) -> T:
        """Whoever stops waiting for their turn asks nothing; from then on it is carried through."""
        try:
            async with asyncio.timeout(self._seconds):
                await self._turns.acquire()
        except TimeoutError:
            raise StoreDown("Redis cannot be used now (too much waits for it)") from None
        task = asyncio.create_task(command())
        self._running.add(task)
        task.add_done_callback(self._ended)
        try:
            return await asyncio.shield(task)
        except (RedisError, OSError) as e:
            if isinstance(e, ReadOnlyError):  # another server leads now: these connections lead to the wrong one
                await self._pool.disconnect(inuse_connections=False)
            kind = Refused if isinstance(e, ResponseError) else StoreDown
            raise kind(f"Redis cannot be used now ({_name_of(e)})") from None

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self._turns.release()
        self._running.discard(task)
        if not task.cancelled():
            task.exception()  # seen: whoever asked may no longer be there to see it

    async def _scripted(self, script: Script, keys: Sequence[str], args: Sequence[Word], send: Any) -> Any:
        try:
            return await send("EVALSHA", script.digest, len(keys), *keys, *args)
        except NoScriptError:  # a new server, or one that forgot; nothing was run
            return await send("EVAL", script.source, len(keys), *keys, *args)

    async def _kept(self, command: Sequence[Word]) -> Any:
        """A write that counts: also where replicas have to know of it."""
        if not self._replicas:
            return await self._redis.execute_command(*command)
        answer, confirmed = await self._together((command, ("WAIT", self._replicas, self._patience)))
        if confirmed < self._replicas:
            raise StoreDown("too few replicas of Redis have confirmed this")
        return answer

    async def _together(self, commands: Sequence[Sequence[Word]]) -> list[Any]:
        async with self._redis.pipeline(transaction=False) as pipe:
            for command in commands:
                pipe.execute_command(*command)
            answers: list[Any] = await pipe.execute()
            return answers


def _settings(seconds: float, *, tcp: bool) -> dict[str, Any]:
    settings: dict[str, Any] = {
        "retry": Retry(NoBackoff(), 0),  # what may have been done is not done again behind our back
        "socket_timeout": seconds,
        "socket_connect_timeout": seconds,
        "decode_responses": False,
        "protocol": 2,
        "client_name": "apendor",
    }
    return {**settings, "socket_keepalive": True} if tcp else settings


def _name_of(error: Exception) -> str:
    """Redis's name of the trouble; its sentence could quote a value."""
    code = str(error).partition(" ")[0]
    return code if isinstance(error, ResponseError) and code.isupper() and code.isalpha() else type(error).__name__
