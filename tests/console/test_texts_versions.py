"""Versions of a text: who changed what, when and why, and how it stood before, however long ago that is."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.console.texts.watch import Planned
from escalation.decision import Entry
from tests.console.screen import Office, Screen
from tests.console.some_texts import CLOSED, MENDED, approves, proposes, takes_back

BUSY = 5200  # lines of the trail: what twenty cases a day leave behind in nine days


@pytest.fixture
async def ola_s(at_office: Office) -> Screen:
    return await at_office.login("Ola")


@pytest.fixture
async def mo_s(at_office: Office) -> Screen:
    return await at_office.login("Mo")


async def days_of_work(office: Office) -> None:
    """Cases are opened, read and closed, and each of it leaves a line."""
    town = office.town
    lines = [Entry(town.clock.moment + timedelta(seconds=n), "case_read", "", "kari") for n in range(BUSY)]
    await town.store.put_beside(at=town.clock.moment, entries=lines, cause="days of work")


async def test_after_busy_weeks_a_wrong_text_can_still_be_taken_back(
    at_office: Office, ola_s: Screen, mo_s: Screen
) -> None:
    await proposes(ola_s)
    await approves(mo_s)
    await days_of_work(at_office)
    await ola_s.opens(CLOSED)
    ola_s.shows("Ola: kortere")
    await takes_back(ola_s)
    ola_s.shows("Teksten fra før gjelder igjen")
    at_office.town.clock.moment += timedelta(days=9)
    await days_of_work(at_office)
    mo_s = await at_office.login("Mo")
    await mo_s.opens(CLOSED)
    mo_s.shows("Ola: kortere", "Ola: nødretur")
    mo_s.shows_not("Nødretur: bokmål")


async def test_what_began_on_its_day_is_remembered_as_well(at_office: Office, ola_s: Screen, mo_s: Screen) -> None:
    town = at_office.town
    await proposes(ola_s, MENDED, since="2026-12-24T00:00")
    await approves(mo_s)
    planned = Planned(town.store, town.clock)
    town.clock.moment = datetime(2026, 12, 24, 9, tzinfo=UTC)
    await planned.look()
    await days_of_work(at_office)
    ola_s = await at_office.login("Ola")
    await ola_s.opens(CLOSED)
    ola_s.shows("Ola: kortere")


async def test_each_version_shows_what_it_changed(ola_s: Screen, mo_s: Screen) -> None:
    await proposes(ola_s)
    await approves(mo_s)
    await mo_s.opens(CLOSED)
    mo_s.shows("Hva denne versjonen endret", "avsluttet.</del>", "slutt.</ins>")


async def test_what_was_shipped_comes_back_by_its_button_and_what_stands_has_none(ola_s: Screen, mo_s: Screen) -> None:
    await proposes(ola_s)
    await approves(mo_s)
    await ola_s.opens(CLOSED)
    ola_s.shows_not("Gjenopprett versjon")
    form = ola_s.page.split("/gjenopprett")[1].split("</form>")[0]
    assert "Gjenopprett slik den var før versjon" in form
    version = form.split('name="version" value="')[1].split('"')[0]
    await ola_s.sends(f"{CLOSED}/gjenopprett", {"language": "nb", "version": version})
    ola_s.shows("lagt fram som kladd", "Samtalen er avsluttet.")
