"""One person who writes a thousand times, two machines that answer each other, and a whole town that writes at once."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.store.open import memory_store
from escalation.case import Class
from messages.address import phone
from messages.model import Purpose
from tests.fakes.town import Phone, Town
from tests.fakes.weather import Weather

HUNGRY, DANGER = "vi har ikke mat til barna i kveld", "jeg har tatt 40 tabletter"
FLOOD, CROWD = 1000, 500


@pytest.fixture
async def calm() -> AsyncIterator[Town]:
    """One store and one weather: what is tried here is the number."""
    store = await memory_store("eksempelvik")
    yield await Town(store, Weather(rough=False)).opens()
    await store.close()


async def flood(town: Town, who: Phone, text: str, count: int) -> None:
    """So many texts within a minute."""
    for _ in range(count):
        town.clock.moment += timedelta(seconds=50) / count
        await who.texts(text)


async def test_a_thousand_texts_of_one_person_are_one_case_three_answers_and_one_alert(calm: Town) -> None:
    amina, kari = calm.phone("Amina"), calm.phone("Kari")
    await flood(calm, amina, HUNGRY, FLOOD)
    (case,) = await calm.cases()
    assert len(await calm.store.thread(case.id)) == FLOOD
    assert len(amina.reads_all()) <= 3
    assert [message.purpose for message in kari.reads_all()] == [Purpose.ALERT]


async def test_a_new_danger_after_a_flood_is_one_more_alert_and_is_answered(calm: Town) -> None:
    amina, kari = calm.phone("Amina"), calm.phone("Kari")
    await flood(calm, amina, HUNGRY, 20)
    kari.reads_all()
    amina.reads_all()
    await flood(calm, amina, DANGER, 20)
    (case,) = await calm.cases()
    assert case.klass is Class.LIFE
    assert "LIV" in kari.reads_all()[0].text
    assert "113" in amina.reads_all()[0].text


async def test_who_cries_again_a_minute_later_is_answered_again(calm: Town) -> None:
    amina = calm.phone("Amina")
    await flood(calm, amina, DANGER, 20)
    amina.reads_all()
    await calm.minutes_pass(1.2)
    amina.reads_all()
    await amina.texts(DANGER)
    amina.hears("113")


async def test_two_machines_that_answer_each_other_fall_silent_after_two(calm: Town) -> None:
    bo = calm.phone("Bo")
    for _ in range(10):
        await bo.texts("Takk for din henvendelse. Jeg er bortreist.")
        calm.clock.moment += timedelta(seconds=30)
    assert len(bo.reads_all()) == 2


async def test_a_cry_out_of_a_loop_is_heard(calm: Town) -> None:
    bo, kari = calm.phone("Bo"), calm.phone("Kari")
    await flood(calm, bo, "Takk for din henvendelse. Jeg er bortreist.", 30)
    bo.reads_all()
    await bo.texts(HUNGRY)
    bo.hears("Vi varsler")
    kari.hears("AKUTT")


async def test_five_hundred_people_in_a_minute_are_five_hundred_cases_and_none_is_refused(calm: Town) -> None:
    people = [phone(f"+4700001{n:03}") for n in range(CROWD)]
    messages = [calm._message(each, HUNGRY) for each in people]
    await asyncio.gather(*(calm.desk.receive(message, message.received_at) for message in messages))
    await calm.settles()
    cases = await calm.cases()
    assert {case.citizen for case in cases} == set(people)
    assert all(case.covered for case in cases)
    assert all(calm.gateway.inbox(each.name)[0].text.startswith("Vi varsler") for each in people)
    alerts = [message for message in calm.phone("Kari").reads_all() if message.purpose is Purpose.ALERT]
    assert {message.case for message in alerts} == {case.id for case in cases}
