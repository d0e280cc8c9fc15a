"""Whoever asks how to apply is told what this office offers, by what they have; a need in the same text comes first."""

from __future__ import annotations

from dataclasses import replace

from escalation.offices.office import Applying
from tests.fakes.town import Phone, Town, example, with_office


async def test_who_has_an_eid_is_told_where_and_not_sent_to_the_door(amina: Phone) -> None:
    await amina.texts("hvordan søker jeg? jeg har BankID")
    told = amina.hears("00 00 00 12", "eksempelvik.example/soknad", "svar 1")
    assert "papir" not in told.text


async def test_who_has_none_is_told_of_paper_and_not_of_the_net(amina: Phone) -> None:
    await amina.texts("jeg vil søke, men har ikke BankID")
    told = amina.hears("På papir: Sosialtjenesten i Eksempelvik", "mandag kl. 10:00")
    assert "BankID" not in told.text


async def test_what_the_office_does_not_offer_is_not_told(amina: Phone, town: Town) -> None:
    await town.changes_books(lambda books: replace(with_office(example(), applying=Applying()), version=books.version))
    await amina.texts("hvordan søker jeg?")
    assert "\n" not in amina.hears("Ring 00 00 00 12").text


async def test_who_is_in_need_now_is_not_sent_to_a_form(town: Town, amina: Phone, kari: Phone) -> None:
    await amina.texts("hvordan søker jeg? vi har ikke mat i kveld")
    assert "søke" not in amina.hears("Vi varsler vakten nå").text
    kari.hears("AKUTT")
    town.leaves_open()


async def test_who_writes_another_language_is_told_in_norwegian_and_english(amina: Phone) -> None:
    await amina.texts("jak złożyć wniosek o pomoc społeczną? nie mam BankID")
    amina.hears("På papir", "On paper", "If it is urgent, answer 1")
