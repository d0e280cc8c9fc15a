"""Duty login: a code by SMS opens cases and nothing else, and tells nobody whose number is known."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.console.entering.let_in import agent
from bot.store.beside import Method
from escalation.books import Books, Relay, Shift
from tests.console.screen import Office, Screen
from tests.console.some_cases import DIGITS, FOOD, WORDS, a_case, trail
from tests.fakes.town import NUMBERS, Phone, with_office

ASK, TRY = "/console/inn/sms", "/console/inn/kode"
KARI, STRANGER = NUMBERS["Kari"], "+4700000099"
HALF_AN_HOUR = timedelta(minutes=30)


def is_in(screen: Screen) -> bool:
    return bool(screen.cookies.get("__Host-s"))


async def wants(at_office: Office, number: str = KARI, **form: str) -> Screen:
    screen = at_office.stranger()
    await screen.opens(ASK)
    await screen.sends(ASK, {"number": number, **form})
    await at_office.town.settles()
    return screen


def code_of(at_office: Office, name: str = "Kari") -> str:
    found = re.match(r"(\d{6}) er koden din", at_office.town.phone(name).hears("koden din").text)
    assert found
    return found[1]


async def test_whoever_is_on_duty_comes_in_with_a_code_from_her_phone(at_office: Office) -> None:
    screen = await wants(at_office, til="/console/hjelp")
    code = code_of(at_office)
    await screen.sends(TRY, {"code": f"{code[:3]} {code[3:]}"})
    assert is_in(screen)
    screen.shows("Hjelp")
    await screen.opens("/console/tekster")
    assert screen.status == 403
    screen.shows("Du er logget inn med kode på SMS")


async def test_a_number_that_nobody_knows_gets_the_same_answer(at_office: Office) -> None:
    known, unknown, none = [await wants(at_office, number) for number in (KARI, STRANGER, "hei")]
    assert known.page == unknown.page == none.page
    assert known.status == unknown.status == none.status == 200
    assert known.cookies.keys() == unknown.cookies.keys() == none.cookies.keys()
    code_of(at_office)
    await unknown.sends(TRY, {"code": "123456"})
    assert (unknown.status, is_in(unknown)) == (422, False)


async def test_whoever_is_neither_on_duty_nor_asked_gets_no_code(at_office: Office) -> None:
    await at_office.town.changes_books(lambda books: replace(books, rota=()))
    await wants(at_office)
    at_office.town.phone("Kari").hears_nothing()
    await wants(at_office, NUMBERS["Mo"])
    code_of(at_office, "Mo")


async def test_a_code_works_in_the_browser_that_asked_and_in_no_other(at_office: Office) -> None:
    await wants(at_office)
    code = code_of(at_office)
    other = await wants(at_office, STRANGER)
    await other.sends(TRY, {"code": code})
    nobody = at_office.stranger()
    await nobody.sends(TRY, {"code": code})
    assert not is_in(other)
    assert not is_in(nobody)


async def test_after_five_wrong_codes_the_right_one_is_wrong_too(at_office: Office) -> None:
    screen = await wants(at_office)
    code = code_of(at_office)
    wrong = f"{(int(code) + 1) % 10**6:06}"
    for _ in range(5):
        await screen.sends(TRY, {"code": wrong})
    await screen.sends(TRY, {"code": code})
    assert (screen.status, is_in(screen)) == (422, False)


async def test_a_code_is_used_once_and_is_too_old_after_ten_minutes(at_office: Office) -> None:
    screen = await wants(at_office)
    code, again = code_of(at_office), Screen(at_office.session, at_office.url)
    again.cookies = dict(screen.cookies)
    await screen.sends(TRY, {"code": code})
    await again.sends(TRY, {"code": code})
    assert (is_in(screen), is_in(again)) == (True, False)
    late = await wants(at_office)
    code = code_of(at_office)
    at_office.town.clock.moment += timedelta(minutes=10)
    await late.sends(TRY, {"code": code})
    assert not is_in(late)


async def test_nobodys_phone_rings_all_night(at_office: Office) -> None:
    for n in range(6):
        screen = await wants(at_office)
        assert screen.status == (200 if n < 5 else 429)
    screen.shows("For mange forsøk")
    assert len(at_office.town.phone("Kari").reads_all()) == 5
    for _ in range(20):
        at_office.town.clock.moment += timedelta(minutes=2)
        await wants(at_office)
    assert len(at_office.town.phone("Kari").reads_all()) == 5


async def test_a_session_by_sms_ends_after_half_an_hour_without_use_also_on_duty(at_office: Office) -> None:
    screen = await wants(at_office)
    await screen.sends(TRY, {"code": code_of(at_office)})
    at_office.town.clock.moment += HALF_AN_HOUR
    await screen.opens("/console/")
    screen.shows("Logg inn")


async def test_a_session_by_sms_ends_with_the_shift(at_office: Office) -> None:
    shift = Shift("eksempelvik", "first", "kari", "Mo-Su 20:00-22:40")
    await at_office.town.changes_books(lambda books: replace(books, rota=(shift,)))
    screen = await wants(at_office)
    await screen.sends(TRY, {"code": code_of(at_office)})
    assert is_in(screen)
    at_office.town.clock.moment += timedelta(minutes=10)
    await screen.opens("/console/")
    screen.shows("Logg inn")


async def test_the_code_is_in_no_log_and_no_line_of_the_trail(
    at_office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    screen = await wants(at_office)
    code = code_of(at_office)
    await screen.sends(TRY, {"code": code})
    told = capsys.readouterr()
    assert code not in told.out + told.err
    trail = await at_office.town.store.entries(99)
    assert [entry.by for entry in trail if entry.action == "login_code"] == ["kari"]
    assert not [entry for entry in trail if code in str(entry) or KARI in str(entry)]


def test_of_a_browser_only_the_family_is_kept() -> None:
    chrome = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36"
    assert agent(chrome) == "Chrome Android"
    assert agent("") == ""


def keeps_words_off_phones(books: Books) -> Books:
    return with_office(books, relay=Relay.CONSOLE)


def but_shows_them_after_a_code(books: Books) -> Books:
    return with_office(books, relay=Relay.CONSOLE, sms_login_words=True)


async def test_where_words_are_kept_off_phones_a_code_to_a_phone_shows_none(at_office: Office, amina: Phone) -> None:
    await at_office.town.changes_books(keeps_words_off_phones)
    code = await a_case(at_office.town, amina)
    screen = await at_office.login("Kari", Method.SMS)
    await screen.opens(f"/console/sak/{code}")
    screen.shows(f"Ta saken {code}", "heller ikke når du har tatt saken")
    await screen.sends(f"/console/sak/{code}/ta")
    screen.shows("Saken er din", f"KONTAKT {code}")
    for path in ("", "/samtale", "/avslutt"):
        await screen.opens(f"/console/sak/{code}{path}")
        screen.shows_not(*WORDS, *DIGITS)
    await screen.sends(f"/console/sak/{code}/svar", {"words": "Hei"})
    assert screen.status == 403
    screen.shows("viser vi ikke samtalen", "Hei")
    assert await trail(at_office.town, "read") == []
    await at_office.town.settles()
    at_office.town.reads_everything()
    strong = await at_office.login("Kari")
    await strong.opens(f"/console/sak/{code}")
    strong.shows(FOOD)


async def test_an_office_may_decide_that_a_code_to_a_phone_shows_words_all_the_same(
    at_office: Office, amina: Phone
) -> None:
    await at_office.town.changes_books(but_shows_them_after_a_code)
    code = await a_case(at_office.town, amina)
    screen = await at_office.login("Kari", Method.SMS)
    await screen.opens("/console/saker")
    await screen.sends(f"/console/sak/{code}/ta")
    await at_office.town.settles()
    at_office.town.reads_everything()
    screen.shows(FOOD)
