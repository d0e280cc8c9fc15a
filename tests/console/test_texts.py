"""Tekster: an admin mends a text, a second person approves it, and no broken text ever reaches a citizen."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from bot.console.texts import flow
from bot.console.texts.sheet import Sheets
from bot.console.texts.watch import Planned
from tests.console.screen import Office, Screen, office
from tests.console.some_texts import CLOSED, MENDED, approves, fields, proposes, saves
from tests.fakes.town import Phone, Town

OSLO = ZoneInfo("Europe/Oslo")


@pytest.fixture
async def ola_s(at_office: Office) -> Screen:
    return await at_office.login("Ola")


@pytest.fixture
async def mo_s(at_office: Office) -> Screen:
    return await at_office.login("Mo")


async def ends(at_office: Office, amina: Phone, kari: Phone) -> str:
    """A case is opened, taken and closed; what the citizen reads at the end."""
    await amina.texts("jeg har ikke et sted å sove i natt")
    amina.reads_all()
    code = kari.hears("AKUTT").code
    await kari.texts(f"TA {code}")
    await kari.texts(f"FERDIG {code} HJULPET")
    kari.reads_all()
    return amina.reads_all()[-1].text


async def test_the_next_citizen_reads_what_one_wrote_and_another_approved(
    at_office: Office, ola_s: Screen, mo_s: Screen, amina: Phone, kari: Phone
) -> None:
    await proposes(ola_s)
    ola_s.shows("En annen er spurt")
    assert "Samtalen er avsluttet" in await ends(at_office, amina, kari)
    await approves(mo_s)
    mo_s.shows("Teksten gjelder")
    at_office.town.clock.moment += timedelta(days=2)
    assert "Samtalen er slutt. Haster det igjen" in await ends(at_office, amina, kari)


async def test_nobody_approves_their_own_safety_text(at_office: Office, ola_s: Screen) -> None:
    await proposes(ola_s)
    ola_s.shows("Du skrev dette selv")
    ola_s.shows_not(">Godkjenn<")
    await ola_s.sends(f"{CLOSED}/andre", {"do": "approve"})
    assert ola_s.status == 403
    assert (await at_office.town.desk.books()).texts == {}


async def test_a_text_without_the_number_goes_nowhere_and_is_kept(at_office: Office, ola_s: Screen) -> None:
    await proposes(ola_s, "Samtalen er slutt. Haster det igjen, svar 1.")
    assert ola_s.status == 422
    ola_s.shows("{ $number } mangler", "Samtalen er slutt. Haster det igjen, svar 1.</textarea>")
    await ola_s.opens(CLOSED)
    ola_s.shows("Samtalen er slutt. Haster det igjen, svar 1.</textarea>", "Kladd")


async def test_two_who_write_on_one_text_lose_nothing(ola_s: Screen, mo_s: Screen) -> None:
    await ola_s.opens(CLOSED)
    await mo_s.opens(CLOSED)
    await ola_s.sends(
        CLOSED, fields(ola_s) | {"text_nb": "Olas ord. Svar 1 eller ring { $number }.", "why": "a", "do": "save"}
    )
    await mo_s.sends(
        CLOSED, fields(mo_s) | {"text_nb": "Mos ord. Svar 1 eller ring { $number }.", "why": "b", "do": "save"}
    )
    assert mo_s.status == 409
    mo_s.shows("Ola lagret dette mens du skrev", "Olas ord.", "Mos ord.")
    await mo_s.sends(
        CLOSED, fields(mo_s) | {"text_nb": "Mos ord. Svar 1 eller ring { $number }.", "why": "b", "do": "save"}
    )
    mo_s.shows("Kladden er lagret", "Mos ord.")


async def test_two_who_write_in_two_languages_do_not_meet(ola_s: Screen, mo_s: Screen) -> None:
    await ola_s.opens(CLOSED)
    await mo_s.opens(CLOSED)
    await saves(ola_s, "a", nb=MENDED)
    nynorsk = "Samtalen er slutt. Hastar det igjen, svar 1 eller ring { $number }."
    await saves(mo_s, "b", nn=nynorsk)
    mo_s.shows("Kladden er lagret")
    await mo_s.opens(CLOSED)
    mo_s.shows(MENDED, nynorsk)


async def test_the_letter_that_makes_a_text_dear_is_shown_and_replaced(ola_s: Screen) -> None:
    await ola_s.opens(CLOSED)
    dear = "Samtalen er slutt – haster det igjen, svar 1 eller ring { $number }."
    await ola_s.sends(CLOSED, fields(ola_s) | {"text_nb": dear, "do": "look"})
    ola_s.shows("<mark>–</mark>", "(plass 19)", "under halvparten")
    await ola_s.sends(CLOSED, fields(ola_s) | {"text_nb": dear, "do": "fold_nb"})
    ola_s.shows(dear.replace("–", "-"))
    ola_s.shows_not("<mark>–</mark>")


async def test_what_a_text_costs_is_shown_where_the_price_is_known(town: Town) -> None:
    async with office(town, price=Decimal("0.39")) as opened:
        screen = await opened.login("Ola")
        await screen.opens("/console/tekster/alerting_life_citizen")
        screen.shows("2 SMS", "0,78 kr")


async def test_a_wrong_text_is_taken_back_by_one_and_looked_at_by_another(
    at_office: Office, ola_s: Screen, mo_s: Screen
) -> None:
    await proposes(ola_s)
    await approves(mo_s)
    await ola_s.opens(CLOSED)
    await ola_s.sends(f"{CLOSED}/nodretur", {"language": "nb", "version": "1"})
    assert ola_s.status == 409
    version = (await at_office.town.desk.books()).version
    await ola_s.sends(f"{CLOSED}/nodretur", {"language": "nb", "version": str(version)})
    assert (await at_office.town.desk.books()).texts == {}
    ola_s.shows("Teksten fra før gjelder igjen")
    await ola_s.sends(f"{CLOSED}/andre", {"do": "confirm"})
    assert ola_s.status == 422
    await mo_s.opens(CLOSED)
    await mo_s.sends(f"{CLOSED}/andre", {"do": "confirm"})
    mo_s.shows("Sett på")


async def test_a_text_for_christmas_begins_and_ends_by_itself(at_office: Office, ola_s: Screen, mo_s: Screen) -> None:
    town = at_office.town
    planned = Planned(town.store, town.clock)
    await ola_s.opens(CLOSED)
    span = {"since": "2026-12-24T00:00", "until": "2026-12-27T00:00"}
    await ola_s.sends(CLOSED, fields(ola_s) | {"text_nb": MENDED, "why": "jul", "do": "propose"} | span)
    await approves(mo_s)
    for day, own in ((23, False), (24, True), (26, True), (27, False)):
        town.clock.moment = datetime(2026, 12, day, 0, 1, tzinfo=OSLO)
        await planned.look()
        assert bool((await town.desk.books()).texts) is own, day


async def test_a_test_goes_to_ones_own_phone_and_nowhere_else(
    at_office: Office, ola_s: Screen, ola: Phone, amina: Phone
) -> None:
    await ola_s.opens(CLOSED)
    await ola_s.sends(CLOSED, fields(ola_s) | {"text_nb": MENDED, "do": "test_nb"})
    await at_office.town.settles()
    assert ola.hears("TEST", "Samtalen er slutt").text.startswith("TEST ")
    amina.hears_nothing()


async def test_an_earlier_version_comes_back_as_a_draft(at_office: Office, ola_s: Screen, mo_s: Screen) -> None:
    await proposes(ola_s)
    await approves(mo_s)
    version = str((await at_office.town.desk.books()).version)
    await ola_s.opens(CLOSED)
    ola_s.shows(f"Versjon {version}, Ola: kortere")
    await ola_s.sends(f"{CLOSED}/gjenopprett", {"language": "nb", "version": "1"})
    ola_s.shows("lagt fram som kladd", "Samtalen er avsluttet.")


async def test_a_language_that_nobody_has_signed_says_so(ola_s: Screen) -> None:
    await ola_s.opens(f"{CLOSED}?sprak=so")
    ola_s.shows("Ikke lest av språkkyndig", "sender vi norsk og engelsk")


async def test_the_auditor_looks_and_changes_nothing(at_office: Office, ola_s: Screen) -> None:
    kari = await at_office.login("Kari")
    await kari.opens(CLOSED)
    assert kari.status == 200
    await kari.sends(f"{CLOSED}/nodretur", {"language": "nb"})
    assert kari.status == 403


async def test_a_draft_says_who_wrote_it_and_a_heavy_one_that_it_is_heavy(ola_s: Screen) -> None:
    heavy = "Vedkommende henvendelse avsluttes foreløpig, telefonhenvendelser besvares fortløpende: 1, { $number }."
    await ola_s.opens(CLOSED)
    await saves(ola_s, "a", nb=heavy)
    ola_s.shows("Skrevet av Ola", "Tung å lese")


async def test_the_list_shows_only_what_waits_when_that_is_asked_for(ola_s: Screen) -> None:
    await ola_s.opens("/console/tekster?vis=open")
    ola_s.shows("Ingen tekster her nå")
    await proposes(ola_s)
    await ola_s.opens("/console/tekster?vis=open")
    ola_s.shows("1 tekster", "closed_citizen", "Til godkjenning (nb)")
    ola_s.shows_not("alerting_citizen")
    await ola_s.opens("/console/tekster?vis=own")
    ola_s.shows_not("closed_citizen")


async def test_a_value_is_put_in_by_a_button_and_never_misspelt(ola_s: Screen) -> None:
    await ola_s.opens(CLOSED)
    ola_s.shows('<option value="number">nummeret som blir svart nå</option>')
    begun = fields(ola_s) | {"text_nb": "Slutt. Haster det, svar 1 eller ring", "value_nb": "number"}
    await ola_s.sends(CLOSED, begun | {"do": "put_nb"})
    ola_s.shows("Slutt. Haster det, svar 1 eller ring { $number }</textarea>")


def test_an_unfinished_sheet_is_no_text() -> None:
    assert list(Sheets.of(None).at(flow.Step.APPROVED)) == []
