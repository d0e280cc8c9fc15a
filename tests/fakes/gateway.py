"""A gateway whose far end is a test: phones that read, phones that are switched off, and a wire that fails."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence

from aiohttp import web

from bot.channels.base import Accept, Arrived, Limits, SendError
from messages.model import InboundMessage, OutboundMessage, Receipt


class Gateway:
    """Keeps every message it took, by number; the same id twice reaches a phone once, as at a real one."""

    name = "sms"
    limits = Limits()

    def __init__(self) -> None:
        self.inboxes: dict[str, deque[OutboundMessage]] = {}
        self.off: set[str] = set()
        self.down = False
        self.taken: list[str] = []
        self.sent: list[OutboundMessage] = []

    def routes(self, accept: Accept) -> Iterable[web.RouteDef]:
        return ()

    def parse(self, arrived: Arrived) -> Sequence[InboundMessage | Receipt]:
        return ()

    async def send(self, message: OutboundMessage) -> str:
        if self.down:
            raise SendError("down", retryable=True)
        if message.to.name in self.off:
            raise SendError("absent", retryable=False)
        if message.id not in self.taken:
            self.inbox(message.to.name).append(message)
            self.sent.append(message)
        self.taken.append(message.id)
        return f"gw:{message.id}"

    def inbox(self, number: str) -> deque[OutboundMessage]:
        return self.inboxes.setdefault(number, deque())

    async def close(self) -> None:
        self.down = True
