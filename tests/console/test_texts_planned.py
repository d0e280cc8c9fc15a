"""Texts that begin or end on a day: they can be mended and taken away, and cover nobody's words."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.console.texts.watch import Planned
from tests.console.screen import Office, Screen
from tests.console.some_texts import CLOSED, MENDED, approves, proposes, saves, takes_back

OSLO = ZoneInfo("Europe/Oslo")
CHRISTMAS, AFTER = "2026-12-24T00:00", "2026-12-27T00:00"
OTHER = "Vi er ferdige nå. Haster det igjen, svar 1 eller ring { $number }."
FESTIVE = "God jul. Haster det igjen, svar 1 eller ring { $number }."


@pytest.fixture
async def ola_s(at_office: Office) -> Screen:
    return await at_office.login("Ola")


@pytest.fixture
async def mo_s(at_office: Office) -> Screen:
    return await at_office.login("Mo")


async def said(office: Office) -> str | None:
    return (await office.town.desk.books()).texts.get("nb", {}).get("closed_citizen")


async def it_is(office: Office, day: str) -> None:
    town = office.town
    planned = Planned(town.store, town.clock)
    town.clock.moment = datetime.fromisoformat(day).replace(hour=1, tzinfo=OSLO)
    await planned.look()


async def test_a_text_that_is_said_until_a_day_can_be_mended_and_still_ends_then(
    at_office: Office, ola_s: Screen, mo_s: Screen
) -> None:
    await proposes(ola_s, FESTIVE, until=AFTER)
    await approves(mo_s)
    mo_s.shows("Da gjelder dette igjen", "avsluttet")
    await proposes(ola_s, OTHER, until=AFTER)
    await approves(mo_s)
    assert await said(at_office) == OTHER
    await it_is(at_office, "2026-12-27")
    assert await said(at_office) is None


async def test_after_an_end_was_lifted_the_new_text_stays(at_office: Office, ola_s: Screen, mo_s: Screen) -> None:
    await proposes(ola_s, FESTIVE, until=AFTER)
    await approves(mo_s)
    await proposes(ola_s, OTHER, until="")
    await approves(mo_s)
    mo_s.shows_not("Da gjelder dette igjen")
    await it_is(at_office, "2026-12-27")
    assert await said(at_office) == OTHER


async def test_a_plan_stands_in_the_way_until_it_is_taken_away_and_then_is_a_draft(
    at_office: Office, ola_s: Screen, mo_s: Screen
) -> None:
    await proposes(ola_s, FESTIVE, since=CHRISTMAS)
    await approves(mo_s)
    await proposes(ola_s, OTHER, since="")
    await approves(mo_s)
    assert mo_s.status == 422
    mo_s.shows("en annen tekst venter alt på sin dag", "Ta bort planen: bokmål")
    await mo_s.sends(f"{CLOSED}/andre", {"do": "unplan"})
    mo_s.shows("Planen er tatt bort", f"{OTHER}</textarea>")
    await approves(mo_s)
    assert await said(at_office) == OTHER


async def test_the_words_of_a_plan_that_was_taken_away_are_not_lost(ola_s: Screen, mo_s: Screen) -> None:
    await proposes(ola_s, FESTIVE, since=CHRISTMAS)
    await approves(mo_s)
    await mo_s.sends(f"{CLOSED}/andre", {"do": "unplan"})
    mo_s.shows(f"{FESTIVE}</textarea>", "Kladd")
    mo_s.shows_not("Ta bort planen")


async def test_a_plan_whose_day_has_passed_it_by_covers_no_colleagues_draft(
    at_office: Office, ola_s: Screen, mo_s: Screen
) -> None:
    await proposes(ola_s)
    await approves(mo_s)
    await proposes(ola_s, FESTIVE, since=CHRISTMAS)
    await approves(mo_s)
    await takes_back(mo_s)
    mo_s.shows("Dette kommer ikke av seg selv")
    await saves(mo_s, "bedre", nb=OTHER)
    await it_is(at_office, "2026-12-24")
    mo_s = await at_office.login("Mo")
    await mo_s.opens(CLOSED)
    mo_s.shows(f"{OTHER}</textarea>")
    assert await said(at_office) is None


async def test_taking_back_what_was_to_end_leaves_nothing_behind(
    at_office: Office, ola_s: Screen, mo_s: Screen
) -> None:
    await proposes(ola_s, FESTIVE, until=AFTER)
    await approves(mo_s)
    await takes_back(ola_s)
    ola_s.shows_not("Da gjelder dette igjen")
    await proposes(ola_s, MENDED, since=CHRISTMAS, until="")
    await approves(mo_s)
    mo_s.shows("Ordene til Ola gjelder fra")


async def test_an_end_that_has_passed_is_not_approved(at_office: Office, ola_s: Screen, mo_s: Screen) -> None:
    await proposes(ola_s, FESTIVE, until="2026-11-01T00:00")
    await approves(mo_s)
    assert mo_s.status == 422
    assert await said(at_office) is None
