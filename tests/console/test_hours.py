"""Åpningstider: what an admin fills in is what citizens are told, and nothing that is not known is called closed."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from escalation.books import Books
from escalation.offices.office import ReceptionPoint, Window, WindowKind
from tests.console.screen import Office, Screen
from tests.fakes.town import Phone

OSLO = ZoneInfo("Europe/Oslo")
DOOR = "/console/apningstider/eksempelvik/dor"
PHONE = "/console/apningstider/eksempelvik/telefon.0"
SPECIAL = "/console/apningstider/eksempelvik/unntak"
WEEK = {f"day_{n}": text for n, text in enumerate(("", "10-12", "", "10.00–14.00", "", "", ""))}
CLOSED = {"is_HOLIDAYS": "closed", "is_CHRISTMAS_EVE": "closed", "is_NEW_YEARS_EVE": "closed"}


@pytest.fixture
async def ola_s(at_office: Office) -> Screen:
    at_office.town.clock.moment = datetime(2026, 11, 24, 9, 30, tzinfo=OSLO)  # a Tuesday
    return await at_office.login("Ola")


async def saves(screen: Screen, path: str, **fields: str) -> None:
    await screen.opens(path)
    await screen.sends(path, {**WEEK, **CLOSED, "version": version(screen), "do": "save", **fields})


def version(screen: Screen) -> str:
    """Of the books that the page was made from."""
    return screen.page.split('name="version" value="')[1].split('"')[0]


async def test_the_next_who_asks_is_told_the_new_hours(ola_s: Screen, amina: Phone) -> None:
    await saves(ola_s, DOOR)
    ola_s.shows("Timene er lagret og bekreftet")
    await amina.texts("når åpner dere?")
    amina.hears("10:00")


async def test_a_look_changes_nothing_and_shows_what_people_would_be_told(at_office: Office, ola_s: Screen) -> None:
    before = await at_office.town.desk.books()
    await ola_s.opens(DOOR)
    await ola_s.sends(DOOR, {**WEEK, **CLOSED, "do": "look"})
    ola_s.shows("10:00–12:00", "Det innbyggeren får vite", "tirsdag 24.11.")
    assert await at_office.town.desk.books() == before


async def test_an_end_before_the_start_is_told_at_its_field_and_kept(at_office: Office, ola_s: Screen) -> None:
    before = await at_office.town.desk.books()
    await saves(ola_s, DOOR, day_2="14-10")
    assert ola_s.status == 422
    ola_s.shows("Slutt er før start.", 'href="#day_2"', 'value="14-10"')
    assert await at_office.town.desk.books() == before


async def test_two_admins_do_not_save_over_each_other(at_office: Office, ola_s: Screen) -> None:
    mo_s = await at_office.login("Mo")
    await mo_s.opens(DOOR)
    stale = version(mo_s)
    await saves(ola_s, DOOR)
    await mo_s.sends(DOOR, {**WEEK, **CLOSED, "day_0": "8-9", "version": stale, "do": "save"})
    assert mo_s.status == 409
    mo_s.shows("Ingenting er lagret, og det du skrev står her", 'value="8-9"')


async def test_nobody_confirms_or_takes_out_what_they_have_not_seen(at_office: Office, ola_s: Screen) -> None:
    mo_s = await at_office.login("Mo")
    await mo_s.opens(DOOR)
    stale = version(mo_s)
    await saves(ola_s, DOOR)
    before = await at_office.town.desk.books()
    await mo_s.sends(DOOR, {"do": "confirm", "version": stale})
    assert mo_s.status == 409
    await mo_s.sends(SPECIAL, {"remove": "0", "version": stale})
    assert mo_s.status == 409
    assert await at_office.town.desk.books() == before


async def test_what_nobody_knows_is_never_called_closed(ola_s: Screen, amina: Phone) -> None:
    await ola_s.opens(DOOR)
    await ola_s.sends(DOOR, {"do": "doubt"})
    ola_s.shows("ikke er bekreftet")
    await amina.texts("har dere åpent?")
    assert "stengt" not in amina.hears("ikke bekreftet").text


async def test_days_with_other_hours_are_told_and_taken_out_again(
    at_office: Office, ola_s: Screen, amina: Phone
) -> None:
    await ola_s.opens("/console/apningstider")
    days = {"from": "2026-11-24", "to": "2026-11-26", "hours": "", "reason": "flytting", "instead": "1"}
    await ola_s.sends(SPECIAL, days)
    ola_s.shows("Unntaket er lagret", "flytting")
    (kept,) = (await at_office.town.desk.books()).offices["eksempelvik"].special
    assert kept.end == datetime(2026, 11, 27, tzinfo=OSLO)
    await ola_s.sends(SPECIAL, {"remove": "0"})
    ola_s.shows("Unntaket er tatt ut")


async def test_an_unfinished_exception_keeps_what_was_typed(ola_s: Screen) -> None:
    await ola_s.opens("/console/apningstider")
    await ola_s.sends(SPECIAL, {"from": "2026-11-26", "to": "2026-11-24", "reason": "flytting"})
    assert ola_s.status == 422
    ola_s.shows("Slutt er før start", 'value="flytting"')


async def test_a_night_of_the_duty_phone_goes_over_midnight(at_office: Office, ola_s: Screen) -> None:
    await saves(ola_s, PHONE, **{f"day_{n}": "20-08" for n in range(7)}, is_HOLIDAYS="usual")
    phone = (await at_office.town.desk.books()).offices["eksempelvik"].phones[0]
    assert phone.hours.startswith("Mo,Tu,We,Th,Fr,Sa,Su 00:00-08:00,20:00-24:00")
    assert phone.facts is not None
    assert phone.facts.owner == "ola"


async def test_a_caseworker_looks_and_changes_nothing(at_office: Office, ola_s: Screen) -> None:
    kari_s = await at_office.login("Kari")
    await kari_s.opens(DOOR)
    kari_s.shows_not("Lagre og bekreft")
    await kari_s.sends(DOOR, {**WEEK, "do": "save"})
    assert kari_s.status == 403


async def test_the_notice_for_the_door_is_a_page_of_the_same_rules(ola_s: Screen) -> None:
    await saves(ola_s, DOOR)
    await ola_s.opens("/console/apningstider/eksempelvik/oppslag")
    ola_s.shows("tirsdag: 10:00-12:00")


async def test_a_place_is_opened_in_a_way_that_it_was_not_open_before(at_office: Office, ola_s: Screen) -> None:
    point = ReceptionPoint("torget", "Torget", (Window(WindowKind.DROP_IN, "Mo 10:00-12:00"),))
    await at_office.town.changes_books(lambda books: with_point(books, point))
    await ola_s.opens("/console/apningstider")
    ola_s.shows("Torget: Bare med avtale")
    await saves(ola_s, "/console/apningstider/eksempelvik/sted.torget.appointment", day_1="12-14")
    windows = (await at_office.town.desk.books()).offices["eksempelvik"].points[0].windows
    assert [window.kind for window in windows] == [WindowKind.DROP_IN, WindowKind.APPOINTMENT]


async def test_a_place_is_not_two_things_at_once(at_office: Office, ola_s: Screen) -> None:
    point = ReceptionPoint("torget", "Torget", (Window(WindowKind.DROP_IN, "Tu 10:00-14:00"),))
    await at_office.town.changes_books(lambda books: with_point(books, point))
    await saves(ola_s, "/console/apningstider/eksempelvik/sted.torget.appointment", day_1="12-14")
    assert ola_s.status == 422
    ola_s.shows("Torget: tirsdag kl. 12:00–14:00 er både drop-in og bare avtale")


def with_point(books: Books, point: ReceptionPoint) -> Books:
    office = replace(books.offices["eksempelvik"], points=(point,))
    return replace(books, offices={**books.offices, office.id: office})


async def test_an_office_that_is_not_there_is_not_found(ola_s: Screen) -> None:
    await ola_s.opens("/console/apningstider/nowhere/dor")
    assert ola_s.status == 404
    await ola_s.opens("/console/apningstider/eksempelvik/sted.nowhere.drop_in")
    assert ola_s.status == 404


async def test_a_look_does_not_make_an_old_page_new(at_office: Office, ola_s: Screen) -> None:
    mo_s = await at_office.login("Mo")
    await mo_s.opens(DOOR)
    await saves(ola_s, DOOR)
    for typed in ("8-9", "kvart over"):  # shown again, and shown again with its fault
        await mo_s.sends(DOOR, {**WEEK, **CLOSED, "day_0": typed, "do": "look"})
    await mo_s.sends(DOOR, {**WEEK, **CLOSED, "day_0": "8-9", "do": "save"})
    assert mo_s.status == 409
    await mo_s.sends(DOOR, {**WEEK, **CLOSED, "day_0": "8-9", "do": "save"})
    mo_s.shows("Timene er lagret og bekreftet")  # the page that told of it was of the newest


async def test_an_exception_that_is_sent_twice_stands_once(at_office: Office, ola_s: Screen) -> None:
    await ola_s.opens("/console/apningstider")
    days, page = {"from": "2026-11-24", "reason": "flytting"}, ola_s.page
    for _ in range(2):
        ola_s.page = page
        await ola_s.sends(SPECIAL, days)
        ola_s.shows("Unntaket er lagret")
    assert len((await at_office.town.desk.books()).offices["eksempelvik"].special) == 1


async def test_hours_that_are_saved_twice_are_saved(ola_s: Screen) -> None:
    await ola_s.opens(DOOR)
    form = {**ola_s.hidden(), **WEEK, **CLOSED, "do": "save"}
    for _ in range(2):
        await ola_s.sends(DOOR, form)
        ola_s.shows("Timene er lagret og bekreftet")


async def test_half_a_night_on_a_holiday_is_not_dropped_in_silence(ola_s: Screen) -> None:
    await saves(ola_s, PHONE, is_HOLIDAYS="own", at_HOLIDAYS="20-08")
    assert ola_s.status == 422
    ola_s.shows("Slutt er før start", 'value="20-08"')
    await saves(ola_s, PHONE, is_HOLIDAYS="own", at_HOLIDAYS="0-8, 20-24")
    ola_s.shows("Timene er lagret og bekreftet")
