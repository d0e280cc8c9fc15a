"""The demo's gateway: the real SMS door, and instead of a telephone network some phones on a screen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Protocol

from aiohttp import web

from bot.channels.base import Accept, Arrived, Channel
from messages.model import InboundMessage, OutboundMessage, Receipt


class MovedClock:
    """Stands still until somebody moves it, and never goes back."""

    def __init__(self, at: datetime) -> None:
        self._at = at

    def now(self) -> datetime:
        return self._at

    def move(self, to: datetime) -> None:
        self._at = max(self._at, to)


class Onlooker(Protocol):
    """Whoever watches the phones."""

    def arrived(self, message: InboundMessage) -> None:
        """A text is at the door."""
        ...

    def answered(self) -> None:
        """The door has answered: what it let in is committed."""
        ...

    def shown(self, message: OutboundMessage) -> None:
        """A text is on a phone."""
        ...


class Phones:
    """Keeps every promise of ``door`` but the last hop, and lets the onlooker watch."""

    def __init__(self, door: Channel, onlooker: Onlooker) -> None:
        self._door, self._onlooker = door, onlooker
        self.name, self.limits = door.name, door.limits
        self._sent: set[str] = set()

    def routes(self, accept: Accept) -> Iterable[web.RouteDef]:
        async def accepted(request: web.Request, door: Channel) -> web.StreamResponse:
            answer = await accept(request, self)
            self._onlooker.answered()
            return answer

        return self._door.routes(accepted)

    def parse(self, arrived: Arrived) -> Sequence[InboundMessage | Receipt]:
        found = self._door.parse(arrived)
        for message in found:
            if isinstance(message, InboundMessage):
                self._onlooker.arrived(message)
        return found

    async def send(self, message: OutboundMessage) -> str:
        if message.id not in self._sent:  # a gateway that honours ids: a repeat rings no phone twice
            self._sent.add(message.id)
            self._onlooker.shown(message)
        return f"phone-{message.id}"

    async def close(self) -> None:
        await self._door.close()
