"""Two workers of the real house over one real store, who may die at any word they say to it or to the gateway."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from bot.channels.base import Accept, Arrived, Limits, SendError
from bot.desk import Desk
from bot.outbox import Outbox
from bot.store.rows import Rows
from bot.store.seal import Seal
from bot.store.store import Store
from bot.tray import Tray
from escalation.case import Case, Stage
from messages.model import InboundMessage, OutboundMessage, Purpose, Receipt
from tests.fakes.town import TownClock, catalogue, reader

LINE = "eksempelvik"
QUICK, SLOW = 3, 24  # turns that others have meanwhile: a disk is slower than all that is not one


class Killed(BaseException):
    """This worker is no more. Nothing in the house may catch it."""


@dataclass
class Life:
    """``left``: how many more words it says; None: it lives on. What is said may be heard though nobody hears back."""

    left: int | None = None
    dead: bool = False

    def breath(self) -> None:
        if self.left is not None and not self.dead:
            self.left -= 1
            self.dead = self.left < 0
        if self.dead:
            raise Killed


class Mortal:
    """Everything passes through, as long as the worker lives; each time the other one goes first."""

    def __init__(self, real: object, life: Life) -> None:
        self._real, self._life = real, life

    def __getattr__(self, name: str) -> Any:
        deed = getattr(self._real, name)
        return self._said(deed) if asyncio.iscoroutinefunction(deed) else deed

    def _said(self, deed: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
        async def say(*args: Any, **more: Any) -> Any:
            await self._gives_way(SLOW if deed.__name__ == "commit" else QUICK)
            heard = await deed(*args, **more)
            await self._gives_way(QUICK)
            return heard

        return say

    async def _gives_way(self, turns: int) -> None:
        for _ in range(turns):
            await asyncio.sleep(0)
        self._life.breath()


@dataclass
class Sent:
    """What a gateway took, and how the promise stood at that moment."""

    message: OutboundMessage
    case: Case | None
    kept: bool


@dataclass
class Gateway:
    """The far end of both workers. It honours ids, so a person reads a repeated message once."""

    witness: Store
    off: set[str] = field(default_factory=set)
    down: bool = False
    sent: dict[str, Sent] = field(default_factory=dict)
    repeats: list[str] = field(default_factory=list)
    refused: list[OutboundMessage] = field(default_factory=list)

    async def takes(self, message: OutboundMessage) -> str:
        if self.down:
            raise SendError("down", retryable=True)
        if message.to.name in self.off:
            self.refused.append(message)
            raise SendError("absent", retryable=False)
        if message.id in self.sent:
            self.repeats.append(message.id)
        else:
            case = await self.witness.case(message.case) if message.case else None
            kept = await self.witness.outgoing(message.id) is not None
            self.sent[message.id] = Sent(message, case, kept)
        return f"gw:{message.id}"

    def read_by(self, name: str) -> list[Sent]:
        return [sent for sent in self.sent.values() if sent.message.to.name == name]


class Wire:
    """One worker's connection to the gateway."""

    name = "sms"
    limits = Limits()

    def __init__(self, gateway: Gateway, life: Life) -> None:
        self._gateway, self._life = gateway, life

    def routes(self, accept: Accept) -> Iterable[web.RouteDef]:
        return ()

    def parse(self, arrived: Arrived) -> Sequence[InboundMessage | Receipt]:
        return ()

    async def send(self, message: OutboundMessage) -> str:
        self._life.breath()
        taken = await self._gateway.takes(message)
        self._life.breath()
        return taken

    async def close(self) -> None:
        return None


class Worker:
    """A process: a desk and an outbox of its own. What is only in its memory dies with it."""

    def __init__(self, rows: Rows, seal: Seal, gateway: Gateway, clock: TownClock) -> None:
        self.life = Life()
        mortal: Any = Mortal(rows, self.life)
        self.store, tray = Store(mortal, seal, LINE), Tray(("sms",))
        self.desk = Desk(self.store, reader(), catalogue(), tray, lambda: None)
        self.outbox = Outbox(self.store, self.desk, {"sms": Wire(gateway, self.life)}, clock, tray)

    async def does(self, deed: Callable[[], Awaitable[object]]) -> bool:
        """Whether it was done to the end; a worker that was killed is replaced by somebody else."""
        try:
            await deed()
        except Killed:
            return False
        return not self.life.dead


def was_true(sent: Sent) -> bool:
    """Whether what the citizen or the officer was told about the case was so when the gateway took it."""
    case, message = sent.case, sent.message
    if case is None or message.purpose not in (Purpose.TAKEN, Purpose.YOURS):
        return True
    return case.stage is Stage.TAKEN and case.epoch == message.epoch
