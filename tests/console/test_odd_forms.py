"""Whatever is written into a field, and whatever fails behind it: no page breaks, and no typed word is lost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest
from aiohttp import web

from bot.console.access import Action
from bot.console.app import console
from bot.console.routes import Route
from bot.console.sessions import COOKIE
from bot.console.views import desk
from bot.console.visit import Visit
from bot.settings import Listen
from bot.web import listening
from tests.console.forms import Form, forms
from tests.console.screen import Office, Screen
from tests.fakes.town import Phone

ODD = ("²", "9999-12-31", "0001-01-01T00:00", "9" * 5000)
PAGES = (
    "/console/sak/{code}",
    "/console/sak/{code}/samtale",
    "/console/sak/{code}/avslutt",
    "/console/tekster/closed_citizen",
    "/console/apningstider",
    "/console/apningstider/eksempelvik/dor",
    "/console/hva-om",
    "/console/vakter",
    "/console/varsling",
    "/console/boker",
    "/console/folk",
    "/console/folk/kari",
    "/console/min-vakt",
    "/console/vis-igjen",
)
ENDS = ("/console/ut", "/console/min-vakt/avslutt", "/console/min-vakt/avslutt-alle")  # what a login does not survive


@pytest.fixture
async def code(at_office: Office, amina: Phone, kari: Phone) -> str:
    """Mo has a case."""
    await amina.texts("vi har ikke mat til barna i kveld")
    code = kari.hears("TA").code
    await at_office.town.phone("Mo").texts(f"TA {code}")
    at_office.town.reads_everything()
    at_office.town.leaves_open()
    return code


@pytest.mark.parametrize("page", PAGES)
async def test_no_field_of_any_form_breaks_a_page(at_office: Office, code: str, page: str) -> None:
    screen = await at_office.login("Mo")
    await screen.opens(page.format(code=code))
    assert screen.status == 200
    broken = []
    for form in [each for each in forms(screen.page) if each.action not in ENDS]:
        for data in oddly_filled(form):
            await screen.sends(form.action, data)
            broken += [(form.action, data)] if screen.status >= 500 else []
    await at_office.town.settles()
    at_office.town.reads_everything()
    assert broken == []


def oddly_filled(form: Form) -> Iterator[Mapping[str, str]]:
    """One field at a time, each with two of them, and each button in turn."""
    named = [name for name in form.fields if name not in ("csrf", "key")]
    buttons = form.buttons or [{}]
    for at, name in enumerate(named):
        for n in range(2):
            yield {**form.fields, **buttons[(at + n) % len(buttons)], name: ODD[(at + 2 * n) % len(ODD)]}
    for button in buttons:
        yield from ({**form.fields, name: f"{value[:3]}_²"} for name, value in button.items())


async def test_when_we_fail_nothing_that_was_typed_is_lost(at_office: Office) -> None:
    async def fails(visit: Visit) -> web.StreamResponse:
        raise ZeroDivisionError

    routes = (Route("GET", "/min-vakt", Action.OWN_DESK, desk.home), Route("POST", "/x", Action.OWN_DESK, fails))
    app = web.Application()
    app.add_subapp("/console", console(at_office.rooms, routes=routes))
    async with listening(app, Listen("127.0.0.1", 0), "test") as url:
        token = (await at_office.login("Kari")).cookies[COOKIE]
        screen = Screen(at_office.session, url, token)
        session = await at_office.rooms.sessions.of(token, at_office.town.clock.now(), on_duty=lambda _: True)
        assert session is not None
        await screen.sends("/console/x", {"text": "Jeg ringer deg <nå>", "csrf": session.csrf})
    assert screen.status == 500
    screen.shows("Noe gikk galt hos oss", "Jeg ringer deg <nå>", "Min vakt")
    screen.shows_not(f"{session.csrf}</textarea>")


@pytest.mark.parametrize(
    ("field", "odd", "says"), [("from", "9999-12-31", "Skriv en dato"), ("hours", "²-³", "klokkeslett")]
)
async def test_what_is_no_date_and_no_hour_is_told_and_kept(at_office: Office, field: str, odd: str, says: str) -> None:
    screen = await at_office.login("Ola")
    await screen.opens("/console/apningstider")
    form = {"from": "2026-11-24", "reason": "flytting", field: odd}
    await screen.sends("/console/apningstider/eksempelvik/unntak", form)
    assert screen.status == 422
    screen.shows(says, f'value="{odd}"', 'value="flytting"')


@pytest.mark.parametrize("path", ["/console/hva-om", "/console/inn/sms"])
@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("application/x-www-form-urlencoded", b"\xff\xfe=%ff"),
        ("application/x-www-form-urlencoded; charset=foo", b"a=b"),
        ("multipart/form-data; boundary=x", b"garbage"),
        ("multipart/form-data", b"x"),
    ],
)
async def test_what_is_no_form_at_all_is_refused(at_office: Office, path: str, kind: str, body: bytes) -> None:
    screen = await at_office.login("Mo")
    headers = {"Content-Type": kind, "Origin": at_office.url, **screen._cookie()}
    async with at_office.session.post(at_office.url + path, data=body, headers=headers) as answer:
        assert answer.status == 400
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
