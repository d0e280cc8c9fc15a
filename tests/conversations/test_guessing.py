"""Somebody tries codes: from a phone we do not know, from a forged one, or from that of a colleague who is tired."""

from __future__ import annotations

import pytest

from messages.codes import DIGITS, LETTERS
from tests.fakes.town import Phone, Town

HUNGRY = "vi har ikke mat i kveld"


def wrong(number: int) -> str:
    return f"{LETTERS[number % 17]}{DIGITS[number % 4]}{LETTERS[number // 17]}"


@pytest.fixture
async def code(town: Town, amina: Phone, kari: Phone) -> str:
    await amina.texts(HUNGRY)
    amina.reads_all()
    town.leaves_open()
    return kari.hears("AKUTT").code


async def guesses(phone: Phone, code: str, count: int) -> None:
    for number in range(count):
        assert wrong(number) != code
        await phone.texts(f"TA {wrong(number)}")


async def test_five_wrong_codes_are_answered_and_no_more(town: Town, ola: Phone, code: str) -> None:
    await guesses(ola, code, 9)
    assert [m.text.startswith("Vi finner ikke") for m in ola.reads_all()] == [True] * 5


async def test_after_ten_the_leader_hears_of_it_once(town: Town, ola: Phone, mo: Phone, code: str) -> None:
    await guesses(ola, code, 14)
    mo.hears("telefonen til Ola", "koder som ikke finnes")
    mo.hears_nothing()
    assert "code_locked" in [entry.action for entry in await town.store.entries(99)]
    ola.reads_all()


async def test_who_guessed_cannot_take_a_case_they_were_not_asked_for(
    town: Town, amina: Phone, ola: Phone, code: str
) -> None:
    await guesses(ola, code, 10)
    town.reads_everything()
    await ola.texts(f"TA {code}")
    ola.hears_nothing()
    amina.hears_nothing()


async def test_the_right_code_of_whoever_was_alerted_is_never_refused(
    town: Town, amina: Phone, kari: Phone, code: str
) -> None:
    await guesses(kari, code, 30)
    town.reads_everything()
    await kari.texts(f"TA {code}")
    kari.hears(f"Du har {code}")
    amina.hears("Kari", "har saken din")


async def test_a_lock_ends_where_an_alert_comes(town: Town, amina: Phone, ola: Phone, code: str) -> None:
    await guesses(ola, code, 12)
    await town.minutes_pass(3)
    town.reads_everything()
    await ola.texts(f"TA {code}")
    ola.hears(f"Du har {code}")
    town.reads_everything()


async def test_an_hour_later_wrong_codes_are_forgotten(town: Town, amina: Phone, ola: Phone, code: str) -> None:
    await guesses(ola, code, 8)
    await town.minutes_pass(61)
    town.reads_everything()
    await ola.texts("TA X9X")
    ola.hears("Vi finner ikke X9X")


async def test_who_forges_karis_number_and_knows_no_code_gets_nothing(
    town: Town, amina: Phone, kari: Phone, code: str
) -> None:
    await kari.texts(f"TA {code}")
    town.reads_everything()
    for text in ("FERDIG HJULPET", "GI VIDERE Mo", "SLIPP", "NUMMER", "KONTAKT"):
        await kari.texts(text)
        kari.hears("Ta med koden")
    (case,) = await town.cases()
    assert (case.holder, case.offered_to) == ("kari", None)


async def test_an_officers_command_from_a_citizen_is_a_citizens_text_and_is_noted(
    town: Town, amina: Phone, bo: Phone, code: str
) -> None:
    await bo.texts(f"TA {code}")
    bo.hears("Automatisk svar")
    (case,) = await town.cases()
    assert case.holder is None
    assert "not_an_officer" in [entry.action for entry in await town.store.entries(99)]


async def test_a_citizen_who_tries_codes_is_answered_no_more_but_is_heard_when_in_need(
    town: Town, bo: Phone, kari: Phone, code: str
) -> None:
    await guesses(bo, code, 20)
    assert len(bo.reads_all()) <= 5
    await bo.texts("vi har ikke mat til barna i kveld")
    bo.hears("Vi varsler")
    town.reads_everything()
