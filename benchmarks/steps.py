"""What each step of a text costs: the real desk, store and outbox in this process, one text at a time.

``python -m benchmarks.steps [TEXTS]`` prints the table; so does ``make bench``.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import Any, cast

from benchmarks.gateway import Sink, sink
from benchmarks.mix import KEY, SHARES, Mix, Text, signature, takes
from benchmarks.programs import Plan
from bot import shipped
from bot.channels.base import Arrived
from bot.channels.sms_http import TEXTS, SmsHttp
from bot.channels.standard_webhooks import Secret
from bot.clock import SystemClock
from bot.config.load import load
from bot.desk import Desk
from bot.outbox import Outbox
from bot.store.seal import Seal
from bot.store.sqlite.database import Database
from bot.store.sqlite.rows import SqliteRows
from bot.store.store import Store
from bot.tray import Tray
from escalation.decision import Entry
from messages.model import InboundMessage

LINE = "eksempelvik"
EXAMPLE = Path(__file__).parents[1] / "deploy" / "example"
CLOCK = SystemClock()


@dataclass
class Ledger:
    """Each call of each step: seconds of processor (all threads) and seconds that went by."""

    took: defaultdict[str, list[tuple[float, float]]] = field(default_factory=lambda: defaultdict(list))

    @property
    def calls(self) -> Counter[str]:
        return Counter({name: len(took) for name, took in self.took.items()})

    async def waits(self, name: str, work: Awaitable[Any]) -> Any:
        wall, cpu = time.perf_counter(), time.process_time()
        try:
            return await work
        finally:
            self.took[name].append((time.process_time() - cpu, time.perf_counter() - wall))

    def does(self, name: str, work: Callable[[], Any]) -> Any:
        wall, cpu = time.perf_counter(), time.process_time()
        try:
            return work()
        finally:
            self.took[name].append((time.process_time() - cpu, time.perf_counter() - wall))


class Timed:
    """Whatever stands behind it, with every call in the ledger."""

    def __init__(self, behind: object, ledger: Ledger, room: str) -> None:
        self._behind, self._ledger, self._room = behind, ledger, room

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._behind, name)
        if not callable(found):
            return found
        if asyncio.iscoroutinefunction(found):
            return lambda *a, **k: self._ledger.waits(f"{self._room}.{name}", found(*a, **k))
        return lambda *a, **k: self._ledger.does(f"{self._room}.{name}", lambda: found(*a, **k))


@dataclass(frozen=True, slots=True)
class Inside:
    """A house without doors and loops."""

    desk: Desk
    outbox: Outbox
    channel: SmsHttp
    store: Store
    ledger: Ledger
    sink: Sink

    async def brings(self, text: Text) -> None:
        """From the bytes to the last message handed over."""
        await self.keeps(text)
        await self.delivers()

    async def delivers(self) -> None:
        await self.ledger.waits("outbox.deliver", self.outbox.deliver_through(self.channel.name, CLOCK.now()))

    async def keeps(self, text: Text) -> None:
        """From the bytes to the moment at which a 2xx would be said."""
        (message,) = self.ledger.does("door.parse", lambda: self.channel.parse(_arrived(text)))
        await self.ledger.waits("desk.receive", self.desk.receive(cast(InboundMessage, message), CLOCK.now()))


@asynccontextmanager
async def inside(folder: Path) -> AsyncIterator[Inside]:
    ledger = Ledger()
    folder.mkdir(parents=True)  # noqa: ASYNC240 - nothing else runs yet
    rows = SqliteRows(cast(Database, Timed(Database.at(folder), ledger, "sql")), LINE)
    store = Store(rows, Seal.fresh(), LINE)
    kept = cast(Store, Timed(store, ledger, "store"))
    await store.put_books(_books(), expected=0, entries=(Entry(CLOCK.now(), "books_fed", "", "bench"),), at=CLOCK.now())
    tray = Tray(("sms",))
    desk = Desk(kept, cast(Any, Timed(shipped.reader(), ledger, "reader")), shipped.catalogue(), tray, lambda: None)
    async with sink() as far:
        channel = SmsHttp([Secret(KEY)], f"http://127.0.0.1:{far.port}/send", CLOCK)
        timed = cast(Any, Timed(channel, ledger, "channel"))
        yield Inside(desk, Outbox(kept, desk, {channel.name: timed}, CLOCK, tray), channel, kept, ledger, far)
        await channel.close()
    await store.close()


async def steps(folder: Path, count: int) -> Ledger:
    """Of ``count`` texts of the mix, after those who are to write ten per cent of them have their officer."""
    async with inside(folder) as house:
        await some_are_taken(house)
        for text in Mix(8).texts(200):
            await house.brings(text)
        _begin_anew(house.ledger)
        for text in Mix(9).texts(count):
            await house.brings(text)
        return house.ledger


async def plan(folder: Path, count: int = 20) -> Plan:
    """Durable writes and requests for one text of each kind, counted in the house itself.

    Many messages are leased in one write when there is a lot to do, so leases are counted then, and shared out.
    """
    async with inside(folder) as house:
        await some_are_taken(house)
        counted: dict[str, tuple[float, int]] = {}
        for kind in SHARES:
            texts = [text for text in Mix(10).texts(10 * count) if text.kind == kind][:count]
            _begin_anew(house.ledger)
            for text in texts:
                await house.brings(text)
            calls, texts_of = house.ledger.calls, len(texts)
            writes = calls["sql.write"] - _leases(house.ledger)
            counted[kind] = writes / texts_of, round(calls["channel.send"] / texts_of)
        leases = await _leases_when_busy(house, Mix(11).texts(10 * count))
        return {kind: (round(writes + leases, 2), posts) for kind, (writes, posts) in counted.items()}


async def _leases_when_busy(house: Inside, texts: Sequence[Text]) -> float:
    """For each text, while one loop delivers and many texts come in."""
    _begin_anew(house.ledger)
    await asyncio.gather(*(house.keeps(text) for text in texts))
    await house.delivers()
    return _leases(house.ledger) / len(texts)


def _leases(ledger: Ledger) -> int:
    """Writes that are neither a decision nor the end of a message."""
    return ledger.calls["sql.write"] - ledger.calls["store.commit"] - ledger.calls["store.sent"]


async def some_are_taken(house: Inside) -> None:
    for text in Mix(0).openings():
        await house.brings(text)
        alert = house.sink.alerts[text.mark.encode()]
        await house.brings(takes(alert.code, alert.officer))


def _begin_anew(ledger: Ledger) -> None:
    ledger.took.clear()


def _arrived(text: Text) -> Arrived:
    now, body = datetime.now(UTC), text.body
    at = int(now.timestamp())
    headers = {
        "webhook-id": text.id,
        "webhook-timestamp": str(at),
        "webhook-signature": signature(text.id, at, body),
    }
    return Arrived("POST", TEXTS, "", headers, body, now, now, "")


def _books() -> Any:
    books = load(EXAMPLE).books
    assert books is not None
    return books


def told(ledger: Ledger, count: int) -> Sequence[str]:
    """The steps, the dearest first. The middle call says more than the mean where others disturb."""
    mean = {name: sum(cpu for cpu, _ in took) / count * 1e6 for name, took in ledger.took.items()}
    rows = [
        f"  {name:22} {len(took) / count:5.2f} {mean[name]:9.0f} {median(cpu for cpu, _ in took) * 1e6:12.0f}"
        f" {sum(wall for _, wall in took) / count * 1e6:10.0f}"
        for name, took in sorted(ledger.took.items(), key=lambda item: -mean[item[0]])
    ]
    return [
        "what each step costs, one text at a time, in us (a step holds the steps that it calls):",
        "  step                   calls  CPU/text  CPU of middle  waited/text",
        *rows,
    ]


def main(count: int = 800) -> None:
    with tempfile.TemporaryDirectory(prefix="apendor-steps-") as folder:
        sys.stdout.write("".join(f"{line}\n" for line in told(asyncio.run(steps(Path(folder) / "data", count)), count)))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
