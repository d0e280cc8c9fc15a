"""Danger to life: numbers of people who answer, at once, whatever it is about; and nothing that we cannot keep."""

from __future__ import annotations

import re

import pytest

from messages.sms import parts
from tests.fakes.town import Phone, Town

DYING = ("jeg vil ikke leve lenger", "jeg har tatt 40 tabletter", "eg vil ikkje leve lenger", "I want to kill myself")
NAMES_IT = re.compile(r"selvmord|sjølvmord|ta livet|\bdø|suicid|kill|tablett|pill", re.IGNORECASE)
ASKS_WHY = re.compile(r"hvorfor|kvifor|why\b|hva har skjedd|kva har skjedd", re.IGNORECASE)
PROMISES_A_TIME = re.compile(r"minutt|minute|time[rn]?\b|hour|snart|soon|straks", re.IGNORECASE)


@pytest.mark.parametrize("text", DYING)
async def test_the_first_answer_names_the_ambulance_the_police_a_doctor_and_somebody_to_talk_to(
    town: Town, amina: Phone, kari: Phone, text: str
) -> None:
    await amina.texts(text)
    said = amina.hears("113", "112", "116 117", "116 123", "00 00 00 12").text
    assert said.index("113") < 60
    assert parts(said) <= 3
    kari.hears("LIV")
    town.leaves_open()


@pytest.mark.parametrize("text", DYING)
async def test_the_first_answer_names_no_need_asks_no_why_and_promises_no_time(
    town: Town, amina: Phone, text: str
) -> None:
    await amina.texts(text)
    said = amina.hears("113").text
    assert [sign.search(said) for sign in (NAMES_IT, ASKS_WHY, PROMISES_A_TIME)] == [None] * 3
    town.reads_everything()
    town.leaves_open()


async def test_danger_in_a_running_case_is_answered_with_the_same_numbers(
    town: Town, amina: Phone, kari: Phone
) -> None:
    await amina.texts("vi har ikke mat i kveld")
    amina.hears("Vi varsler")
    kari.hears("AKUTT")
    await amina.texts("jeg vil ikke leve lenger")
    amina.hears("113", "112", "116 117", "116 123")
    kari.hears("LIV")
    town.leaves_open()


async def test_violence_and_wanting_to_die_in_one_text_get_all_numbers_and_are_neutral(
    town: Town, amina: Phone, kari: Phone
) -> None:
    await amina.texts("mannen min slår meg og jeg vil ikke leve lenger")
    said = amina.hears("113", "112", "116 117", "116 123", "trygt å ringe").text
    assert not NAMES_IT.search(said)
    kari.hears("LIV")
    town.leaves_open()
