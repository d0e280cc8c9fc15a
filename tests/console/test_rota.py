"""Vakter: gaps are seen and filled, swaps need two, and whoever is sick is skipped at once."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.console.times import shown
from escalation.books import Books, Shift
from tests.console.screen import Office, Screen
from tests.console.some_cases import a_case, taken, the_case
from tests.fakes.town import Phone

ROTA = "/console/vakter"


@pytest.fixture
async def kari_s(at_office: Office) -> Screen:
    return await at_office.login("Kari")


async def test_who_is_on_duty_now_stands_first(kari_s: Screen) -> None:
    await kari_s.opens(ROTA)
    kari_s.shows("Førstevakt, nå", "Kari", "svarte på test", "Ingen hull")


async def test_whoever_is_sick_is_skipped_at_once(at_office: Office, kari_s: Screen, amina: Phone, ola: Phone) -> None:
    await kari_s.opens(ROTA)
    await kari_s.sends(ROTA, {"do": "sick"})
    kari_s.shows("Meldt syk", "hoppes over", "Jeg er frisk igjen")
    await amina.texts("vi har ikke mat til barna i kveld")
    ola.hears("AKUTT")
    at_office.town.phone("Kari").hears_nothing()
    at_office.town.phone("Mo").hears("Kari er syk")
    amina.reads_all()
    at_office.town.leaves_open()


async def test_that_somebody_is_sick_is_for_themselves_and_their_leader_to_know(
    at_office: Office, kari_s: Screen
) -> None:
    await at_office.town.changes_books(_no_admin)
    await kari_s.opens(ROTA)
    await kari_s.sends(ROTA, {"do": "sick"})
    kari_s.shows("syk siden")
    mo_s, ola_s = await at_office.login("Mo"), await at_office.login("Ola")
    await mo_s.opens(ROTA)
    mo_s.shows("Kari: syk siden")
    await told(at_office, "Mo", "Kari er syk")
    await ola_s.opens(ROTA)
    ola_s.shows("Kari: borte fra", "hoppes over")
    ola_s.shows_not("syk siden")


def _no_admin(books: Books) -> Books:
    """Ola is a caseworker and nothing else."""
    return replace(books, people={**books.people, "ola": replace(books.people["ola"], roles={})})


async def test_a_swap_of_another_office_is_no_business_of_ours(at_office: Office, kari_s: Screen) -> None:
    await at_office.town.changes_books(_with_another_office)
    mo_s = await at_office.login("Mo")
    await mo_s.opens(f"{ROTA}?bare=mine")
    await mo_s.sends(
        ROTA, {"do": "ask_swap", "stint": mo_s.page.split('name="stint" value="')[1].split('"')[0], "taker": "ola"}
    )
    mo_s.shows("Mo spør Ola")
    await told(at_office, "Ola", "Mo spør")
    await kari_s.opens(ROTA)
    kari_s.shows_not("Mo spør Ola")
    ola_s = await at_office.login("Ola")
    await ola_s.opens(ROTA)
    ola_s.shows("Mo spør Ola", "Ja, jeg tar vakten til Mo")


def _with_another_office(books: Books) -> Books:
    """Mo has a duty at an office where Ola works too, and Kari does not."""
    (office,) = books.offices.values()
    both = {id: replace(books.people[id], offices=("eksempelvik", "andre")) for id in ("mo", "ola")}
    offices = {**books.offices, "andre": replace(office, id="andre")}
    rota = (*books.rota, Shift("andre", "first", "mo", "24/7"))
    return replace(books, offices=offices, people={**books.people, **both}, rota=rota)


async def test_no_id_of_a_person_or_duty_stands_on_the_page(at_office: Office) -> None:
    def untested(books: Books) -> Books:
        people = {id: replace(person, tested_at=None) for id, person in books.people.items()}
        return replace(books, people=people)

    await at_office.town.changes_books(untested)
    mo_s = await at_office.login("Mo")
    await mo_s.opens(ROTA)
    seen = re.sub(r"<[^>]*>", " ", mo_s.page)
    mo_s.shows("som ikke er testet på 30 dager: Kari")
    assert not re.findall(r"\b(first|second|kari|ola|mo|eksempelvik)\b", seen)


async def test_what_somebody_sick_holds_goes_on_from_the_screen_too(
    at_office: Office, kari_s: Screen, amina: Phone, ola: Phone
) -> None:
    code = await a_case(at_office.town, amina)
    holder = await taken(at_office, code)
    await holder.opens(ROTA)
    await holder.sends(ROTA, {"do": "sick"})
    await told(at_office, "Ola", code)
    at_office.town.reads_everything()
    assert (await the_case(at_office.town, code)).holder is None


async def test_all_are_asked_and_the_first_yes_at_a_screen_or_on_a_phone_gets_it(
    at_office: Office, kari_s: Screen, ola: Phone
) -> None:
    await kari_s.opens(f"{ROTA}?bare=mine")
    stint = kari_s.page.split('name="stint" value="')[1].split('"')[0]
    await kari_s.sends(ROTA, {"do": "ask_all", "stint": stint})
    kari_s.shows("Den første som sier ja, får den", "Kari spør alle: Førstevakt", "2 er spurt")
    await told(at_office, "Mo", "Kan du ta vakten")
    await told(at_office, "Ola", "Kan du ta vakten")
    mo_s = await at_office.login("Mo")
    await mo_s.opens(ROTA)
    ask = mo_s.page.split('name="ask" value="')[1].split('"')[0]
    await ola.texts("ja")
    ola.hears("er din")
    await told(at_office, "Mo", "Ola tar vakten")
    await told(at_office, "Kari", "Ola tar vakten")
    await mo_s.sends(ROTA, {"do": "say_yes", "ask": ask})
    assert mo_s.status == 422
    mo_s.shows("ikke ledig lenger")


async def test_whoever_makes_the_rota_asks_all_about_hours_that_nobody_has_and_nobody_else_does(
    at_office: Office, kari_s: Screen
) -> None:
    def nobody_first(books: Books) -> Books:
        return replace(books, rota=tuple(shift for shift in books.rota if shift.duty != "first"))

    await at_office.town.changes_books(nobody_first)
    mo_s = await at_office.login("Mo")
    await mo_s.opens(ROTA)
    gap = {"do": "ask_all", "stint": "", "office": "eksempelvik", "duty": "first"} | {
        "from": shown(at_office.town.clock.now())
    }
    mo_s.shows('name="duty" value="first"', f'name="from" value="{gap["from"]}"')
    await kari_s.opens(ROTA)
    await kari_s.sends(ROTA, gap)
    assert kari_s.status in (403, 404)
    at_office.town.clock.moment += timedelta(minutes=5)
    await mo_s.sends(ROTA, gap)
    mo_s.shows("Den første som sier ja, får den")
    await told(at_office, "Kari", "Kan du ta vakten")
    at_office.town.reads_everything()
    await kari_s.opens(ROTA)
    ask = kari_s.page.split('name="ask" value="')[1].split('"')[0]
    await kari_s.sends(ROTA, {"do": "say_yes", "ask": ask})
    kari_s.shows("Vakten er din", "Førstevakt, nå")
    await told(at_office, "Ola", "Kari tar vakten", "Takk for at")
    await told(at_office, "Mo", "Kari tar vakten")


async def told(at_office: Office, name: str, *parts: str) -> None:
    """The next thing that somebody's phone says."""
    await at_office.town.settles()
    at_office.town.phone(name).hears(*parts)


async def test_nobody_says_that_another_is_sick_but_the_leader(at_office: Office, kari_s: Screen) -> None:
    await kari_s.opens(ROTA)
    await kari_s.sends(ROTA, {"do": "sick", "person": "ola"})
    assert kari_s.status == 403
    mo_s = await at_office.login("Mo")
    await mo_s.opens(ROTA)
    await mo_s.sends(ROTA, {"do": "sick", "person": "kari"})
    mo_s.shows("Meldt syk")


async def test_a_colleague_takes_over_what_is_left(at_office: Office, kari_s: Screen) -> None:
    ola_s = await at_office.login("Ola")
    await ola_s.opens(ROTA)
    ola_s.shows("Overta for Kari")
    stint = ola_s.page.split('name="stint" value="')[1].split('"')[0]
    await ola_s.sends(ROTA, {"do": "take_over", "stint": stint})
    ola_s.shows("Vakten er din")


async def test_a_swap_counts_when_the_other_has_said_yes(at_office: Office, kari_s: Screen) -> None:
    await kari_s.opens(f"{ROTA}?bare=mine")
    stint = kari_s.page.split('name="stint" value="')[1].split('"')[0]
    await kari_s.sends(ROTA, {"do": "ask_swap", "stint": stint, "taker": "ola"})
    kari_s.shows("Vakten er din til den andre sier ja", "Kari spør Ola")
    await told(at_office, "Ola", "Kari spør", "Svar JA")
    ola_s = await at_office.login("Ola")
    await ola_s.opens(ROTA)
    swap = ola_s.page.split('name="swap" value="')[1].split('"')[0]
    await kari_s.sends(ROTA, {"do": "accept", "swap": swap})
    assert kari_s.status == 422
    await ola_s.sends(ROTA, {"do": "accept", "swap": swap})
    ola_s.shows("Byttet er avtalt")
    await told(at_office, "Kari", "Ola sa ja")


async def test_somebody_is_put_in_and_what_was_typed_is_not_lost_when_it_is_refused(at_office: Office) -> None:
    mo_s = await at_office.login("Mo")
    now = at_office.town.clock.now()
    hours = {"from": shown(now + timedelta(hours=1)), "to": shown(now + timedelta(hours=5))}
    wanted = {"do": "put_in", "office": "eksempelvik", "duty": "first", "person": "ola", **hours}
    await mo_s.opens(ROTA)
    await mo_s.sends(ROTA, wanted)
    assert mo_s.status == 422
    mo_s.shows("Skriv hvorfor.", hours["to"])
    await mo_s.sends(ROTA, {**wanted, "reason": "kurs"})
    mo_s.shows("Satt inn")


@pytest.mark.parametrize("do", ["put_in", "sick", "ask_swap"])
async def test_pressed_twice_it_is_done_once_and_told_the_same(at_office: Office, kari_s: Screen, do: str) -> None:
    now = at_office.town.clock.now()
    await kari_s.opens(f"{ROTA}?bare=mine")
    stint = kari_s.page.split('name="stint" value="')[1].split('"')[0]
    hours = {"from": shown(now + timedelta(hours=1)), "to": shown(now + timedelta(hours=5))}
    wanted = {"office": "eksempelvik", "duty": "second", "person": "kari", "reason": "kurs", **hours}
    form = {**kari_s.hidden(), **wanted, "stint": stint, "taker": "ola", "swap": "", "do": do}
    await kari_s.sends(ROTA, form)
    first = await at_office.town.desk.books()
    told = kari_s.page.split('role="status">')[1].split("<")[0]
    await kari_s.sends(ROTA, form)
    assert kari_s.status == 200
    kari_s.shows(told)
    assert (await at_office.town.desk.books()).version == first.version
    await at_office.town.settles()
    assert len(at_office.town.reads_everything()) == (do != "put_in")
