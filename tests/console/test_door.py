"""Who comes in, what a page may leak, and what a form must bring."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.console.app import NoAction, console
from bot.console.routes import Route
from bot.console.views import desk
from bot.console.words import FORMS, words
from tests.console.screen import Office

HALF_AN_HOUR = timedelta(minutes=30)


async def test_a_stranger_is_sent_to_the_door(at_office: Office) -> None:
    screen = at_office.stranger()
    await screen.opens("/console/")
    screen.shows("Logg inn")


async def test_every_page_forbids_what_it_does_not_need(at_office: Office) -> None:
    screen = await at_office.login("Kari")
    await screen.opens("/console/")
    assert "default-src 'none'" in screen.headers["Content-Security-Policy"]
    assert screen.headers["Cache-Control"] == "no-store"
    assert screen.headers["Referrer-Policy"] == "no-referrer"


async def test_a_session_ends_by_itself_when_nobody_sits_there(at_office: Office) -> None:
    screen = await at_office.login("Mo")
    at_office.town.clock.moment += HALF_AN_HOUR
    await screen.opens("/console/")
    screen.shows("Logg inn")


async def test_a_form_of_another_site_does_nothing(at_office: Office) -> None:
    screen = await at_office.login("Kari")
    await screen.opens("/console/")
    await screen.sends("/console/ut", Origin="https://evil.example")
    assert screen.status == 403
    await screen.opens("/console/")
    await screen.sends("/console/ut", {"csrf": "guessed"})
    assert screen.status == 403
    screen.shows("Skjemaet kom ikke herfra")


async def test_whoever_leaves_has_left(at_office: Office) -> None:
    screen = await at_office.login("Kari")
    await screen.opens("/console/")
    await screen.sends("/console/ut")
    await screen.opens("/console/")
    screen.shows("Logg inn")


async def test_a_route_that_does_not_say_what_it_is_for_stops_the_start(at_office: Office) -> None:
    silent = Route("GET", "/x", None, desk.home)  # type: ignore[arg-type]
    with pytest.raises(NoAction, match="/x"):
        console(at_office.rooms, routes=(silent,))


def test_every_word_of_the_console_is_there_in_both_forms() -> None:
    nb, nn = (words()[form].wordings for form in FORMS)
    assert nb.keys() == nn.keys()
    assert [key for key in nb if nb[key].contents.uses != nn[key].contents.uses] == []
