"""The whole bot in one terminal: the same house as ``run``, with another clock and another gateway."""

from __future__ import annotations

import asyncio
import tomllib
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from itertools import count

from yarl import URL

from bot.channels.base import Arrived
from bot.channels.sms_http_body import message_in
from bot.channels.standard_webhooks import Secret
from bot.cli.times import OSLO, shown, step
from bot.demo.cast import AMINA, CITIZEN, PREFIX, Cast
from bot.demo.phones import MovedClock
from bot.demo.screen import Screen, printable
from bot.texting import PATH, Texted, post
from bot.wire import House
from messages import sms
from messages.address import spoken
from messages.codes import candidates
from messages.model import InboundMessage, OutboundMessage

QUIT, HELP = frozenset({"quit", "exit", "q"}), frozenset({"help", "?"})
STUCK = timedelta(minutes=1)  # a deadline that cannot be met must not stop the clock for ever


@dataclass(frozen=True, slots=True)
class Way:
    """How a text gets to the door: where it is, the secret we share with it, and how a person would text it.

    ``inside``: where the console is.
    """

    url: URL
    secret: Secret = field(repr=False)
    command: str = field(repr=False)
    inside: str = ""


class Demo:
    """What somebody sees and types. It watches the phones and moves the clock; it decides nothing."""

    def __init__(self, screen: Screen, clock: MovedClock, *, echo: bool) -> None:
        self._screen, self._clock, self._echo = screen, clock, echo
        self._turns, self._committed, self._ids = asyncio.Lock(), asyncio.Event(), count(1)
        self._typing: InboundMessage | None = None

    async def play(self, house: House, way: Way, typed: AsyncIterator[str]) -> None:
        """Until the input ends or somebody quits."""
        self._house, self._way, self._books = house, way, await house.desk.books()
        self._say("welcome")
        others = asyncio.create_task(self._settle_for_others())
        try:
            await self._read(typed)
        finally:
            others.cancel()

    async def _read(self, typed: AsyncIterator[str]) -> None:
        self._screen.prompt(self._clock_shown())
        async for line in typed:
            if self._echo and line.strip():
                self._screen.heading(f"> {line.strip()}")
            if line.strip().lower() in QUIT:
                return
            async with self._turns:
                await self._line(line.strip())
            self._screen.prompt(self._clock_shown())

    async def _line(self, line: str) -> None:
        by = step(line)
        if by is not None:
            await self._moves(by)
        elif line.lower() in HELP:
            self._say("help")
        elif line:
            await self._texts(line)

    # ── the clock ─────────────────────────────────────────────────────────────────────────────────────────────────

    async def _moves(self, by: timedelta) -> None:
        """Each deadline fires at its own moment, in order."""
        target, store = self._clock.now() + by, self._house.store
        while (due := await store.next_due()) is not None and due <= target:
            before = self._clock.now()
            self._clock.move(due if due > before else min(target, before + STUCK))
            await self._settles()
            if before == target:
                break
        self._clock.move(target)
        self._screen.note(f"It is {shown(target)}.")

    async def _settles(self) -> int:
        """Everything that is due now has happened; how much that was."""
        now, house, done = self._clock.now(), self._house, 0
        while found := await house.desk.tick(now) + await house.outbox.deliver(now):
            done += found
        return done

    async def _settle_for_others(self) -> None:
        """Somebody may text the same bot from another terminal."""
        while True:
            await self._committed.wait()
            self._committed.clear()
            async with self._turns:
                if await self._settles():
                    self._screen.prompt(self._clock_shown())

    # ── texts ─────────────────────────────────────────────────────────────────────────────────────────────────────

    async def _texts(self, line: str) -> None:
        cast = self._cast()
        found = PREFIX.fullmatch(line)
        name, text = (found[1], found[2]) if found else (CITIZEN, line)
        phone = cast.called(name)
        if phone is None:
            self._screen.say(f'Nobody is called "{name}" now. Phones: {", ".join(cast.names())}.')
            return
        texted = Texted(f"demo-{next(self._ids)}", phone.number, cast.line, text)
        self._typing = read(texted)
        status, said = await post(texted, self._way.url, self._way.secret)
        if status >= 300:
            self._screen.say(f"The door answered {status} {said.strip()}")
        await self._settles()

    def arrived(self, message: InboundMessage) -> None:
        """A text is at the door. What was typed here need not be shown again."""
        if self._typing is None or message.id != self._typing.id:
            phone = self._cast().at(message.sender.name)
            self._screen.heading(f"{self._clock_shown()} {phone.title} texts: {printable(message.text)}")

    def answered(self) -> None:
        self._committed.set()

    def shown(self, message: OutboundMessage) -> None:
        phone = self._cast().at(message.to.name)
        title = f"{phone.title} · {self._clock_shown()} · {sms.parts(message.text)} SMS"
        self._screen.box(title, message.text, right=phone.officer)

    # ── words ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def _say(self, what: str) -> None:
        cast = self._cast()
        words = tomllib.loads((files("bot.demo") / "words.toml").read_text("utf-8"))[what]
        told = words.format(
            now=shown(self._clock.now()),
            line=spoken(cast.line),
            first=cast.who("first"),
            second=cast.who("second"),
            names=", ".join(cast.names()),
            code=candidates(read(Texted("demo-1", AMINA, cast.line, "")).id)[0],
            command=self._way.command,
            console=f"{self._way.inside}/console/",
        )
        self._screen.say(*told.strip("\n").split("\n"))

    def _cast(self) -> Cast:
        return Cast(self._books, self._clock.now())

    def _clock_shown(self) -> str:
        return f"{self._clock.now().astimezone(OSLO):%H:%M}"


def read(texted: Texted) -> InboundMessage:
    """The text as the door will read it, so that we know it again."""
    now = datetime.now(UTC)
    return message_in(Arrived("POST", PATH, "", {}, texted.body(), now, now), texted.id)
