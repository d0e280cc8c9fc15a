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


ACUTE, LIFE = "jeg har ikke et sted å sove i natt", "jeg har tatt 40 tabletter"


async def all_write(town: Town, count: int, text: str, first: int = 0) -> None:
    people = [phone(f"+4700001{first + n:03}") for n in range(count)]
    messages = [town._message(each, text) for each in people]
    await asyncio.gather(*(town.desk.receive(message, message.received_at) for message in messages))
    await town.settles()


def alerts_of(who: Phone) -> list[str]:
    return [message.text for message in who.reads_all() if message.purpose is Purpose.ALERT]


async def test_the_first_alert_of_each_case_comes_by_itself_and_later_ones_as_one_text(calm: Town) -> None:
    kari, ola = calm.phone("Kari"), calm.phone("Ola")
    await all_write(calm, 40, ACUTE)
    assert len(alerts_of(kari)) == 40
    await calm.minutes_pass(3)
    (text,) = alerts_of(ola)
    assert "40 saker venter" in text
    assert all(case.code in text for case in await calm.cases())


async def test_in_one_text_about_many_a_life_is_named_first(calm: Town) -> None:
    ola = calm.phone("Ola")
    await all_write(calm, 5, ACUTE)
    calm.clock.moment += timedelta(seconds=90)
    await all_write(calm, 4, LIFE, first=100)
    await calm.minutes_pass(1.5)
    (text,) = alerts_of(ola)
    assert text.index("LIV:") < text.index("AKUTT:")
    assert "9 saker" in text


async def test_any_case_of_one_text_about_many_can_be_taken(calm: Town) -> None:
    ola = calm.phone("Ola")
    await all_write(calm, 10, ACUTE)
    await calm.minutes_pass(3)
    ola.reads_all()
    case = (await calm.cases())[7]
    await ola.texts(f"TA {case.code}")
    ola.hears(f"Du har {case.code}")


async def test_one_text_about_many_is_not_sent_once_all_of_them_are_taken(calm: Town) -> None:
    kari, ola = calm.phone("Kari"), calm.phone("Ola")
    await all_write(calm, 3, ACUTE)
    calm.gateway.down = True
    await calm.minutes_pass(3)
    for case in await calm.cases():
        await kari.texts(f"TA {case.code}")
    calm.gateway.down = False
    await calm.minutes_pass(1)
    assert alerts_of(ola) == []


async def test_one_text_about_many_that_does_not_arrive_moves_all_of_them_on(calm: Town) -> None:
    mo = calm.phone("Mo")
    await all_write(calm, 10, ACUTE)
    calm.phone("Ola").switches_off()
    await calm.minutes_pass(3)
    woken = {alert.person for case in await calm.cases() for alert in case.alerts.values()}
    assert "mo" in woken
    assert all(case.woken("mo") for case in await calm.cases())
    mo.reads_all()


AN_HOUR = {"Kari": 8, "Ola": 9, "Mo": 10}  # as docs/reliability.md has it


async def test_when_nobody_answers_a_crowd_each_officer_gets_few_texts_for_hours(calm: Town) -> None:
    await all_write(calm, 60, ACUTE)
    assert len(alerts_of(calm.phone("Kari"))) == 60  # the first of a case, each by itself
    await calm.minutes_pass(60)
    assert {name: len(alerts_of(calm.phone(name))) for name in AN_HOUR} == AN_HOUR
    assert all(case.covered for case in await calm.cases())


async def test_two_cases_are_still_two_texts(calm: Town) -> None:
    ola = calm.phone("Ola")
    await all_write(calm, 2, ACUTE)
    await calm.minutes_pass(3)
    assert len(alerts_of(ola)) == 2


async def test_a_life_overtakes_those_who_wait_and_everybody_is_reached(calm: Town) -> None:
    kari = calm.phone("Kari")
    calm.gateway.down = True
    await all_write(calm, 80, ACUTE)
    await all_write(calm, 1, LIFE, first=200)
    calm.gateway.down = False
    await calm.minutes_pass(1)
    texts = alerts_of(kari)
    assert next(n for n, text in enumerate(texts) if "LIV" in text) < 5
    assert len(texts) == 81


async def test_many_lives_do_not_keep_an_older_case_waiting_for_ever(calm: Town) -> None:
    kari = calm.phone("Kari")
    calm.gateway.down = True
    await all_write(calm, 1, ACUTE)
    await all_write(calm, 80, LIFE, first=200)
    calm.gateway.down = False
    await calm.minutes_pass(1)
    texts = alerts_of(kari)
    assert next(n for n, text in enumerate(texts) if "AKUTT" in text) < 12
