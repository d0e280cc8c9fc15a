"""Saker: what stands on the list, in which order, and what a card does not say."""

from __future__ import annotations

from tests.console.screen import Office
from tests.console.some_cases import WORDS, a_case, taken, the_case
from tests.fakes.town import NUMBERS, Phone


async def test_the_gravest_and_oldest_stand_first(at_office: Office, amina: Phone, bo: Phone) -> None:
    town = at_office.town
    first = await a_case(town, amina)
    await town.minutes_pass(1)
    await bo.texts("jeg har tatt 40 tabletter")
    town.reads_everything()
    grave = next(case.code for case in await town.cases() if case.citizen.name == NUMBERS["Bo"])
    screen = await at_office.login("Kari")
    page = await screen.opens("/console/saker")
    assert page.index(f"card-{grave}") < page.index(f"card-{first}")


async def test_a_script_of_ours_gets_the_count_and_nothing_else(at_office: Office, amina: Phone) -> None:
    code = await a_case(at_office.town, amina)
    screen = await taken(at_office, code)
    await screen.sends(f"/console/sak/{code}/tell", {"words": "x" * 161}, **{"Sec-Fetch-Dest": "empty"})
    screen.shows("161 tegn · 2 SMS")
    screen.shows_not(*WORDS, "<html")


async def test_who_waits_on_the_offices_list_can_be_taken_from_it(at_office: Office, amina: Phone) -> None:
    code = await a_case(at_office.town, amina, "kan dere ringe meg? jeg vil snakke om søknaden min")
    screen = await at_office.login("Mo")
    await screen.opens("/console/saker")
    screen.shows("På kontorets liste", "Venter på svar fra kontoret", f"Ta saken {code}")
    screen.shows_not("ringe meg", "Vil bli ringt opp")
    await screen.sends(f"/console/sak/{code}/ta")
    await at_office.town.settles()
    at_office.town.reads_everything()
    screen.shows("Vil bli ringt opp", "kan dere ringe meg?")


async def test_a_citizen_who_wrote_that_they_manage_is_told_of_on_the_card(at_office: Office, amina: Phone) -> None:
    code = await a_case(at_office.town, amina)
    await amina.texts("jeg klarer meg nå, trenger ikke hjelp lenger")
    at_office.town.reads_everything()
    assert (await the_case(at_office.town, code)).cancelled
    screen = await at_office.login("Kari")
    await screen.opens("/console/saker")
    screen.shows("Skriver at det går bra nå", f"Ta saken {code}")


async def test_of_violence_the_list_says_that_it_is_urgent_and_no_more(at_office: Office, amina: Phone) -> None:
    code = await a_case(at_office.town, amina, "mannen min slår meg og jeg er redd")
    assert (await the_case(at_office.town, code)).neutral
    screen = await at_office.login("Kari")
    for path in ("/console/saker", f"/console/sak/{code}"):
        await screen.opens(path)
        screen.shows(code, "haster")
        screen.shows_not("vold")
    screen = await taken(at_office, code)
    screen.shows("vold", "Skriv ingenting som røper hva det gjelder")
