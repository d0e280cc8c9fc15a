"""The ways in that begin at a terminal: the first login of a line, and a code for somebody who is locked out."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.console.entering.links import Links
from bot.console.entering.throttle import KNOWN, Throttle
from bot.console.entering.typed import typed
from escalation.roles import Role
from tests.console.screen import ROOT_KEY, Office, Screen
from tests.fakes.town import FRIDAY_NIGHT

START, LINK = "/console/start", "/console/lenke"
HALF_AN_HOUR = timedelta(minutes=30)
SALT = b"salt"


async def begun(at_office: Office) -> Screen:
    """The process has started, and somebody has opened the page."""
    assert at_office.rooms.entrance.start is not None
    await at_office.rooms.entrance.start.renew(at_office.town.clock.now())
    screen = at_office.stranger()
    await screen.opens(START)
    return screen


async def test_the_first_to_log_in_writes_the_code_from_the_terminal_and_says_who_they_are(at_office: Office) -> None:
    screen = await begun(at_office)
    (code,) = at_office.terminal
    await screen.sends(START, {"code": code.lower().replace("-", " ")})
    screen.shows("Hvem er du?", "Mo")
    screen.shows_not("Kari")
    await screen.sends(START, {"code": code, "person": "mo"})
    assert (screen.status, screen.cookies.keys()) == (200, {"__Host-s"})
    books = await at_office.town.desk.books()
    assert books.people["mo"].roles_at("eksempelvik") >= {Role.LEADER, Role.ADMIN}
    granted = [entry for entry in await at_office.town.store.entries(9) if entry.action == "access_granted"]
    assert [(entry.by, entry.detail) for entry in granted] == [("mo", "mo leader admin start")]


async def test_once_somebody_has_come_in_the_first_way_is_shut(at_office: Office) -> None:
    screen = await begun(at_office)
    (code,) = at_office.terminal
    await screen.sends(START, {"code": code, "person": "mo"})
    for form in ({"code": code}, {"code": code, "person": "mo"}):
        other = at_office.stranger()
        await other.opens(START)
        other.shows("stengt")
        await other.sends(START, form)
        assert other.status == 409
    start = at_office.rooms.entrance.start
    assert start is not None
    assert not await start.renew(at_office.town.clock.now())


async def test_nobody_becomes_somebody_who_was_not_offered(at_office: Office) -> None:
    screen = await begun(at_office)
    await screen.sends(START, {"code": at_office.terminal[0], "person": "kari"})
    screen.shows("Hvem er du?")
    assert "__Host-s" not in screen.cookies


async def test_a_wrong_code_opens_nothing_and_after_five_another_stands_on_the_terminal(at_office: Office) -> None:
    screen = await begun(at_office)
    for _ in range(4):
        await screen.sends(START, {"code": "AAAA-AAAA-AAA3"})
        assert screen.status == 422
    assert len(at_office.terminal) == 1
    await screen.sends(START, {"code": "AAAA-AAAA-AAA3"})
    screen.shows("En ny står på terminalen")
    old, new = at_office.terminal
    await screen.sends(START, {"code": old})
    assert screen.status == 422
    await screen.sends(START, {"code": new})
    screen.shows("Hvem er du?")


async def test_a_code_from_the_terminal_is_too_old_after_half_an_hour(at_office: Office) -> None:
    screen = await begun(at_office)
    at_office.town.clock.moment += HALF_AN_HOUR
    await screen.sends(START, {"code": at_office.terminal[0]})
    screen.shows("Koden er for gammel")
    assert len(at_office.terminal) == 2


async def test_whoever_guesses_without_end_is_told_to_wait(at_office: Office) -> None:
    screen = await begun(at_office)
    for _ in range(20):
        await screen.sends(START, {"code": "AAAA-AAAA-AAA3"})
    await screen.sends(START, {"code": at_office.terminal[-1]})
    assert screen.status == 429
    screen.shows("For mange forsøk")


async def test_a_code_made_with_the_root_key_lets_its_person_in_once(at_office: Office) -> None:
    code = Links.of(ROOT_KEY).code("kari", at_office.town.clock.now(), SALT)
    screen, second = at_office.stranger(), at_office.stranger()
    await screen.opens(f"{LINK}?til=/console/saker")
    assert screen.hidden() == {"til": "/console/saker"}
    await screen.sends(LINK, {"code": code})
    assert "__Host-s" in screen.cookies
    await second.sends(LINK, {"code": code})
    assert second.status == 422
    assert "__Host-s" not in second.cookies


@pytest.mark.parametrize("minutes", [-11, 40])
async def test_a_code_of_another_time_is_none(at_office: Office, minutes: int) -> None:
    now = at_office.town.clock.now()
    code = Links.of(ROOT_KEY).code("kari", now, SALT)
    at_office.town.clock.moment = now + timedelta(minutes=minutes)
    screen = at_office.stranger()
    await screen.sends(LINK, {"code": code})
    assert screen.status == 422


async def test_a_code_for_somebody_who_is_not_in_the_books_is_none(at_office: Office) -> None:
    screen = at_office.stranger()
    now = at_office.town.clock.now()
    await screen.sends(LINK, {"code": Links.of(ROOT_KEY).code("amina", now, SALT)})
    await screen.sends(LINK, {"code": Links.of(b"x" * 32).code("kari", now, SALT)})
    assert "__Host-s" not in screen.cookies


async def test_a_login_any_other_strong_way_shuts_the_first(at_office: Office) -> None:
    await begun(at_office)
    screen = at_office.stranger()
    await screen.sends(LINK, {"code": Links.of(ROOT_KEY).code("kari", at_office.town.clock.now(), SALT)})
    await screen.opens(START)
    screen.shows("stengt")


def test_a_code_is_read_however_it_is_written_back() -> None:
    assert typed(" acde fhjk-3479 ") == "ACDE-FHJK-3479"
    assert typed("") == ""


def test_a_flood_of_names_does_not_fill_the_memory_of_the_throttle() -> None:
    throttle = Throttle(1)
    for n in range(KNOWN + 5):
        assert throttle.lets(str(n), FRIDAY_NIGHT)
    assert not throttle.lets(str(KNOWN), FRIDAY_NIGHT)
    assert throttle.lets(str(KNOWN), FRIDAY_NIGHT + timedelta(minutes=5))
