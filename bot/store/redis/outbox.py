"""The queue of outgoing messages in Redis: leased, settled, put back, found again."""

from __future__ import annotations

from collections.abc import Sequence

from bot.store.redis.keys import all_of, of
from bot.store.redis.script import HURRY, LEASE, POSTPONE, SETTLE
from bot.store.redis.server import Server, Word
from bot.store.rows import Parcel, Settled

PAGE = 500  # messages that one look goes through: the server does nothing else meanwhile


class Outgoing:
    def __init__(self, server: Server, line: str) -> None:
        self._server, self._keys = server, all_of(line)
        self._out, self._next, self._gateway = of(line, "out"), of(line, "next"), of(line, "gateway")

    async def lease(self, channel: str, now: int, until: int, urgent: int, others: int) -> tuple[Parcel, ...]:
        found = await self._server.change(LEASE, self._keys, (channel, now, until, urgent, others))
        triples = zip(found[::3], found[1::3], found[2::3], strict=True)
        return tuple(Parcel(id.decode(), tries, body) for id, tries, body in triples)

    async def settle(self, settled: Settled) -> None:
        ends = (*_perhaps(settled.gateway_id), *_perhaps(settled.note))
        await self._server.change(SETTLE, self._keys, (settled.id, settled.fate.value, settled.at, *ends))

    async def postpone(self, id: str, due_at: int) -> None:
        await self._server.change(POSTPONE, self._keys, (id, due_at))

    async def hurry(self, now: int, late: int, until: int) -> int:
        """A page at a time, the farthest first; what was moved is not met again."""
        if not await self._server.ask("ZCOUNT", self._next, f"({min(late, until)}", "+inf"):
            return 0  # the usual case, and it costs no write
        moved = 0
        while count := int(await self._server.change(HURRY, self._keys, (now, late, until, PAGE))):
            moved += count
        return moved

    async def queued(self, id: str) -> Parcel | None:
        tries, body = await self._server.ask("HMGET", self._out, f"t:{id}", f"b:{id}")
        return None if body is None else Parcel(id, int(tries), body)

    async def queued_by_gateway(self, gateway_id: str) -> Parcel | None:
        id = await self._server.ask("HGET", self._gateway, gateway_id)
        return None if id is None else await self.queued(id.decode())

    async def waiting(self) -> int:
        return int(await self._server.ask("ZCARD", self._next))

    async def next_message(self) -> int | None:
        found = await self._server.ask("ZRANGE", self._next, 0, 0, "WITHSCORES")
        return int(float(found[1])) if found else None


def _perhaps(value: Word | None) -> Sequence[Word]:
    return (0,) if value is None else (1, value)
