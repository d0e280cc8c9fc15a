"""Opens the demo: the same ``house()`` as ``run``; only its clock and its gateway are others."""

from __future__ import annotations

import base64
import secrets
import socket
import sys
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TextIO, TypedDict

from bot.channels import sms
from bot.channels.base import Channel
from bot.channels.standard_webhooks import PREFIX, Secret
from bot.clock import Clock, SystemClock
from bot.demo.cast import BO
from bot.demo.evening import Demo, Way
from bot.demo.input import lines
from bot.demo.phones import MovedClock, Onlooker, Phones
from bot.demo.screen import Screen
from bot.settings import SMS_SECRETS, Listen, Settings
from bot.texting import door
from bot.wire import House, house
from messages.address import SMS

HERE = "127.0.0.1"
NOWHERE = "http://127.0.0.1/"  # a gateway is named, as for a real house; the phones never call it


class Other(TypedDict):
    """All that the demo's house has of its own."""

    clock: Clock
    channels: Mapping[str, Channel]


def other(settings: Settings, clock: MovedClock, onlooker: Onlooker) -> Other:
    """The clock that somebody moves; and the real door, whose last hop ends on the screen."""
    phones = Phones(sms(settings, SystemClock()), onlooker)
    return {"clock": clock, "channels": {SMS: phones}}


def settings(config: Path, port: int, secret: Secret) -> Settings:
    """Loopback only, and a store that forgets."""
    listen = Listen(HERE, port if _free(port) else 0)
    return Settings(config, Path(":memory:"), None, listen, Listen(HERE, 0), NOWHERE, (secret,), demo=True)


async def demo(chosen: Settings, words: str, at: datetime, source: int, out: TextIO) -> None:
    """Until ``source`` ends or somebody quits. ``words``: the secret as it is typed."""
    clock, screen = MovedClock(at), Screen.on(out)
    shown = Demo(screen, clock, echo=not screen.colour)
    async with house(chosen, **other(chosen, clock, shown)) as opened:
        await _test_phones(opened, at)
        url = door(opened.door_url)
        way = Way(url, chosen.sms_secrets[0], _command(opened.door_url, words), opened.inside_url)
        await shown.play(opened, way, lines(source))


async def _test_phones(opened: House, at: datetime) -> None:
    """Whoever plays at Christmas has phones that were tested then, else the evening begins with asking for tests."""
    books = await opened.desk.books()
    people = {id: replace(person, tested_at=at) for id, person in books.people.items()}
    await opened.store.put_books(replace(books, people=people), expected=books.version, entries=(), at=at)


def new_secret() -> str:
    """As a setting holds it; new each time, so that a demo left running lets nobody else in."""
    return PREFIX + base64.b64encode(secrets.token_bytes(24)).decode()


def _command(url: str, words: str) -> str:
    program = Path(sys.executable).with_name("apendor")
    here = program.relative_to(Path.cwd()) if program.is_relative_to(Path.cwd()) else program
    return f'  {SMS_SECRETS}={words} \\\n  {here} text --to {url} --from {BO} "hei"'


def _free(port: int) -> bool:
    with socket.socket() as tried:
        tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            tried.bind((HERE, port))
        except (OSError, OverflowError):
            return False
    return True
