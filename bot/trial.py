"""What would happen if this text came now: the real desk over a store that forgets. Nothing is sent or kept."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot import shipped
from bot.desk import Desk
from bot.store.open import memory_store
from bot.store.store import Store
from bot.tray import Tray
from escalation.books import Books, Office, Person
from escalation.case import Case
from messages import sms
from messages.address import SMS, TELEGRAM
from messages.model import InboundMessage, OutboundMessage, Purpose, Reading, Receipt, ReceiptStatus

AT_ONCE = timedelta(hours=1)
CLIMBS = timedelta(minutes=30)
MOST_RUNGS = 60
CHANNELS = (SMS, TELEGRAM)
PAGE = 100


@dataclass(frozen=True, slots=True)
class Trial:
    """``reply`` is what the sender would be sent at once; ``woken`` whom this text would wake at once."""

    reading: Reading
    office: Office
    case: Case | None
    reply: str = field(repr=False)
    woken: tuple[Person, ...]

    @property
    def parts(self) -> int:
        return sms.parts(self.reply) if self.reply else 0


async def trial(books: Books, message: InboundMessage, now: datetime) -> Trial:
    """The line as it is when nothing has happened yet."""
    store = await memory_store(books.line.id)
    try:
        await store.put_books(replace(books, version=0), expected=0, entries=(), at=now)
        desk = Desk(store, shipped.reader(), shipped.catalogue(), Tray(()), lambda: None)
        reading = (await desk.turn(message, now)).reading
        await desk.receive(message, now)
        await desk.tick(now)
        cases = await store.open_cases_of(message.sender)
        sent = await _sent(store, message.sender.channel, now)
    finally:
        await store.close()
    reply = "\n".join(letter.text for letter in sent if letter.to == message.sender)
    return Trial(reading, books.office_at(message.to), cases[0] if cases else None, reply, _woken(books, sent))


@dataclass(frozen=True, slots=True)
class Rung:
    """At that moment this person would be alerted, on this channel. Person None: the citizen is told this."""

    at: datetime
    person: Person | None
    channel: str
    text: str = field(repr=False)


async def ladder(books: Books, message: InboundMessage, now: datetime, span: timedelta = CLIMBS) -> tuple[Rung, ...]:
    """Whom this text would wake, and what its sender is told, if nobody ever answered; by the real clockwork."""
    store = await memory_store(books.line.id)
    found: list[Rung] = []
    try:
        await store.put_books(replace(books, version=0), expected=0, entries=(), at=now)
        desk = Desk(store, shipped.reader(), shipped.catalogue(), Tray(()), lambda: None)
        await desk.receive(message, now)
        at: datetime | None = now
        while at is not None and at <= now + span and len(found) < MOST_RUNGS:
            await desk.tick(at)
            found += [rung for letter in await _taken(store, desk, at) if (rung := _rung(books, letter, message, at))]
            at = await store.next_due()
    finally:
        await store.close()
    return tuple(found)


async def _taken(store: Store, desk: Desk, now: datetime) -> list[OutboundMessage]:
    """Every gateway takes what it is given, and nobody answers."""
    found: list[OutboundMessage] = []
    for channel in CHANNELS:
        for letter in await _sent(store, channel, now):
            await desk.note(letter, Receipt(letter.id, ReceiptStatus.ACCEPTED, now), now)
            found.append(letter)
    return found


def _rung(books: Books, letter: OutboundMessage, message: InboundMessage, at: datetime) -> Rung | None:
    if letter.to == message.sender:
        return Rung(at, None, letter.to.channel, letter.text)
    person = books.person_at(letter.to)
    return Rung(at, person, letter.to.channel, letter.text) if person and letter.purpose is Purpose.ALERT else None


async def _sent(store: Store, channel: str, now: datetime) -> list[OutboundMessage]:
    """Everything that is due now, in the order in which it would go."""
    found: list[OutboundMessage] = []
    while leased := await store.lease(channel, now, until=now + AT_ONCE, limit=PAGE):
        for each in leased:
            found.append(each.message)
            await store.sent(each.message.id, each.message.id, now)
    return found


def _woken(books: Books, sent: list[OutboundMessage]) -> tuple[Person, ...]:
    found = (books.person_at(letter.to) for letter in sent if letter.purpose is Purpose.ALERT)
    return tuple(dict.fromkeys(person for person in found if person is not None))
