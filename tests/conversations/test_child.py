"""A child writes: a number that is theirs, a second door in their own municipality, and somebody is woken."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from escalation.books import Books
from messages.sms import parts
from tests.fakes.town import Phone, Town, with_office

CHILDREN = (
    "pappa slår meg, jeg er 12 år",
    "jeg er 14 år og har ikke mat",
    "mamma er full igjen og vi har ikke fått mat",
)
GROWN_UP = "mannen min er full og barna er redde"
BY_TEXT = re.compile(r"(sms|send|tekst|melding)\w*[^.]*116 111", re.IGNORECASE)


@pytest.mark.parametrize("text", CHILDREN)
async def test_a_child_gets_a_number_to_ring_and_the_municipalitys_own(
    town: Town, amina: Phone, kari: Phone, text: str
) -> None:
    await amina.texts(text)
    said = amina.hears("Ring 116 111", "00 00 00 32", "112", "113", "00 00 00 12", "Vi varsler vakten nå").text
    assert not BY_TEXT.search(said)
    assert said.index("116 111") < 60
    assert parts(said) <= 3
    kari.hears("LIV")
    town.leaves_open()


async def test_where_the_municipality_has_no_duty_for_children_the_emergency_ward_is_the_second_door(
    town: Town, amina: Phone
) -> None:
    await town.changes_books(without_barnevernvakt)
    await amina.texts(CHILDREN[1])
    amina.hears("Ring 116 111", "116 117")
    town.reads_everything()
    town.leaves_open()


def without_barnevernvakt(books: Books) -> Books:
    (office,) = books.offices.values()
    kept = {key: number for key, number in office.emergency.items() if key != "barnevernvakt"}
    return replace(with_office(books, emergency=kept), version=books.version)


async def test_a_child_who_is_hit_is_asked_whether_it_is_safe_to_ring(town: Town, amina: Phone, kari: Phone) -> None:
    await amina.texts(CHILDREN[0])
    said = amina.hears("116 111", "trygt å ringe", "Svar 2 for ja, 3 for nei").text
    assert parts(said) <= 3
    code = kari.hears("LIV").code
    await amina.texts("3")
    amina.hears("fått meldingen")
    await kari.texts(f"TA {code}")
    kari.hears("barn", "vold", "Trygt å ringe: nei.")
    amina.hears("Kari")
    town.leaves_open()


async def test_a_grown_up_who_writes_of_children_is_not_sent_to_the_childrens_number(town: Town, amina: Phone) -> None:
    await amina.texts(GROWN_UP)
    assert "116 111" not in amina.hears("113").text
    town.reads_everything()
    town.leaves_open()


async def test_an_age_after_an_unclear_cry_for_help_is_heard(town: Town, amina: Phone, kari: Phone) -> None:
    await amina.texts("hjelp")
    amina.hears("Svar 1")
    await amina.texts("jeg er 11 år og alene hjemme")
    amina.hears("116 111")
    kari.hears("Svar TA")
    town.leaves_open()
