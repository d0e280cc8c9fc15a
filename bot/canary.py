"""The canary: every quarter of an hour a text goes out through the gateway to a number that brings it back to our door.

It wakes nobody, opens no case and counts as nobody's text. It passes what is real: store, outbox, gateway, door, store.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Protocol

import structlog

from bot.clock import Clock
from bot.store.store import Store
from bot.tray import Tray
from bot.watch import Watch
from escalation.decision import CLOCK, Decision, Entry
from messages.address import Address
from messages.model import InboundMessage, OutboundMessage, Purpose, Receipt

EVERY = timedelta(minutes=15)
BACK_WITHIN = timedelta(seconds=60)
LIVES = timedelta(minutes=10)  # a song that lay for longer at a gateway would say nothing
SONG = "apendor canary"

log = structlog.get_logger()


class Keeper(Protocol):
    """The desk, as a door sees it."""

    async def receive(self, message: InboundMessage, now: datetime) -> None: ...

    async def receipt(self, found: Receipt, now: datetime) -> bool: ...


class Canary:
    """Stands between the door and the desk, and takes only its own song from its own number."""

    def __init__(self, desk: Keeper, store: Store, clock: Clock, tray: Tray, watch: Watch, *, number: Address) -> None:
        self._desk, self._store, self._clock, self._tray, self._watch = desk, store, clock, tray, watch
        self._number = number
        self._sung: datetime | None = None
        self._waits = False

    async def receive(self, message: InboundMessage, now: datetime) -> None:
        """Any other text from that number is a text like all others: a wrong setting must swallow nobody's words."""
        song = _song(self._slot(now)), _song(self._slot(now - EVERY))
        heard = next((each for each in song if message.text.strip() == each), None)
        if message.sender != self._number or heard is None:
            await self._desk.receive(message, now)
            return
        noted = Decision(entries=(Entry(now, "canary_back", "", CLOCK),))
        await self._store.commit(noted, cause=_back(heard), at=now)

    async def receipt(self, found: Receipt, now: datetime) -> bool:
        return await self._desk.receipt(found, now)

    async def look(self) -> None:
        """Asked every second. Processes that share a store sing once between them, and all see it come back."""
        now = self._clock.now()
        song = _song(self._slot(now))
        if self._sung is None or self._slot(self._sung) != self._slot(now):
            await self._sings(song, now)
            self._sung, self._waits = now, True
        if self._waits and await self._store.decided(_back(song)):
            self._waits = False
            self._watch.was_sung_to(now)
        elif self._waits and now - self._sung > BACK_WITHIN and not self._watch.canary_lost:
            log.error("canary_lost")
            self._watch.canary_lost = True

    async def _sings(self, song: str, now: datetime) -> None:
        books = await self._store.books()
        sender = books.number_of(next(iter(books.offices))) if books else None
        letter = OutboundMessage(
            *(song, self._number, sender or self._number, song, Purpose.INFO), urgent=True, expires_at=now + LIVES
        )
        await self._store.commit(Decision(send=(letter,)), cause=song, at=now)
        self._tray.left((letter,))

    def _slot(self, at: datetime) -> int:
        return int(at.timestamp() // EVERY.total_seconds())


def _song(slot: int) -> str:
    return f"{SONG} {slot}"


def _back(song: str) -> str:
    return f"{song}:back"
