"""The stream that keeps an open page true: what it says, to whom, and when it ends."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace

from aiohttp import ClientResponse, web

from bot.console.app import console
from bot.console.elsewhere import PAUSE, Elsewhere
from bot.console.live import Live
from bot.desk import Desk
from bot.settings import Listen
from bot.tray import Tray
from bot.web import LEAVE_SECONDS
from bot.web import listening as opened
from tests.console.screen import Office, Screen
from tests.console.some_cases import DIGITS, FOOD, WORDS, a_case, taken
from tests.fakes.town import Phone, catalogue, reader

SOON = 5.0  # seconds; what is waited for is here at once, or the test is red


class Stream:
    """What one open page hears."""

    def __init__(self, answer: ClientResponse) -> None:
        self.answer, self.bytes = answer, b""

    async def hears(self, event: str) -> dict[str, str]:
        """The next event of this name; beats in between are passed over."""
        async with asyncio.timeout(SOON):
            while True:
                block = await self.answer.content.readuntil(b"\n\n")
                self.bytes += block
                fields = dict(re.findall(r"^(\w+): (.*)$", block.decode(), re.M))
                if fields.get("event") == event:
                    return fields

    async def ends(self) -> None:
        async with asyncio.timeout(SOON):
            self.bytes += await self.answer.content.read()


@asynccontextmanager
async def listening(screen: Screen, **headers: str) -> AsyncIterator[Stream]:
    asked = screen.session.get(f"{screen.url}/console/stream", headers={**screen._cookie(), **headers})
    async with asked as answer:
        assert answer.headers["Content-Type"] == "text/event-stream"
        assert "no-store" in answer.headers["Cache-Control"]
        yield Stream(answer)


async def test_an_open_page_hears_of_a_new_case_and_not_a_word_of_it(at_office: Office, amina: Phone) -> None:
    screen = await at_office.login("Kari")
    async with listening(screen) as stream:
        code = await a_case(at_office.town, amina)
        told = json.loads((await stream.hears("case"))["data"])
        assert (told["code"], set(told)) == (code, {"code", "version"})
        await amina.texts("vi er i Storgata 5")
        await stream.hears("case")
        at_office.town.reads_everything()
        heard = stream.bytes.decode() + repr(stream.answer.headers)
    assert not [part for part in (*WORDS, *DIGITS, FOOD, "Storgata") if part in heard]


async def test_somebody_elses_take_is_heard_at_once(at_office: Office, amina: Phone) -> None:
    code = await a_case(at_office.town, amina)
    ola = await at_office.login("Ola")
    async with listening(ola) as stream:
        await taken(at_office, code)
        assert json.loads((await stream.hears("case"))["data"])["code"] == code


async def test_a_page_that_was_away_hears_what_it_missed(at_office: Office, amina: Phone, bo: Phone) -> None:
    at_office.rooms.live.name = "one"
    screen = await at_office.login("Kari")
    async with listening(screen) as stream:
        await a_case(at_office.town, amina)
        last = (await stream.hears("case"))["id"]
    await bo.texts("jeg har ingen steder å sove i natt")
    at_office.town.reads_everything()
    his = next(case.code for case in await at_office.town.cases() if case.citizen == bo.address)
    async with listening(screen, **{"Last-Event-ID": last}) as stream:
        codes = {json.loads((await stream.hears("case"))["data"])["code"] for _ in range(2)}
        assert his in codes


async def test_a_page_that_comes_from_before_a_restart_looks_at_everything_again(at_office: Office) -> None:
    screen = await at_office.login("Kari")
    async with listening(screen, **{"Last-Event-ID": "another:17"}) as stream:
        assert json.loads((await stream.hears("case"))["data"])["code"] == ""


async def test_a_session_that_is_ended_hears_no_more(at_office: Office, amina: Phone) -> None:
    at_office.rooms.live.beat = 0.05
    screen = await at_office.login("Kari")
    async with listening(screen) as stream:
        await stream.hears("beat")
        await at_office.rooms.sessions.end_all("kari", at_office.town.clock.now())
        await stream.hears("gone")
        await stream.ends()


async def test_whoever_left_the_office_hears_no_more_however_busy_the_line_is(at_office: Office) -> None:
    at_office.rooms.live.beat = 0.05
    screen = await at_office.login("Kari")
    async with listening(screen) as stream:
        await stream.hears("beat")
        await at_office.town.changes_books(
            lambda b: replace(b, people={**b.people, "kari": replace(b.people["kari"], offices=())})
        )
        await stream.hears("gone")


async def test_nobody_hears_of_the_cases_of_an_office_that_is_not_theirs(at_office: Office, amina: Phone) -> None:
    (office,) = (await at_office.town.desk.books()).offices.values()
    await at_office.town.changes_books(
        lambda b: replace(
            b,
            offices={office.id: office, "storvik": replace(office, id="storvik")},
            people={**b.people, "ola": replace(b.people["ola"], offices=("storvik",))},
        )
    )
    ola = await at_office.login("Ola")
    async with listening(ola) as stream:
        await a_case(at_office.town, amina)
        (case,) = await at_office.town.cases()
        at_office.town.live.tell((replace(case, office="storvik", code="HERS"),))
        assert json.loads((await stream.hears("case"))["data"])["code"] == "HERS"


async def test_a_fifth_stream_of_one_person_is_refused(at_office: Office) -> None:
    screen = await at_office.login("Kari")
    async with listening(screen), listening(screen), listening(screen), listening(screen):
        await screen.opens("/console/stream")
        assert screen.status == 429
    other = await at_office.login("Ola")
    async with listening(other):
        pass


async def test_streams_end_when_the_house_closes(at_office: Office) -> None:
    screen = await at_office.login("Kari")
    async with listening(screen) as stream:
        at_office.rooms.live.close()
        await stream.ends()
        await screen.opens("/console/stream")
        assert screen.status == 503


async def test_what_another_process_did_is_heard_too(at_office: Office, amina: Phone) -> None:
    town = at_office.town
    elsewhere = Desk(town.store, reader(), catalogue(), Tray(("sms",)), lambda: None, Live().tell)
    look = Elsewhere(town.store, town.live, town.clock).look
    screen = await at_office.login("Kari")
    code = await a_case(town, amina)
    async with listening(screen) as stream:
        await look()
        assert json.loads((await stream.hears("case"))["data"])["code"] == ""
        message = town._message(amina.address, "vi er i Storgata 5")
        await elsewhere.receive(message, town.clock.now())
        town.clock.moment += PAUSE
        await look()
        assert json.loads((await stream.hears("case"))["data"])["code"] == code
    await town.settles()
    town.reads_everything()


async def test_a_house_with_open_pages_closes_in_a_moment(at_office: Office) -> None:
    app = web.Application()
    app.add_subapp("/console", console(at_office.rooms))
    screen = await at_office.login("Kari")
    async with AsyncExitStack() as outside:
        async with opened(app, Listen("127.0.0.1", 0), "test") as screen.url:
            streams = [await outside.enter_async_context(listening(screen)) for _ in range(4)]
            clock = asyncio.get_running_loop()
            begun = clock.time()
        assert clock.time() - begun < LEAVE_SECONDS
        for stream in streams:
            await stream.ends()
