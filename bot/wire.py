"""The only place that chooses real things: the configuration, the store, the doors, the clock, the loops."""

from __future__ import annotations

import asyncio
import secrets
import signal
import time
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

import structlog

from bot import shipped
from bot.audit import Audit
from bot.calendars.fetch import FEEDS, Feeds, Sources
from bot.calendars.serve import Calendars
from bot.canary import Canary
from bot.channels import KANNEL, NAMES, carriers, mounted
from bot.channels.base import Channel, Fetching
from bot.clock import Clock, SystemClock
from bot.config.check import check
from bot.config.difference import difference
from bot.config.feed import proposed
from bot.config.load import Loaded
from bot.config.source import fingerprint
from bot.console.app import console
from bot.console.elsewhere import ELSEWHERE, Elsewhere
from bot.console.entering.entrance import Entrance
from bot.console.entering.fetch import Fetch
from bot.console.entering.sms import SmsLogin
from bot.console.entering.start import Start
from bot.console.entering.terminal import Terminal, again, links_of
from bot.console.live import Live
from bot.console.rooms import Rooms
from bot.console.sessions import Sessions
from bot.console.texts.watch import PLANNED, Planned
from bot.console.words import words
from bot.crew import CREW, Crew
from bot.dead_man import DeadMan
from bot.desk import Desk
from bot.fetched import Fetched
from bot.foresight import FORESIGHT, Foresight
from bot.health import Health, free_bytes
from bot.intake import Intake
from bot.loops import TICK, Bell, Deed, Loops
from bot.outbox import Outbox
from bot.reminders import REMINDERS, Reminders
from bot.settings import (
    CONFIG,
    INSIDE_LISTEN,
    KANNEL_DOOR,
    KANNEL_TOKENS,
    LISTEN,
    SMS_SECRETS,
    SMS_URL,
    Settings,
    SettingsFault,
)
from bot.staffing import staffing
from bot.steady import Steady
from bot.store.errors import Conflict, StoreError
from bot.store.open import open_shared_store, open_store
from bot.store.redis.clock import ServerClock
from bot.store.store import Store
from bot.timekeeper import Timekeeper
from bot.tray import Tray
from bot.watch import Watch
from bot.web import doors, inside, listening
from escalation.books import Books
from escalation.carriers import Carriers
from escalation.decision import Entry
from messages.catalogue import Catalogue

if TYPE_CHECKING:
    from bot.console.entering.oidc import Oidc

MACHINE = SystemClock()
AUDIT = "audit"
CANARY_LOOK, DEAD_MAN_LOOK = "canary", "dead_man"
FEEDER = "config"
SIGNALS = (signal.SIGTERM, signal.SIGINT)

log = structlog.get_logger()


class CannotStart(Exception):
    """The house cannot open with this configuration or this data folder; ``lines`` say why, for a person to read."""

    def __init__(self, *lines: str) -> None:
        super().__init__("\n".join(lines))
        self.lines = lines


class WrongConfiguration(CannotStart):
    """The configuration has faults; ``lines`` name each with its file, line and mending."""


@dataclass(frozen=True, slots=True)
class Seed:
    """A folder of configuration that was read and has no faults, and the books it would make."""

    checked: Loaded
    books: Books


@dataclass(frozen=True, slots=True)
class House:
    """A house with open doors. ``degraded`` says what is missing around it, one sentence each."""

    desk: Desk
    outbox: Outbox
    store: Store
    clock: Clock
    loops: Loops
    watch: Watch
    door_url: str
    inside_url: str
    degraded: tuple[str, ...]
    terminal: Terminal
    _doors: AsyncExitStack = field(repr=False)

    async def announce(self) -> None:
        """Says on the terminal how the first person comes into the console, as long as nobody ever did."""
        with suppress(StoreError):  # what is wrong with the store is told elsewhere; texts come first
            await self.terminal.start.renew(self.clock.now(), self.terminal.first)

    async def run(self, stop: asyncio.Event | None = None) -> None:
        """Until ``stop``, SIGTERM or SIGINT: the doors close, what is in flight ends, then this returns."""
        closed = asyncio.Event()
        with told_to_stop(stop or asyncio.Event()) as stop:
            loops = asyncio.create_task(self.loops.run(closed))
            warm = asyncio.create_task(asyncio.to_thread(self.desk.warm))
            try:
                await stop.wait()
                await self._doors.aclose()
            finally:
                closed.set()
                await asyncio.gather(loops, warm)


@contextmanager
def told_to_stop(stop: asyncio.Event) -> Iterator[asyncio.Event]:
    """Set by SIGTERM and SIGINT from here on; begin it before the doors open, so that no signal comes too early."""
    loop = asyncio.get_running_loop()
    for name in SIGNALS:
        loop.add_signal_handler(name, stop.set)
    try:
        yield stop
    finally:
        for name in SIGNALS:
            loop.remove_signal_handler(name)


@asynccontextmanager
async def house(
    settings: Settings,
    *,
    store: Store | None = None,
    clock: Clock = MACHINE,
    channels: Mapping[str, Channel] | None = None,
) -> AsyncIterator[House]:
    """Opens the house. Closing it closes the channels, and the store if it was opened here.

    Raises SettingsFault and CannotStart. What is missing around it does not stop it: see ``House.degraded``.
    """
    seed = _configured(settings, clock.now())
    async with AsyncExitStack() as stack:
        kept, clock = (store, clock) if store else await _opened(settings, seed, clock, stack)
        await _fed(kept, seed, clock.now())
        doorways = mounted(settings, MACHINE) if channels is None else channels
        for channel in doorways.values():
            stack.push_async_callback(channel.close)
        yield await _open(settings, kept, clock, doorways, stack)


async def _open(
    settings: Settings, store: Store, clock: Clock, channels: Mapping[str, Channel], stack: AsyncExitStack
) -> House:
    bell, watch, degraded = Bell(), Watch(), _degraded(settings, store)
    tray = Tray(channels, bell.ring)
    live = Live(secrets.token_hex(4))
    known = (store, shipped.reader(), shipped.catalogue())
    desk = Desk(*known, tray, lambda: bell.ring(TICK), live.tell, carriers=carriers(channels))
    outbox = Outbox(store, desk, channels, clock, tray, known=NAMES, watch=watch)
    steady, keeper = await _keeping_time(store, clock, watch)
    canary = Canary(desk, store, clock, tray, watch, number=settings.canary) if settings.canary else None
    intake = Intake(canary or desk, store, clock, MACHINE, watch)
    staffed, free = partial(staffing, shipped.catalogue(), carriers(channels)), partial(free_bytes, settings.data)
    health = Health(store, clock, watch, degraded, staffed, free=free)
    terminal = Terminal(Start(store, again))
    rooms = Rooms(
        *(store, desk, clock, shipped.catalogue(), shipped.reader(), Sessions(store), live, words()),
        url=settings.console_url,
        price=settings.sms_price,
        entrance=Entrance(
            terminal.start, links_of(settings), _vouching(settings, stack), SmsLogin(store), settings.demo
        ),
    )
    inside_url = await stack.enter_async_context(
        listening(inside(health, watch, console(rooms)), settings.inside_listen, INSIDE_LISTEN)
    )
    terminal = terminal.at(settings, inside_url)
    outer = await stack.enter_async_context(AsyncExitStack())
    shown = doors(channels.values(), intake.accept, Calendars(desk, shipped.catalogue(), clock).routes())
    door_url = await outer.enter_async_context(listening(shown, settings.listen, LISTEN))
    audit = Audit(store, shipped.catalogue(), clock, tray, watch, settings.operators)
    looks = {AUDIT: audit.look, **_outside(settings, canary, health, clock)}
    looks |= _brought(channels, outer, lambda name, channel: Fetched(name, channel, intake.keep, clock, watch).look)
    looks[PLANNED] = Planned(store, clock).look
    looks |= _people((store, desk, shipped.catalogue(), clock), watch, carriers(channels), Sources(settings.calendars))
    looks[ELSEWHERE] = Elsewhere(store, live, clock).look
    loops = Loops(desk, outbox, clock, bell, watch, steady=steady, keeper=keeper, fetching=looks)
    return House(desk, outbox, store, clock, loops, watch, door_url, inside_url, degraded, terminal, outer)


async def _keeping_time(store: Store, clock: Clock, watch: Watch) -> tuple[Steady, Timekeeper]:
    """What was set back while nobody ran is put back before a door opens, so that no new deadline is moved with it."""
    steady = Steady(clock, time.monotonic if isinstance(clock, SystemClock | ServerClock) else lambda: 0.0)
    listen = clock.listens_again if isinstance(clock, ServerClock) else None
    keeper = Timekeeper(store, clock, steady, watch, listen)
    with suppress(StoreError):  # the loop of the deadlines asks again
        await keeper.look()
    return steady, keeper


def _people(
    known: tuple[Store, Desk, Catalogue, Clock], watch: Watch, ways: Carriers, calendars: Sources
) -> dict[str, Deed]:
    """What looks after the officers, their phones and their rota."""
    return {
        REMINDERS: Reminders(*known).look,
        CREW: Crew(*known, ways).look,
        FORESIGHT: Foresight(*known, watch).look,
        FEEDS: Feeds(*known, calendars).look,
    }


def _outside(settings: Settings, canary: Canary | None, health: Health, clock: Clock) -> dict[str, Deed]:
    """What shows the outside that the house lives, as far as it is asked for."""
    found: dict[str, Deed] = {CANARY_LOOK: canary.look} if canary else {}
    if settings.dead_man is not None:
        found[DEAD_MAN_LOOK] = DeadMan(health, settings.dead_man, clock).look
    return found


def _brought(
    channels: Mapping[str, Channel], outer: AsyncExitStack, look: Callable[[str, Fetching], Deed]
) -> dict[str, Deed]:
    """One look for each gateway that brings nothing by itself."""
    found = {f"{name}_in": channel for name, channel in channels.items() if isinstance(channel, Fetching)}
    for channel in found.values():
        outer.callback(channel.leave)
    return {name: look(name, channel) for name, channel in found.items()}


def _vouching(settings: Settings, stack: AsyncExitStack) -> Oidc | None:
    if settings.oidc is None:
        return None
    from bot.console.entering.oidc import Oidc  # its package takes a while to load, and most have no use for it

    fetch = Fetch()
    stack.push_async_callback(fetch.close)
    return Oidc(settings.oidc, fetch)


def _configured(settings: Settings, now: datetime) -> Seed | None:
    if settings.config is None:
        return None
    checked = check(settings.config, shipped.catalogue(), now)
    if checked.books is None:
        raise WrongConfiguration(*(str(fault) for fault in checked.faults if not fault.warning))
    return Seed(checked, replace(checked.books, fed=fingerprint(settings.config)))


async def _opened(settings: Settings, seed: Seed | None, clock: Clock, stack: AsyncExitStack) -> tuple[Store, Clock]:
    """Processes that share a store also share its clock."""
    if seed is None:
        raise SettingsFault(CONFIG, "there is no configuration", "name its folder, for example deploy/example")
    where, line = (str(settings.data), settings.key), seed.books.line.id
    try:
        if settings.shared is None:
            store = await open_store(*where, line)
            stack.push_async_callback(store.close)
            return store, clock
        opened = await open_shared_store(*where, line, settings.shared)
        stack.push_async_callback(opened.store.close)
        await stack.enter_async_context(opened.beating())
    except StoreError as e:
        raise CannotStart(str(e)) from e
    return opened.store, opened.clock if clock is MACHINE else clock


async def _fed(store: Store, seed: Seed | None, now: datetime) -> None:
    """The folder is only the seed: what was changed since is not silently put back, nor silently kept."""
    known = await store.books()
    if known is None:
        if seed is None:
            raise SettingsFault(CONFIG, "there is no configuration", "name its folder, for example deploy/example")
        try:
            await store.put_books(seed.books, expected=0, entries=(Entry(now, "books_fed", "", FEEDER),), at=now)
        except Conflict:  # another process that began in the same moment was faster
            await _fed(store, seed, now)
    elif seed is not None and seed.books.fed != known.fed:
        _refuse_other_books(seed, known)


def _refuse_other_books(seed: Seed, known: Books) -> None:
    wanted = proposed(seed.checked, known)
    if wanted is not None and (changes := difference(known, wanted)):
        raise CannotStart(
            "the folder says something else than the books in the store:",
            *changes,
            "to make the folder count: apendor books apply",
            f"to go on with version {known.version} of the books: apendor books export",
        )


def _degraded(settings: Settings, store: Store) -> tuple[str, ...]:
    """What is missing around the house. It opens all the same, and says so loudly."""
    by_kannel = settings.sms_gateway == KANNEL
    shared, secrets = (KANNEL_TOKENS, settings.kannel_tokens) if by_kannel else (SMS_SECRETS, settings.sms_secrets)
    missing: Sequence[tuple[str, bool, str]] = (
        (shared, not secrets, "not set, so every text is answered 503 and stays at the gateway"),
        (SMS_URL, settings.sms_url is None, "not set, so nothing can be sent by SMS"),
        (KANNEL_DOOR, by_kannel and settings.kannel_door is None, "not set, so Kannel cannot report what arrived"),
    )
    told = tuple(f"{name} is {what}" for name, is_so, what in missing if is_so)
    for name, is_so, _ in missing:
        if is_so:
            log.error("degraded", setting=name)
    if store.blind:
        log.error("degraded", reason="blind")
        told += (f"older cases cannot be read: {store.blind}",)
    return told + shipped.missing()
