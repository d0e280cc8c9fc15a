"""Åpningstider from the register: rows are called what they are, a person chooses, and only what is chosen comes in."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from aiohttp import FormData

from escalation.books import Books
from escalation.offices.office import NEVER, Provenance, ReceptionPoint, Window, WindowKind
from tests.console.screen import Office, Screen
from tests.fakes.town import Phone
from tests.imports.test_norg2 import record

OSLO = ZoneInfo("Europe/Oslo")
AT = "/console/apningstider/eksempelvik/register"
ROWS = (
    {"dag": "Mandag", "fra": "08:00", "til": "11:00", "stengt": "false"},
    {"dag": "Tirsdag", "fra": "09:30", "til": "12:00", "stengt": True, "kommentar": "Ring <først>"},  # says two things
    {"dag": "Onsdag", "stengt": True},
    {"dag": "Torsdag", "stengt": True},
    {"dag": "Fredag", "stengt": True},
    {"dato": "2026-12-24", "stengt": True},
)
TAKE = "take_0_drop_in"


@pytest.fixture
async def ola_s(at_office: Office) -> Screen:
    at_office.town.clock.moment = datetime(2026, 11, 24, 9, 0, tzinfo=OSLO)  # a Tuesday
    return await at_office.login("Ola")


async def looks(screen: Screen, held: object, **fields: str) -> None:
    """Brings the file, as the page sends it on, and whatever was chosen on the page."""
    await screen.opens(AT)
    await goes_on(screen, held=json.dumps(held), **fields)


async def goes_on(screen: Screen, **fields: str) -> None:
    await screen.sends(AT, {"do": "look", **fields})


async def test_a_file_is_read_row_by_row_and_changes_nothing(at_office: Office, ola_s: Screen) -> None:
    before = await at_office.town.desk.books()
    await ola_s.opens(AT)
    form = FormData({**ola_s.hidden(), "do": "look"})
    form.add_field("file", json.dumps(record(*ROWS)).encode(), filename="kontor.json", content_type="application/json")
    here = {"Origin": at_office.url, **ola_s._cookie()}
    async with at_office.session.post(at_office.url + AT, data=form, headers=here) as answer:
        ola_s.page, ola_s.status = await answer.text(), answer.status
    assert ola_s.status == 200
    ola_s.shows("Mottaket", "Sier to ting", "tirsdag", "2026-12-24", "«Ring <først>»", "Behold vårt")
    ola_s.shows_not("closed, and", "For arbeidsgivere telefon", "La det gjelde")
    assert await at_office.town.desk.books() == before


async def test_what_is_taken_counts_and_the_next_who_asks_is_told_it(
    at_office: Office, ola_s: Screen, amina: Phone
) -> None:
    held = record(*ROWS)
    await looks(ola_s, held)
    chosen = {"held": json.dumps(held), TAKE: "theirs", "is_1": "open", "at_1": "10-12"}
    await goes_on(ola_s, **chosen)
    ola_s.shows("Dette ville bli endret", "man 08:00–11:00 · tir 10:00–12:00")
    await goes_on(ola_s, **chosen, do="save")
    ola_s.shows("Timene fra registeret er lagret")
    (point,) = (await at_office.town.desk.books()).offices["eksempelvik"].points
    assert point.facts is not None
    assert (point.facts.owner, point.facts.expires_at.day) == ("ola", 8)
    await amina.texts("har dere åpent i dag?")
    amina.hears("10:00")


async def test_a_day_that_nobody_has_decided_is_never_called_closed(at_office: Office, ola_s: Screen) -> None:
    held, before = record(*ROWS), await at_office.town.desk.books()
    for do in ("look", "save"):
        await looks(ola_s, held, **{TAKE: "theirs", "do": do})
        assert ola_s.status == 422
        ola_s.shows("Mottaket, tirsdag: velg hva som stemmer", 'href="#is_1"', 'value="theirs" checked')
    await looks(ola_s, held, **{TAKE: "theirs", "is_1": "open", "at_1": "12-10", "do": "save"})
    assert ola_s.status == 422
    ola_s.shows("Slutt er før start", 'value="12-10"')
    assert await at_office.town.desk.books() == before


async def test_a_day_that_the_register_does_not_speak_of_is_asked_for(ola_s: Screen) -> None:
    await looks(ola_s, record(ROWS[0], *ROWS[2:]), **{TAKE: "theirs", "do": "save"})
    assert ola_s.status == 422
    ola_s.shows("Mottaket, tirsdag: velg hva som stemmer")


async def test_what_somebody_answers_for_is_shown_and_not_offered(at_office: Office, ola_s: Screen) -> None:
    await at_office.town.changes_books(with_a_point)
    before = await at_office.town.desk.books()
    await looks(ola_s, record(ROWS[0], *ROWS[2:]), **{TAKE: "theirs", "do": "save"})
    ola_s.shows("Kari står for det som gjelder nå", "fre 09:00–15:00", "Ingenting er valgt")
    ola_s.shows_not(f'name="{TAKE}"')
    assert await at_office.town.desk.books() == before


async def test_a_page_of_yesterday_writes_over_nobody(at_office: Office, ola_s: Screen) -> None:
    held = record(ROWS[0], {**ROWS[1], "stengt": False}, *ROWS[2:])
    await looks(ola_s, held)
    await at_office.town.changes_books(lambda books: replace(books, line=replace(books.line, name="Ny")))
    await goes_on(ola_s, held=json.dumps(held), **{TAKE: "theirs"})
    await goes_on(ola_s, held=json.dumps(held), do="save", **{TAKE: "theirs"})
    assert ola_s.status == 409
    ola_s.shows("Noe er endret siden du åpnet siden", 'value="theirs" checked')


@pytest.mark.parametrize("held", ["", "{", "[1]", '{"brukerkontakt": 3}', "[" * 99_000, '"²"'])
async def test_what_is_no_record_of_the_register_is_told(ola_s: Screen, held: str) -> None:
    await ola_s.opens(AT)
    await goes_on(ola_s, held=held)
    assert ola_s.status == 422
    ola_s.shows('href="#file"')


async def test_only_whoever_may_change_hours_comes_here(at_office: Office) -> None:
    kari_s = await at_office.login("Kari")
    await kari_s.opens(AT)
    assert kari_s.status == 403


def with_a_point(books: Books) -> Books:
    now = datetime(2026, 11, 20, tzinfo=OSLO)
    facts = Provenance("døra", "kari", now, datetime(2027, 1, 1, tzinfo=OSLO))
    point = ReceptionPoint("m", "Mottaket", (Window(WindowKind.DROP_IN, "Mo-Fr 09:00-15:00"),), facts=facts)
    office = replace(books.offices["eksempelvik"], hours=NEVER, points=(point,))
    return replace(books, offices={office.id: office})
