"""A desk that notes what it is given, refuses when told to, and a clock that only the test moves."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from messages.model import InboundMessage, OutboundMessage, Receipt
from tests.bot.gateway import NOW


@dataclass
class HandClock:
    """Shows the moment a test last set, and a beat that a test may let go on by itself."""

    moment: datetime = NOW
    beat: float = 0.0

    def now(self) -> datetime:
        return self.moment

    def monotonic(self) -> float:
        return self.beat

    def passes(self, seconds: float) -> None:
        self.moment += timedelta(seconds=seconds)
        self.beat += seconds


@dataclass
class NotingDesk:
    """``open``: whether the store commits now; ``trouble``: what it says instead of keeping anything."""

    known: dict[str, OutboundMessage] = field(default_factory=dict)
    trouble: Exception | None = None
    open: asyncio.Event = field(default_factory=asyncio.Event)
    kept: list[InboundMessage] = field(default_factory=list)
    receipts: list[Receipt] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.open.set()

    async def receive(self, message: InboundMessage, now: datetime) -> None:
        await self.open.wait()
        self._may_fail()
        self.kept.append(message)

    async def receipt(self, found: Receipt, now: datetime) -> bool:
        self._may_fail()
        self.receipts.append(found)
        return found.message_id in self.known

    async def note(self, message: OutboundMessage, found: Receipt, now: datetime) -> None:
        await self.receipt(found, now)

    async def decided(self, cause: str) -> bool:
        self._may_fail()
        return any(message.id == cause for message in self.kept)

    async def outgoing_by_gateway_id(self, gateway_id: str) -> OutboundMessage | None:
        return next((m for m in self.known.values() if f"gw:{m.id}" == gateway_id), None)

    def _may_fail(self) -> None:
        if self.trouble:
            raise self.trouble
