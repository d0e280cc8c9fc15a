"""A test of a text goes to one's own phone or nowhere, and what was typed stays on the page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.console.screen import Office, Screen
from tests.console.some_texts import CLOSED, MENDED, fields
from tests.fakes.town import Phone


@pytest.fixture
async def ola_s(at_office: Office) -> Screen:
    return await at_office.login("Ola")


async def tries(screen: Screen, text: str = MENDED) -> None:
    await screen.sends(CLOSED, fields(screen) | {"text_nb": text, "do": "test_nb"})


async def test_the_eleventh_test_of_a_day_is_refused_in_words_and_loses_none(
    at_office: Office, ola_s: Screen, ola: Phone
) -> None:
    await ola_s.opens(CLOSED)
    for _ in range(10):
        await tries(ola_s)
        assert ola_s.status == 200
    await tries(ola_s)
    assert ola_s.status == 422
    ola_s.shows("du har fått ti prøver", f"{MENDED}</textarea>")
    await at_office.town.settles()
    assert len(ola.reads_all()) == 10


async def test_whose_phone_is_not_verified_is_told_so(at_office: Office, ola_s: Screen, ola: Phone) -> None:
    store, books = at_office.town.store, await at_office.town.desk.books()
    people = {**books.people, "ola": replace(books.people["ola"], verified_at=None)}
    await store.put_books(
        replace(books, people=people), expected=books.version, entries=(), at=at_office.town.clock.now()
    )
    await ola_s.opens(CLOSED)
    await tries(ola_s)
    assert ola_s.status == 422
    ola_s.shows("telefonen din er ikke bekreftet", f"{MENDED}</textarea>")
    await at_office.town.settles()
    ola.hears_nothing()


async def test_what_cannot_be_read_is_not_sent_to_anybody(at_office: Office, ola_s: Screen, ola: Phone) -> None:
    await ola_s.opens(CLOSED)
    await tries(ola_s, "Ring { $number")
    assert ola_s.status == 422
    ola_s.shows("teksten kan ikke leses ennå", "Linje 1 kan ikke leses", "Ring { $number</textarea>")
    await ola_s.sends(CLOSED, fields(ola_s) | {"do": "test_xx"})
    assert ola_s.status == 404
    await at_office.town.settles()
    ola.hears_nothing()
