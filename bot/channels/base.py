"""The five promises a channel keeps, whichever gateway or chat is behind it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol, runtime_checkable

from aiohttp import web

from messages.model import InboundMessage, OutboundMessage, Receipt


class Refused(Exception):
    """This request is not from the gateway: its signature is missing, wrong or too old."""


class Unavailable(Exception):
    """We cannot take this now; the gateway must try again. (Answered 503.)

    ``ids`` are the messages it brought. When all of them are in already it was a replay, and is refused.
    """

    def __init__(self, reason: str, *, ids: Sequence[str] = ()) -> None:
        super().__init__(reason)
        self.reason, self.ids = reason, tuple(ids)


class SendError(Exception):
    """A gateway did not take a message. ``retryable``: the same message may be tried again later."""

    def __init__(self, reason: str, *, retryable: bool, retry_after: float | None = None) -> None:
        super().__init__(reason)
        self.reason, self.retryable, self.retry_after = reason, retryable, retry_after


@dataclass(frozen=True, slots=True)
class Arrived:
    """What a door saw, untouched. ``at`` is the house's moment, ``machine_at`` the machine's; ``path`` is the URL's.

    ``query`` is as it came, undecoded: only the channel knows its alphabet. ``peer`` is the address that knocked.
    """

    method: str
    path: str
    query: str
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)
    at: datetime
    machine_at: datetime
    peer: str = field(default="", repr=False)


ARRIVED = web.RequestKey("arrived", Arrived)
"""Where intake leaves what it saw with the request, so that a door can be polite once it was kept."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a channel can carry. ``promises_receipts``: silence after sending counts as a failure."""

    parts: int = 6
    promises_receipts: bool = False


Accept = Callable[[web.Request, "Channel"], Awaitable[web.StreamResponse]]
"""``bot.intake``: caps size and time, parses, decides and commits, and only then answers."""


class Channel(Protocol):
    """One gateway or chat. It decides nothing and knows no office."""

    @property
    def name(self) -> str:
        """The word in ``Address.channel``: ``sms``, ``telegram``."""
        ...

    @property
    def limits(self) -> Limits: ...

    def routes(self, accept: Accept) -> Iterable[web.RouteDef]: ...

    def parse(self, arrived: Arrived) -> Sequence[InboundMessage | Receipt]:
        """Pure. Raises Refused when it is not authenticated; never raises for anything authenticated."""
        ...

    async def send(self, message: OutboundMessage) -> str:
        """The gateway's id. Raises SendError."""
        ...

    async def close(self) -> None: ...


Keep = Callable[[Sequence[InboundMessage | Receipt]], Awaitable[None]]
"""``bot.intake``: when it returns, all is kept for ever. Raises when our own trouble kept it from that."""


@runtime_checkable
class Fetching(Protocol):
    """A channel whose gateway must be asked for what it has, or be told where we are."""

    async def fetch(self, keep: Keep, now: Callable[[], datetime]) -> None:
        """One look, which may wait a while. Raises SendError, and whatever ``keep`` raises."""
        ...

    def leave(self) -> None:
        """From here on nothing is asked for; what came is still kept."""
        ...
