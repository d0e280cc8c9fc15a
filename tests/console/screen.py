"""A screen without a browser: somebody who is logged in, and the forms that a page has shown them."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from decimal import Decimal
from html import unescape

from aiohttp import ClientResponse, ClientSession, DummyCookieJar

from bot.console.app import console
from bot.console.entering.entrance import Entrance
from bot.console.entering.links import Links
from bot.console.entering.oidc import Oidc
from bot.console.entering.sms import SmsLogin
from bot.console.entering.start import Start
from bot.console.rooms import Rooms
from bot.console.sessions import COOKIE, Sessions
from bot.console.words import words
from bot.health import Health
from bot.settings import Listen
from bot.store.beside import Method
from bot.watch import Watch
from bot.web import inside, listening
from tests.fakes.town import Town, catalogue, reader

ROOT_KEY = b"k" * 32
FIELD = re.compile(r"<input[^>]*>")
ATTRIBUTE = re.compile(r'(\w[\w-]*)="([^"]*)"')


class Screen:
    """One person's browser. ``page`` is what it shows now."""

    def __init__(self, session: ClientSession, url: str, token: str = "") -> None:
        self.session, self.url = session, url
        self.cookies = {COOKIE: token} if token else {}
        self.page, self.status, self.headers = "", 0, {}

    async def opens(self, path: str) -> str:
        """Asks for a page, and follows where it is sent."""
        async with self.session.get(self.url + path, headers=self._cookie()) as answer:
            return await self._shown(answer)

    async def sends(self, path: str, form: Mapping[str, str] | None = None, **headers: str) -> str:
        """Presses a button of the page that is shown, with its hidden fields, unless the test says otherwise."""
        data = {**self.hidden(), **(form or {})}
        here = {"Origin": self.url, "Sec-Fetch-Site": "same-origin", **self._cookie(), **headers}
        async with self.session.post(self.url + path, data=data, headers=here, allow_redirects=False) as answer:
            await self._shown(answer)
        return await self.opens(self.headers["Location"]) if self.status == 303 else self.page

    def hidden(self) -> dict[str, str]:
        """The hidden fields of the first form."""
        fields = [dict(ATTRIBUTE.findall(each)) for each in FIELD.findall(self.page)]
        found: dict[str, str] = {}
        for field in fields:
            if field.get("type") == "hidden":
                found.setdefault(field["name"], unescape(field["value"]))
        return found

    def shows(self, *parts: str) -> None:
        """All of this stands on the page."""
        text = unescape(self.page)
        missing = [part for part in parts if part not in text]
        assert not missing, f"{self.status}: the page lacks {missing}:\n{text}"

    def shows_not(self, *parts: str) -> None:
        text = unescape(self.page)
        assert not [part for part in parts if part in text]

    async def _shown(self, answer: ClientResponse) -> str:
        for each in (*answer.history, answer):
            self.cookies.update({name: found.value for name, found in each.cookies.items()})
        self.page, self.status, self.headers = await answer.text(), answer.status, dict(answer.headers)
        return self.page

    def _cookie(self) -> dict[str, str]:
        kept = "; ".join(f"{name}={value}" for name, value in self.cookies.items() if value)
        return {"Cookie": kept} if kept else {}


class Office:
    """A town with a console. ``login`` gives somebody a screen."""

    def __init__(self, town: Town, rooms: Rooms, url: str, session: ClientSession) -> None:
        self.town, self.rooms, self.url, self.session = town, rooms, url, session
        self.terminal: list[str] = []

    async def login(self, name: str, method: Method = Method.OIDC) -> Screen:
        token = await self.rooms.sessions.begin(name.lower(), method, self.town.clock.now())
        return Screen(self.session, self.url, token)

    def stranger(self) -> Screen:
        """Somebody who is not logged in."""
        return Screen(self.session, self.url)


@asynccontextmanager
async def office(town: Town, oidc: Oidc | None = None, price: Decimal | None = None) -> AsyncIterator[Office]:
    """The real console over this town's store and desk, on a port of this machine."""
    sessions, terminal = Sessions(town.store), list[str]()
    entrance = Entrance(Start(town.store, terminal.append), Links.of(ROOT_KEY), oidc, SmsLogin(town.store))
    known = (town.store, town.desk, town.clock, catalogue(), reader(), sessions, town.live, words())
    rooms = Rooms(*known, price=price, entrance=entrance)
    watch = Watch()
    health = Health(town.store, town.clock, watch, ())
    app = inside(health, watch, console(rooms))
    async with (
        listening(app, Listen("127.0.0.1", 0), "test") as url,
        ClientSession(cookie_jar=DummyCookieJar()) as session,
    ):
        opened = Office(town, rooms, url, session)
        opened.terminal = terminal
        yield opened
