"""Amina writes again after her case was closed."""

from __future__ import annotations

from datetime import timedelta

import pytest

from escalation.case import Stage, Timer
from tests.fakes.town import Phone, Town, with_people

HUNGRY = "vi har ikke mat til barna i kveld"


@pytest.fixture
async def code(town: Town, amina: Phone, kari: Phone, ola: Phone) -> str:
    """Ola had Amina's case and closed it."""
    await amina.texts(HUNGRY)
    await town.minutes_pass(3)
    code = ola.hears("AKUTT").code
    await ola.texts(f"TA {code}")
    await ola.texts(f"FERDIG {code} HJULPET")
    town.reads_everything()
    return code


async def words_in(town: Town, code: str) -> list[str]:
    case = await town.store.case_by_code(code)
    assert case
    return [said.text for said in await town.store.thread(case.id)]


async def test_who_writes_again_gets_the_same_case_and_the_last_holder_is_asked_first(
    town: Town, amina: Phone, kari: Phone, ola: Phone, code: str
) -> None:
    await amina.texts("vi har fortsatt ikke mat")
    amina.hears("Vi varsler vakten nå")
    ola.hears("AKUTT", f"sak {code} er åpnet igjen")
    kari.hears_nothing()
    await ola.texts(f"TA {code}")
    amina.hears("Ola", "har saken din")
    ola.hears(f"Du har {code}", HUNGRY, "vi har fortsatt ikke mat")
    await ola.texts(f"FERDIG {code} HJULPET")
    town.reads_everything()


async def test_when_the_last_holder_is_silent_the_ladder_begins_at_its_first_step(
    town: Town, amina: Phone, kari: Phone, ola: Phone, code: str
) -> None:
    await amina.texts("vi har fortsatt ikke mat")
    ola.hears("åpnet igjen")
    await town.minutes_pass(3)
    kari.hears("AKUTT", "Ola svarte ikke")
    town.reads_everything()
    town.leaves_open()


async def test_where_life_is_at_stake_the_first_step_is_woken_beside_the_last_holder(
    town: Town, amina: Phone, kari: Phone, ola: Phone, code: str
) -> None:
    await amina.texts("jeg har tatt 40 tabletter")
    amina.hears("ring 113 nå")
    ola.hears("LIV", "åpnet igjen")
    kari.hears("LIV")
    town.leaves_open()


async def test_when_it_turns_out_to_be_about_a_life_the_first_step_no_longer_waits(
    town: Town, amina: Phone, kari: Phone, ola: Phone, code: str
) -> None:
    await amina.texts("vi har fortsatt ikke mat")
    kari.hears_nothing()
    await amina.texts("jeg har tatt 40 tabletter")
    kari.hears("LIV")
    town.reads_everything()
    town.leaves_open()


async def test_a_phone_of_the_last_holder_that_is_off_costs_no_time(
    town: Town, amina: Phone, kari: Phone, ola: Phone, code: str
) -> None:
    ola.switches_off()
    await amina.texts("vi har fortsatt ikke mat")
    amina.hears("Vi varsler")
    kari.hears("AKUTT")
    town.leaves_open()


async def test_a_last_holder_who_left_is_not_asked(
    town: Town, amina: Phone, kari: Phone, ola: Phone, code: str
) -> None:
    await town.changes_books(lambda books: with_people(books, "kari", "mo"))
    await amina.texts("vi har fortsatt ikke mat")
    amina.hears("Vi varsler")
    kari.hears("AKUTT")
    ola.hears_nothing()
    town.leaves_open()


@pytest.mark.parametrize("text", ["hun kom tilbake", "det ble ikke noe av", "kan du svare meg"])
async def test_words_that_only_the_case_explains_open_it_again(
    town: Town, amina: Phone, ola: Phone, code: str, text: str
) -> None:
    await amina.texts(text)
    amina.hears("Vi varsler")
    ola.hears("åpnet igjen")
    assert text in await words_in(town, code)
    town.leaves_open()


@pytest.mark.parametrize("text", ["tusen takk for hjelpen", "👍", "når åpner dere?", "klarer meg nå", "STOPP"])
async def test_what_asks_for_nobody_is_kept_and_wakes_nobody(
    town: Town, amina: Phone, ola: Phone, code: str, text: str
) -> None:
    await amina.texts(text)
    ola.hears_nothing()
    assert text in await words_in(town, code)
    amina.reads_all()


async def test_a_machine_that_answers_for_its_owner_opens_the_case_once_and_not_for_ever(
    town: Town, amina: Phone, ola: Phone, code: str
) -> None:
    for opens in (True, False):
        await amina.texts("Takk for din henvendelse. Jeg er bortreist.")
        assert bool(await town.cases()) is opens
        if opens:
            await ola.texts(f"TA {code}")
            await ola.texts(f"FERDIG {code} FEIL")
        town.reads_everything()


async def test_one_means_urgent_after_the_end_too(town: Town, amina: Phone, ola: Phone, code: str) -> None:
    await amina.texts("1")
    amina.hears("Vi varsler")
    assert ola.hears("AKUTT", "åpnet igjen").code == code
    town.leaves_open()


async def test_who_wishes_to_be_rung_after_the_end_is_rung_by_who_knows_them(
    town: Town, amina: Phone, ola: Phone, code: str
) -> None:
    await amina.texts("ring meg")
    assert "sak" not in amina.hears("ringe deg").text
    await town.minutes_pass(70 * 60)
    ola.hears(code)
    town.reads_everything()
    town.leaves_open()


async def test_a_day_later_it_is_a_case_of_its_own(
    town: Town, amina: Phone, kari: Phone, ola: Phone, code: str
) -> None:
    await town.minutes_pass(24 * 60 + 1)
    amina.reads_all()
    await amina.texts("vi har fortsatt ikke mat")
    amina.hears("Vi varsler")
    assert kari.hears("AKUTT").code != code
    ola.hears_nothing()
    town.leaves_open()


async def test_two_texts_at_once_open_it_once(town: Town, amina: Phone, ola: Phone, code: str) -> None:
    await town.at_once((amina, "vi har fortsatt ikke mat"), (amina, "barna er sultne, vi har ingen mat"))
    (case,) = await town.cases()
    assert (case.code, case.epoch, case.reopened) == (code, 2, 1)
    assert len([m for m in ola.reads_all() if "åpnet igjen" in m.text]) == 1
    town.reads_everything()
    town.leaves_open()


async def test_what_was_closed_is_found_for_a_while_and_not_for_ever(town: Town, amina: Phone, code: str) -> None:
    case = await town.store.case_by_code(code)
    assert case
    assert case.timers == {Timer.FOLLOWUP: town.clock.now() + timedelta(hours=24)}
    await town.minutes_pass(3 * 24 * 60)
    amina.reads_all()
    known = await town.store.known_of(amina.address)
    assert (known.cases, case.stage) == ((), Stage.CLOSED)


async def test_whether_it_is_safe_to_ring_is_asked_again_when_it_opens_again(
    town: Town, amina: Phone, kari: Phone
) -> None:
    await amina.texts("mannen min slår meg")
    amina.hears("trygt å ringe")
    await amina.texts("2")
    code = kari.hears("LIV").code
    await kari.texts(f"TA {code}")
    await kari.texts(f"FERDIG {code} HJULPET")
    town.reads_everything()
    await amina.texts("han er her igjen og slår")
    amina.hears("112", "trygt å ringe")
    assert kari.hears("LIV").code == code
    town.leaves_open()


async def test_a_last_holder_who_is_on_duty_too_is_asked_once_and_then_the_next(
    town: Town, amina: Phone, kari: Phone, ola: Phone
) -> None:
    await amina.texts("jeg har ikke et sted å sove i natt")
    code = kari.hears("AKUTT").code
    await kari.texts(f"TA {code}")
    await kari.texts(f"FERDIG {code} HJULPET")
    town.reads_everything()
    await amina.texts("vi har fortsatt ikke mat")
    kari.hears("åpnet igjen")
    await town.minutes_pass(3)
    kari.hears_nothing()
    ola.hears("AKUTT", "Kari svarte ikke")
    town.reads_everything()
    town.leaves_open()
