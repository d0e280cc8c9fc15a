"""A whole town in one process: phones, a clock that only the test moves, and the real house between them."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import count
from pathlib import Path

from bot import shipped
from bot.channels import NAMES
from bot.config.load import load
from bot.console.live import Live
from bot.desk import Desk
from bot.outbox import Outbox
from bot.store.store import Store
from bot.tray import Tray
from escalation.books import Books
from escalation.carriers import Carriers
from escalation.case import Case, Stage
from messages.address import Address, phone
from messages.model import InboundMessage, Kind, OutboundMessage
from tests.fakes.gateway import Gateway
from tests.fakes.weather import Weather

EXAMPLE = Path(__file__).parents[2] / "deploy" / "example"
PATTERNS = EXAMPLE.with_name("patterns")
LINE = phone("00 00 00 10")
NUMBERS = {
    "Amina": "+4700000101",
    "Bo": "+4700000102",
    "Kari": "+4700000021",
    "Ola": "+4700000022",
    "Mo": "+4700000023",
    "Siv": "+4700000061",  # a partner
}
FRIDAY_NIGHT = datetime(2026, 12, 11, 21, 30, tzinfo=UTC)

reader, catalogue = cache(shipped.reader), cache(shipped.catalogue)  # frozen values; reading the lexicons takes a while


@dataclass
class TownClock:
    """Shows the moment the test last set."""

    moment: datetime = FRIDAY_NIGHT

    def now(self) -> datetime:
        return self.moment


@dataclass(frozen=True)
class Heard:
    text: str

    @property
    def code(self) -> str:
        """The case's code, as an alert names it."""
        found = re.search(r"\bTA ([A-Z0-9]{3,6})\b", self.text)
        assert found, f"no code in {self.text!r}"
        return found[1]


class Phone:
    def __init__(self, town: Town, name: str) -> None:
        self.town, self.name = town, name
        self.address = Address("sms", NUMBERS[name])

    async def texts(self, text: str, kind: Kind = Kind.TEXT, id: str | None = None) -> None:
        await self.town.arrives(self.address, text, kind, id)

    def hears(self, *parts: str) -> Heard:
        """The next unread message says all of this."""
        inbox = self.town.gateway.inbox(self.address.name)
        assert inbox, f"{self.name}'s phone is silent; expected {parts}"
        text = inbox.popleft().text
        missing = [part for part in parts if part.casefold() not in text.casefold()]
        assert not missing, f"{self.name} read {text!r}, which lacks {missing}"
        return Heard(text)

    def hears_nothing(self) -> None:
        unread = [message.text for message in self.town.gateway.inbox(self.address.name)]
        assert not unread, f"{self.name} read {unread}"

    def reads_all(self) -> list[OutboundMessage]:
        """Everything unread, read."""
        inbox = self.town.gateway.inbox(self.address.name)
        read = list(inbox)
        inbox.clear()
        return read

    def switches_off(self) -> None:
        self.town.gateway.off.add(self.address.name)


class Town:
    def __init__(self, store: Store, weather: Weather) -> None:
        self.store, self.weather = weather.over(store), weather
        self.clock, self.gateway, self.line = TownClock(), Gateway(), LINE
        self.tray = tray = Tray(("sms",))
        self.live = Live()
        self.desk = Desk(self.store, reader(), catalogue(), tray, lambda: None, self.live.tell)
        self.outbox = Outbox(self.store, self.desk, {"sms": self.gateway}, self.clock, tray)
        self._ids, self._left_open = count(1), False

    def mounts(self, *names: str, reporting: Iterable[str] = ()) -> None:
        """The doors that this story has; all of them lead to the same phones."""
        carriers, self.tray = Carriers(frozenset(names), frozenset(reporting)), Tray(names)
        self.desk = Desk(self.store, reader(), catalogue(), self.tray, lambda: None, carriers=carriers)
        doors = dict.fromkeys(names, self.gateway)
        self.outbox = Outbox(self.store, self.desk, doors, self.clock, self.tray, known=NAMES)

    async def opens(self, books: Books | None = None) -> Town:
        """Feed the books; the example office's where the story does not bring its own."""
        await self.store.put_books(books or example(), expected=0, entries=(), at=self.clock.now())
        return self

    def phone(self, name: str) -> Phone:
        return Phone(self, name)

    async def arrives(self, sender: Address, text: str, kind: Kind = Kind.TEXT, id: str | None = None) -> None:
        message = self._message(sender, text, kind, id)
        await self.weather.strike(lambda: self.desk.receive(message, message.received_at))
        await self.settles()

    async def arrives_late(self, sender: Address, text: str, minutes: float) -> None:
        """It was sent so long ago, and lay at a gateway."""
        message = self._message(sender, text)
        late = replace(message, sent_at=message.received_at - timedelta(minutes=minutes))
        await self.weather.strike(lambda: self.desk.receive(late, late.received_at))
        await self.settles()

    async def at_once(self, *texts: tuple[Phone, str], times: int = 1) -> None:
        """Several texts in the same moment, each delivered so often by its gateway."""
        messages = [self._message(phone.address, text) for phone, text in texts] * times
        await asyncio.gather(*(self.desk.receive(message, message.received_at) for message in messages))
        await self.settles()

    def _message(self, sender: Address, text: str, kind: Kind = Kind.TEXT, id: str | None = None) -> InboundMessage:
        now = self.clock.now()
        return InboundMessage(id or f"sms_http/{next(self._ids):020x}", sender, self.line, kind, text, now, now)

    async def changes_books(self, change: Callable[[Books], Books]) -> None:
        """The admin publishes new books."""
        books = await self.desk.books()
        await self.store.put_books(change(books), expected=books.version, entries=(), at=self.clock.now())

    async def settles(self) -> None:
        """Everything that is due now has happened."""
        now, before = self.clock.now(), -1
        while len(self.gateway.taken) != before or await self._due(now):
            before = len(self.gateway.taken)
            await self.weather.strike(lambda: self.desk.tick(now))
            await self.weather.strike(lambda: self.outbox.deliver(now))

    async def minutes_pass(self, minutes: float) -> None:
        """Each deadline fires at its own moment, in order."""
        end = self.clock.now() + timedelta(minutes=minutes)
        while await self._due(end):
            at = await self.store.next_due()
            self.clock.moment = max(self.clock.moment, at or end)
            await self.settles()
        self.clock.moment = end

    async def _due(self, by: datetime) -> bool:
        at = await self.store.next_due()
        return at is not None and at <= by

    async def cases(self) -> tuple[Case, ...]:
        return await self.store.open_cases()

    def leaves_open(self) -> None:
        """This story ends before its case does; the clock then stands still."""
        self._left_open = True

    async def all_quiet(self) -> None:
        """Nothing unread; every open case has its timer; and once all is closed, nobody is woken in the next hour."""
        assert not self.unread(), f"nobody expected: {self.unread()}"
        cases = await self.cases()
        assert all(case.covered for case in cases)
        if self._left_open:
            return
        assert all(case.stage is Stage.CLOSED for case in cases), "the story leaves a case open without saying so"
        await self.minutes_pass(60)
        assert not self.unread(), f"nobody expected, an hour later: {self.unread()}"

    def reads_everything(self) -> list[OutboundMessage]:
        """All phones are read to the end."""
        return [message for name in NUMBERS for message in self.phone(name).reads_all()]

    def unread(self) -> dict[str, list[str]]:
        names = {number: name for name, number in NUMBERS.items()}
        boxes = self.gateway.inboxes.items()
        return {names.get(number, "a stranger"): [m.text for m in box] for number, box in boxes if box}


def example() -> Books:
    loaded = load(EXAMPLE)
    assert loaded.books is not None, [str(fault) for fault in loaded.faults]
    return loaded.books


def patterns() -> Books:
    """The places of ``deploy/patterns``."""
    loaded = load(PATTERNS)
    assert loaded.books is not None, [str(fault) for fault in loaded.faults]
    return loaded.books


def with_people(books: Books, *kept: str) -> Books:
    """The same books with only these people."""
    return replace(books, people={id: person for id, person in books.people.items() if id in kept})


def nynorsk(books: Books) -> Books:
    """The same office, writing Nynorsk."""
    return with_office(books, language="nn", name="Sosialtenesta i Eksempelvik")


def with_office(books: Books, **changes: object) -> Books:
    """The same books with another office rule."""
    (office,) = books.offices.values()
    return replace(books, offices={office.id: replace(office, **changes)})  # type: ignore[arg-type]
