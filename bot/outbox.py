"""Sends what the store wants sent: leased, asked whether it is still true, sent, noted. At least once, same id."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Any, Protocol

import structlog

from bot.channels.base import Channel, SendError
from bot.clock import Clock
from bot.flight import Flight
from bot.store.store import Leased, Store
from bot.tray import LEASE, Tray
from bot.watch import Watch
from escalation.letters import alerts_of
from escalation.still_true import still_true
from messages.model import OutboundMessage, Purpose, Receipt, ReceiptStatus

IN_FLIGHT = 6  # per gateway, besides the urgent ones; a kill may repeat each of them, once
URGENT_IN_FLIGHT = 2  # per gateway; see docs/decisions/two-alerts-in-flight.md
SEND_SECONDS = 7.0
WAITS = (1, 2, 5, 10, 30, 60)  # seconds between tries; the last one for ever
LONGEST = timedelta(minutes=16)  # no letter waits so long for another try; one that does was dated by a wrong clock
PATIENCE = 15 * 60.0  # seconds that a gateway may ask of us, and no more
ALERT_TRIES = 4  # an officer who cannot be reached in these seconds is silent: the case moves on
ALERT_PATIENCE = 60.0
ANSWER_TRIES = len(WAITS) + 24 * 60  # a day
RECEIPT_TRIES = 3

log = structlog.get_logger()


Noted = Coroutine[Any, Any, None]


class Noter(Protocol):
    """The desk, as the way out sees it."""

    async def note(self, message: OutboundMessage, found: Receipt, now: datetime) -> None: ...


class Outbox:
    """One way out for every channel. Messages to a channel that is not mounted fail at once, so the case moves on."""

    def __init__(
        self,
        store: Store,
        desk: Noter,
        channels: Mapping[str, Channel],
        clock: Clock,
        tray: Tray,
        *,
        known: Iterable[str] = (),
        watch: Watch | None = None,
        seconds: float = SEND_SECONDS,
    ) -> None:
        self._store, self._desk, self._channels, self._clock, self._tray = store, desk, channels, clock, tray
        self._watch, self._seconds = watch or Watch(), seconds
        self.names = tuple(dict.fromkeys((*channels, *known)))
        self._closing = False

    async def deliver(self, now: datetime) -> int:
        """Hand over all that is due; how many messages were looked at."""
        return sum(await asyncio.gather(*(self.deliver_through(name, now) for name in self.names)))

    async def deliver_through(self, name: str, now: datetime) -> int:
        """The same for one gateway: another one that hangs does not hold it up."""
        with self._tray.listening(name) as moved:
            flight = Flight(moved)
            try:
                while True:
                    at = self._now(now)
                    for leased in await self._mail(name, at, flight):
                        flight.begins(leased, partial(self._one, leased, at))
                    if not flight.under_way:
                        return flight.count
                    await moved.wait()
                    moved.clear()
            finally:
                await flight.ends()

    def close(self) -> None:
        """From here on nothing new is taken; what is in flight is finished."""
        self._closing = True
        self._tray.close()

    async def _mail(self, name: str, at: datetime, flight: Flight) -> Sequence[Leased]:
        """From the tray; from the store what never came there: older mail, what is tried again, what others left."""
        urgent, others = URGENT_IN_FLIGHT - flight.urgent, IN_FLIGHT - flight.others
        if mail := self._tray.take(name, urgent, others):
            return mail
        if self._closing or not (self._tray.is_behind(name) or flight.is_due_to_look()):
            return ()
        flight.looks()
        found = await self._store.lease(name, at, until=at + LEASE, limit=others, urgent=urgent)
        if not found and urgent and others:
            self._tray.caught_up(name)
        return found

    async def _one(self, leased: Leased, at: datetime, turn: asyncio.Lock) -> None:
        """Whatever goes wrong, the lease runs out and it is tried again."""
        try:
            noted = await self._in_turn(leased, at, turn)
            await noted
        except Exception as e:
            log.error("delivery_failed", case=leased.message.case, error=type(e).__name__)

    async def _in_turn(self, leased: Leased, at: datetime, turn: asyncio.Lock) -> Noted:
        """The next one to this person need not wait until it is noted what became of this one."""
        message = leased.message
        async with turn:
            now = self._now(at)
            if self._closing or self._clock.now() + timedelta(seconds=self._seconds) > leased.until:
                return self._store.retry(message.id, now)  # it would outlast its lease
            if not await self._still_true(message):
                return self._dropped(message, now)
            try:
                return self._sent(message, await self._send(message), at)
            except SendError as e:
                return self._not_sent(leased, e, at)

    async def _still_true(self, message: OutboundMessage) -> bool:
        """By the clock that dated it, set back or not. What stands for several alerts goes while one is true."""
        now = self._clock.now()
        for each in alerts_of(message) if message.covers else (message,):
            case = await self._store.case(each.case) if each.case else None
            if still_true(each, case, now):
                return True
        return False

    async def _dropped(self, message: OutboundMessage, at: datetime) -> None:
        await self._store.dropped(message.id, at)
        self._watch.dropped.labels(message.purpose.value).inc()

    async def _send(self, message: OutboundMessage) -> str:
        channel = self._channels.get(message.to.channel)
        if channel is None:
            raise SendError("not_mounted", retryable=False)
        try:
            async with asyncio.timeout(self._seconds):
                return await channel.send(message)
        except TimeoutError as e:
            raise SendError("timeout", retryable=True) from e
        except SendError:
            raise
        except Exception as e:  # a channel that breaks its promise must not take an alert with it
            raise SendError(f"broken_{type(e).__name__}".lower(), retryable=True) from e

    async def _sent(self, message: OutboundMessage, gateway_id: str, at: datetime) -> None:
        at = self._now(at)
        accepted = Receipt(message.id, ReceiptStatus.ACCEPTED, at, handle=gateway_id)
        if message.case is None:  # no case learns of it
            await self._store.sent(message.id, gateway_id, at)
            await self._noted(message, accepted, at)
        else:  # side by side, so that the store may write them together
            await asyncio.gather(self._store.sent(message.id, gateway_id, at), self._noted(message, accepted, at))
        self._watch.sent.labels(message.purpose.value).inc()
        self._watch.trouble.ends(message.to.channel, at)

    async def _not_sent(self, leased: Leased, error: SendError, at: datetime) -> None:
        message = leased.message
        now = self._now(at)
        if error.retryable:
            self._watch.trouble.begins(message.to.channel, error.reason, now)
        if _is_worth_another(leased, error):
            await self._store.retry(message.id, now + _wait(leased.tries, error))
            self._watch.retried.labels(message.purpose.value).inc()
            return
        log.warning("not_sent", case=message.case, purpose=message.purpose.value, reason=error.reason)
        await self._noted(message, Receipt(message.id, ReceiptStatus.FAILED, now, error.reason), now)
        await self._store.failed(message.id, error.reason, now)
        self._watch.failed.labels(message.purpose.value).inc()

    async def _noted(self, message: OutboundMessage, receipt: Receipt, now: datetime) -> None:
        """The desk's own trouble (a store that is busy) must not make of a sent message an unsent one."""
        for tries in range(1, RECEIPT_TRIES + 1):
            try:
                await self._desk.note(message, receipt, now)
                return
            except Exception:
                if tries == RECEIPT_TRIES:
                    raise

    def _now(self, at: datetime) -> datetime:
        """Never earlier than ``at``: the loop may know better than a clock that was set back."""
        return max(at, self._clock.now())


def _is_worth_another(leased: Leased, error: SendError) -> bool:
    if not error.retryable:
        return False
    if leased.message.purpose is Purpose.ALERT:
        return leased.tries < ALERT_TRIES and (error.retry_after or 0) <= ALERT_PATIENCE
    return leased.tries < ANSWER_TRIES


def _wait(tries: int, error: SendError) -> timedelta:
    return timedelta(seconds=max(WAITS[min(tries, len(WAITS)) - 1], min(error.retry_after or 0, PATIENCE)))
