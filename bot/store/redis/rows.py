"""The rows of one line in a Redis database."""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from bot.store.errors import RingHasGrown
from bot.store.redis.commit import RING_HAS_GROWN, told, words_of
from bot.store.redis.keys import RING, all_of, held_as, log_of, marked_with, of, parsed_ref, parsed_timer, ref, timer
from bot.store.redis.outbox import Outgoing
from bot.store.redis.script import COMMIT, DUE, MARKED, UNARMED
from bot.store.redis.server import Server, Word
from bot.store.rows import UNIQUE, Batch, Due, Line, Mark, Parcel, Ref, Row, Settled

PAGE = 500  # rows that one look goes through at a time: the server does nothing else meanwhile


class RedisRows:
    """Keeps ``bot.store.rows.Rows``. Closing it closes the server's connections."""

    def __init__(self, server: Server, line: str) -> None:
        self._server, self._line, self._keys = server, line, all_of(line)
        self._out = Outgoing(server, line)
        self._ring = 0  # the highest number that was ever handed out here

    async def commit(self, batch: Batch) -> frozenset[str] | None:
        answer = await self._server.change(COMMIT, self._keys, words_of(batch, self._ring))
        if answer == RING_HAS_GROWN:
            raise RingHasGrown("another process seals with a key that this one does not know yet")
        queued = told(answer)
        if queued is None:
            await self._server.settled()
        return queued

    async def decided(self, cause: str) -> bool:
        known = bool(await self._server.ask("SISMEMBER", of(self._line, "causes"), cause))
        if known:
            await self._server.settled()  # we are going to say that it is kept
        return known

    async def read(self, ref_: Ref) -> Row | None:
        found = await self._server.ask("HGET", of(self._line, "rows"), ref(ref_))
        return None if found is None else _row(ref_, found)

    async def marked(self, mark: Mark, values: Collection[str]) -> tuple[Row, ...]:
        found = await self._server.look(MARKED, self._keys, [marked_with(mark, value) for value in values])
        rows = [_row(parsed_ref(at), row) for at, row in _by(2, found)]
        return tuple(sorted(rows, key=lambda row: row.ref.key.encode()))

    async def look(
        self, refs: Sequence[Ref], mark: Mark, values: Collection[str]
    ) -> tuple[dict[Ref, Row], tuple[Row, ...]]:
        marked, read = await asyncio.gather(self.marked(mark, values), asyncio.gather(*map(self.read, refs)))
        return {row.ref: row for row in read if row is not None}, marked

    async def taken(self, mark: Mark, values: Collection[str]) -> frozenset[str]:
        if not values:
            return frozenset()
        if mark in UNIQUE:
            held = [held_as(mark, value) for value in values]
            found = await self._server.ask("HMGET", of(self._line, "held"), *held)
        else:
            counts = [("ZLEXCOUNT", of(self._line, "marks"), *_span(mark, value)) for value in values]
            found = await self._server.ask_all(counts)
        return frozenset(value for value, is_there in zip(values, found, strict=True) if is_there)

    async def due(self, until: int | None, limit: int, after: Due | None = None) -> tuple[Due, ...]:
        behind = () if after is None else (timer(after.row.ref, after.kind), after.at)
        args = ("" if until is None else until, limit, *behind)
        return tuple(_due(*each) for each in _by(3, await self._server.look(DUE, self._keys, args)))

    async def unarmed(self, mark: Mark, until: Mapping[str, int], limit: int) -> tuple[Row, ...]:
        found: list[Row] = []
        after: bytes | None = b""
        while after is not None and len(found) < limit:
            args: list[Word] = [marked_with(mark, ""), after, PAGE, *(word for pair in until.items() for word in pair)]
            after, *page = await self._server.look(UNARMED, self._keys, args)
            found += [_row(parsed_ref(at), row) for at, row in _by(2, page)]
            after = after or None
        return tuple(found[:limit])

    async def log(self, key: str) -> tuple[Line, ...]:
        found = await self._server.ask("LRANGE", log_of(self._line, key), 0, -1)
        return tuple(Line(key, id.decode(), body) for id, body in _by(2, found))

    async def entries(self, limit: int) -> tuple[Line, ...]:
        if limit <= 0:
            return ()
        found = await self._server.ask("LRANGE", of(self._line, "entries"), -3 * limit, -1)
        return tuple(Line(key.decode(), id.decode(), body) for key, id, body in _by(3, found))

    async def aside(self) -> tuple[Row, ...]:
        found = await self._server.ask("LRANGE", of(self._line, "aside"), 0, -1)
        return tuple(_row(parsed_ref(at), row) for at, row in _by(2, found))

    async def lease(self, channel: str, now: int, until: int, urgent: int, others: int) -> tuple[Parcel, ...]:
        return await self._out.lease(channel, now, until, urgent, others)

    async def settle(self, settled: Settled) -> None:
        await self._out.settle(settled)

    async def postpone(self, id: str, due_at: int) -> None:
        await self._out.postpone(id, due_at)

    async def hurry(self, now: int, late: int, until: int) -> int:
        return await self._out.hurry(now, late, until)

    async def queued(self, id: str) -> Parcel | None:
        return await self._out.queued(id)

    async def queued_by_gateway(self, gateway_id: str) -> Parcel | None:
        return await self._out.queued_by_gateway(gateway_id)

    async def waiting(self) -> int:
        return await self._out.waiting()

    async def next_message(self) -> int | None:
        return await self._out.next_message()

    async def keys(self) -> Mapping[int, bytes]:
        found = await self._server.ask("HGETALL", RING)
        ring = {int(number): wrapped for number, wrapped in found.items()}
        self._ring = max(ring, default=0)
        return ring

    async def add_key(self, number: int, wrapped: bytes) -> bool:
        added = bool(await self._server.write("HSETNX", RING, number, wrapped))
        if added:
            self._ring = max(self._ring, number)
        return added

    async def close(self) -> None:
        await self._server.close()


def _row(at: Ref, found: bytes) -> Row:
    version, _, body = found.partition(b":")
    return Row(at, int(version), body)


def _due(member: bytes, score: bytes, found: bytes) -> Due:
    at, kind = parsed_timer(member)
    return Due(_row(at, found), kind, int(float(score)))


def _by(size: int, found: list[Any]) -> Iterator[tuple[Any, ...]]:
    return zip(*(found[n::size] for n in range(size)), strict=True)


def _span(mark: Mark, value: str) -> tuple[bytes, bytes]:
    """From the first to behind the last member that begins so: no name of ours holds the byte 255."""
    start = marked_with(mark, value).encode()
    return b"[" + start, b"(" + start + b"\xff"
