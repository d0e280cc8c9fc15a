"""Takes what a gateway brings: capped, authenticated, read, decided and committed; and only then says yes."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Protocol

import structlog
from aiohttp import StreamReader, web

from bot.channels.base import ARRIVED, Arrived, Channel, Refused, Unavailable
from bot.channels.capped import TooLong, capped
from bot.clock import Clock
from bot.watch import PerMinute, Watch
from messages.model import InboundMessage, OutboundMessage, Receipt

CAP = 64 * 1024
PATIENCE = 5.0
STALE_LIMIT = 3  # stale signatures a minute; more than that, and one of two clocks is wrong
TRY_AGAIN = "5"  # seconds

log = structlog.get_logger()


class TooSlow(Exception):
    """The body did not come in time."""


class Keeper(Protocol):
    """The desk, as a door sees it: when these return, it is kept for ever."""

    async def receive(self, message: InboundMessage, now: datetime) -> None: ...

    async def receipt(self, found: Receipt, now: datetime) -> bool: ...


class Known(Protocol):
    """What the store knows of ids."""

    async def decided(self, cause: str) -> bool: ...

    async def outgoing_by_gateway_id(self, gateway_id: str) -> OutboundMessage | None: ...


class Intake:
    """``clock`` is the house's; ``machine`` is the machine's, by which signatures are dated."""

    def __init__(
        self, desk: Keeper, known: Known, clock: Clock, machine: Clock, watch: Watch, *, patience: float = PATIENCE
    ) -> None:
        self._desk, self._known, self._clock, self._machine = desk, known, clock, machine
        self._watch, self._patience = watch, patience
        self._stale = PerMinute(STALE_LIMIT, lambda count: log.error("check_the_clock", count=count))

    async def accept(self, request: web.Request, channel: Channel) -> web.StreamResponse:
        """2xx: kept for ever. 401: not the gateway. 400, 408, 413: no whole body. 503: our trouble, bring it again."""
        try:
            await self.keep(channel.parse(await self._arrived(request)))
            self._watch.has_kept()
            return web.Response(status=204)
        except TooLong:
            return self._turned_away("too_long", 413)
        except TooSlow:
            return self._turned_away("too_slow", 408)
        except web.RequestPayloadError:
            return self._turned_away("broken", 400)
        except Refused:
            return self._turned_away("refused", 401)
        except Unavailable as late:
            return await self._late(late)
        except Exception as e:
            return self._our_trouble(type(e).__name__)

    async def _arrived(self, request: web.Request) -> Arrived:
        try:
            body = await self._body(request.content)
        except TimeoutError as e:
            raise TooSlow from e
        headers: Mapping[str, str] = {name.lower(): value for name, value in request.headers.items()}
        at, machine_at, query = self._clock.now(), self._machine.now(), request.rel_url.raw_query_string
        arrived = Arrived(request.method, request.path, query, headers, body, at, machine_at, request.remote or "")
        request[ARRIVED] = arrived
        return arrived

    async def _body(self, content: StreamReader) -> bytes:
        if content.is_eof():  # it came with the head: there is nothing to wait for
            return await capped(content, CAP)
        async with asyncio.timeout(self._patience):
            return await capped(content, CAP)

    async def keep(self, brought: Sequence[InboundMessage | Receipt]) -> None:
        """When this returns, all of it is kept for ever."""
        for each in brought:
            if isinstance(each, InboundMessage):
                await self._desk.receive(each, self._clock.now())
                self._watch.messages.labels(each.kind.value).inc()
            else:
                await self._note(each)

    async def _note(self, receipt: Receipt) -> None:
        """Receipts of what we never sent are counted and let go: asking for them again would not help."""
        if await self._desk.receipt(receipt, self._clock.now()) or await self._noted_by_gateway_id(receipt):
            self._watch.receipts.labels(receipt.status.value).inc()
        else:
            self._watch.strangers.inc()

    async def _noted_by_gateway_id(self, receipt: Receipt) -> bool:
        message = await self._known.outgoing_by_gateway_id(receipt.message_id)
        return message is not None and await self._desk.receipt(
            replace(receipt, message_id=message.id), self._clock.now()
        )

    async def _late(self, late: Unavailable) -> web.StreamResponse:
        """The right secret at the wrong time. What we have already is a replay; what is new is kept at the gateway."""
        if late.reason == "stale":
            self._stale.happened()
        try:
            if late.ids and all([await self._known.decided(id) for id in late.ids]):
                return self._turned_away("replayed", 401)
        except Exception as e:
            return self._our_trouble(type(e).__name__)
        return self._turned_away(late.reason, 503)

    def _our_trouble(self, error: str) -> web.StreamResponse:
        log.error("not_kept", error=error)
        self._watch.has_refused(self._clock.now())
        return self._turned_away("our_trouble", 503)

    def _turned_away(self, reason: str, status: int) -> web.StreamResponse:
        self._watch.turned_away.labels(reason).inc()
        response = web.Response(status=status, headers={"retry-after": TRY_AGAIN} if status == 503 else {})
        if status in (400, 408, 413):
            response.force_close()  # what has not been read of this request must not become the next one
        return response
