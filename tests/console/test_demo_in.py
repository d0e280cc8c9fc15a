"""In the demo whoever plays may be anybody; everywhere else there is no such door."""

from __future__ import annotations

from dataclasses import replace

from aiohttp import web

from bot.console.app import console
from bot.console.sessions import COOKIE
from bot.settings import Listen, Settings
from bot.web import listening
from tests.console.screen import Office, Screen


async def test_in_a_house_that_is_no_demo_nobody_comes_in_by_saying_who_they_are(at_office: Office) -> None:
    screen = at_office.stranger()
    await screen.opens("/console/inn")
    screen.shows_not("Logg inn som")
    await screen.sends("/console/inn/demo", {"person": "kari"})
    assert screen.status == 404
    assert "Set-Cookie" not in screen.headers


async def test_in_the_demo_one_plays_whoever_one_likes(at_office: Office) -> None:
    rooms = replace(at_office.rooms, entrance=replace(at_office.rooms.entrance, demo=True))
    app = web.Application()
    app.add_subapp("/console", console(rooms))
    async with listening(app, Listen("127.0.0.1", 0), "test") as url:
        screen = Screen(at_office.session, url)
        await screen.opens("/console/inn")
        screen.shows("Logg inn som Kari", "Dette er en demo")
        await screen.sends("/console/inn/demo", {"person": "kari"})
        assert COOKIE in screen.cookies


def test_no_environment_makes_a_house_a_demo() -> None:
    assert not Settings.from_env({}).demo
