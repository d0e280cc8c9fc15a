"""Form of Norwegian: the citizen's own, the officer's own, else the office's; and never two in one text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from escalation.books import Books
from tests.fakes.town import Phone, Town, nynorsk


@pytest.fixture
async def vik(town: Town) -> Town:
    """The same town, whose office writes Nynorsk."""
    await town.changes_books(nynorsk)
    return town


def bokmal_for_ola(books: Books) -> Books:
    return replace(books, people={**books.people, "ola": replace(books.people["ola"], language="nb")})


async def test_a_nynorsk_office_writes_nynorsk_to_citizens_and_officers(vik: Town, amina: Phone, kari: Phone) -> None:
    await amina.texts("Eg har ikkje mat til borna i kveld")
    amina.hears("Vi varslar vakta no", "Skriv gjerne meir her")
    code = kari.hears("AKUTT. Sosialtenesta i Eksempelvik: nokon treng hjelp").code
    await kari.texts(f"TA {code}")
    amina.hears("Kari ved Sosialtenesta i Eksempelvik har saka di")
    kari.hears("Gjeld: mat", "IKKJE NÅDD")
    await kari.texts(f"FERDIG {code} TILVIST")
    kari.hears("er avslutta: tilvist")
    amina.hears("Samtalen er avslutta")


async def test_a_text_that_tells_no_form_is_answered_as_the_office_writes(vik: Town, amina: Phone, kari: Phone) -> None:
    await amina.texts("1")
    amina.hears("Vi varslar vakta no")
    kari.hears("nokon treng hjelp")
    vik.leaves_open()


async def test_who_writes_bokmal_to_a_nynorsk_office_is_answered_in_bokmal(
    vik: Town, amina: Phone, kari: Phone
) -> None:
    await amina.texts("jeg har ikke mat i kveld")
    amina.hears("Vi varsler vakten nå")
    code = kari.hears("nokon treng hjelp").code
    await kari.texts(f"TA {code}")
    amina.hears("har saken din")
    kari.hears("Gjeld: mat", "Språk: bokmål")
    vik.leaves_open()


async def test_who_writes_nynorsk_to_a_bokmal_office_is_answered_in_nynorsk(
    town: Town, amina: Phone, kari: Phone
) -> None:
    await amina.texts("eg har ingen stad å bu i natt")
    amina.hears("Vi varslar vakta no")
    kari.hears("noen trenger hjelp")
    town.leaves_open()


async def test_an_officer_is_written_to_in_their_own_form(vik: Town, amina: Phone, kari: Phone, ola: Phone) -> None:
    await vik.changes_books(bokmal_for_ola)
    await amina.texts("eg har ikkje mat i kveld")
    amina.hears("Vi varslar vakta no")
    kari.hears("nokon treng hjelp")
    await vik.minutes_pass(3)
    code = ola.hears("Kari svarte ikke").code
    await ola.texts(f"TA {code}")
    ola.hears("Gjelder: mat", "Til slutt")
    kari.hears("Ola har teke")
    amina.hears("Ola", "har saka di")
    await ola.texts("på vakt?")
    ola.hears("På vakt nå")
    vik.leaves_open()


async def test_two_answers_in_one_text_are_both_in_the_form_of_the_text_they_answer(
    town: Town, amina: Phone, kari: Phone
) -> None:
    await amina.texts("hjelp")
    amina.hears("Haster det")
    await amina.texts("Eg har ikkje mat i kveld. Kva tid opnar de?")
    amina.hears("Vi varslar vakta no", "har stengt no og opnar måndag kl. 10:00")
    kari.hears("noen trenger hjelp")
    await town.minutes_pass(5)
    amina.hears("Vakta er varsla")
    town.reads_everything()
    town.leaves_open()


async def test_another_language_is_answered_in_the_offices_norwegian_and_english(
    vik: Town, amina: Phone, kari: Phone
) -> None:
    await amina.texts("no tengo comida para mis hijos hoy")
    amina.hears("Vi varslar vakta no", "We are alerting")
    kari.hears("Nokon treng hjelp")
    await vik.minutes_pass(5)
    amina.hears("Vakta er varsla", "is alerted")
    vik.reads_everything()
    vik.leaves_open()
