"""The out-tray: what was just committed and, by that same commit, leased to this process; nobody has to look for it."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta

from bot.store.store import Leased
from messages.model import OutboundMessage

MOST = 64  # that wait for one gateway; what comes then lies in the store, unleased, until there is time for it
LEASE = timedelta(seconds=8.5)  # longer than a send may take; after a kill, another process waits so long


class Tray:
    """Behind: older mail of a gateway may lie in the store. Until it is gone, newer mail waits there and not here."""

    def __init__(self, names: Iterable[str], ring: Callable[[str], None] = lambda _: None) -> None:
        """``ring`` is told the name of a gateway that has new mail, here or in the store."""
        self._waiting = {name: (deque[Leased](), deque[Leased](), deque[Leased]()) for name in names}
        self._behind, self._ring = set(self._waiting), ring
        self._closed = False
        self._listeners: dict[str, set[asyncio.Event]] = {name: set() for name in self._waiting}

    def has_room(self, letters: Sequence[OutboundMessage]) -> bool:
        """Whether all of them may come here; else whoever commits them leaves them in the store, and says so."""
        names = {letter.to.channel for letter in letters}
        full = {name for name in names & self._waiting.keys() if sum(map(len, self._waiting[name])) >= MOST}
        self._behind |= full
        return not self._closed and names <= self._waiting.keys() - self._behind

    def close(self) -> None:
        """Nothing more comes in."""
        self._closed = True

    def put(self, mail: Iterable[Leased]) -> None:
        for leased in mail:
            name = leased.message.to.channel
            life, urgent = leased.message.life, leased.message.urgent
            self._waiting[name][0 if life and urgent else 1 if urgent else 2].append(leased)
            self._told(name)

    def left(self, letters: Iterable[OutboundMessage]) -> None:
        """These were committed and lie in the store."""
        for name in {letter.to.channel for letter in letters}:
            if name in self._waiting:
                self._behind.add(name)
            self._told(name)

    def take(self, name: str, urgent: int, others: int) -> list[Leased]:
        """At most so many of each, a life first, then the other urgent ones, and each kind in its order."""
        if name not in self._waiting:
            return []
        life, alerts, rest = self._waiting[name]
        first = [life.popleft() for _ in range(min(urgent, len(life)))]
        pairs = ((alerts, urgent - len(first)), (rest, others))
        return [*first, *(mail.popleft() for mail, most in pairs for _ in range(min(most, len(mail))))]

    def is_behind(self, name: str) -> bool:
        return name in self._behind

    def caught_up(self, name: str) -> None:
        """Nothing that is due lies in the store any more."""
        self._behind.discard(name)

    @contextmanager
    def listening(self, name: str) -> Iterator[asyncio.Event]:
        """The event is set when there is new mail for this gateway."""
        event, heard = asyncio.Event(), self._listeners.setdefault(name, set())
        heard.add(event)
        try:
            yield event
        finally:
            heard.discard(event)

    def _told(self, name: str) -> None:
        self._ring(name)
        for event in self._listeners.get(name, ()):
            event.set()
