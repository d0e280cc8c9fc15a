"""Amina writes from two phones, and Kari finds out that both are hers."""

from __future__ import annotations

import pytest

from escalation.case import Class
from tests.fakes.town import Phone, Town

Two = tuple[str, str]


@pytest.fixture
async def two(town: Town, amina: Phone, bo: Phone, kari: Phone) -> Two:
    """Kari holds the case from Amina's phone and the one from the phone that she borrowed of Bo."""
    codes = []
    for phone, text in ((amina, "vi har ikke mat i kveld"), (bo, "jeg har ikke et sted å sove i natt")):
        await phone.texts(text)
        codes.append(kari.hears("AKUTT").code)
        await kari.texts(f"TA {codes[-1]}")
        phone.reads_all()
        kari.reads_all()
    return codes[0], codes[1]


@pytest.fixture
async def one(town: Town, kari: Phone, two: Two) -> str:
    await kari.texts(f"SAMME {two[0]} {two[1]}")
    kari.hears(f"{two[1]} er nå en del av {two[0]}")
    return two[0]


async def test_two_cases_of_one_person_become_one_and_nobody_else_notices(
    town: Town, amina: Phone, bo: Phone, kari: Phone, one: str
) -> None:
    (case,) = await town.cases()
    words = {said.text for said in await town.store.thread(case.id)}
    assert (case.code, set(case.needs) >= {"food", "shelter"}) == (one, True)
    assert words == {"vi har ikke mat i kveld", "jeg har ikke et sted å sove i natt"}
    amina.hears_nothing()
    bo.hears_nothing()
    town.leaves_open()


async def test_words_from_either_phone_reach_the_holder_and_answers_go_where_they_came_from_last(
    town: Town, amina: Phone, bo: Phone, kari: Phone, one: str
) -> None:
    await bo.texts("jeg er på stasjonen")
    kari.hears(f"{one}: jeg er på stasjonen")
    await kari.texts("Jeg kommer dit")
    assert bo.hears("Jeg kommer dit").text == "Jeg kommer dit"
    amina.hears_nothing()
    await amina.texts("nå har jeg min egen telefon igjen")
    kari.hears(one)
    kari.hears("egen telefon")
    await kari.texts("Fint")
    amina.hears("Fint")
    bo.hears_nothing()
    town.reads_everything()
    town.leaves_open()


async def test_danger_from_the_other_phone_is_danger_in_the_one_case(
    town: Town, bo: Phone, kari: Phone, one: str
) -> None:
    await bo.texts("jeg har tatt 40 tabletter")
    bo.hears("ring 113 nå")
    assert (await town.cases())[0].klass is Class.LIFE
    kari.hears("fare for liv")
    kari.hears("40 tabletter")
    town.leaves_open()


async def test_after_the_end_either_phone_opens_it_again(
    town: Town, amina: Phone, bo: Phone, kari: Phone, one: str
) -> None:
    await kari.texts(f"FERDIG {one} HJULPET")
    town.reads_everything()
    await bo.texts("vi har fortsatt ikke mat")
    bo.hears("Vi varsler")
    kari.hears("AKUTT", f"sak {one} er åpnet igjen")
    amina.hears_nothing()
    town.leaves_open()


async def test_only_who_holds_both_may_say_that_they_are_one(
    town: Town, amina: Phone, bo: Phone, kari: Phone, ola: Phone, two: Two
) -> None:
    await kari.texts(f"SLIPP {two[1]}")
    await ola.texts(f"TA {two[1]}")
    town.reads_everything()
    await kari.texts(f"SAMME {two[0]} {two[1]}")
    kari.hears(f"Ola har {two[1]}")
    await ola.texts(f"SAMME {two[0]} {two[1]}")
    ola.hears(two[0])
    assert len(await town.cases()) == 2
    town.leaves_open()


@pytest.mark.parametrize("typed", ["SAMME {0}", "samme {0} {0}", "SAMME"])
async def test_without_both_codes_nothing_is_merged(town: Town, kari: Phone, two: Two, typed: str) -> None:
    await kari.texts(typed.format(*two))
    kari.hears(two[0])
    assert len(await town.cases()) == 2
    town.leaves_open()


@pytest.mark.parametrize("typed", ["slå sammen {0} og {1}", "{0} samme {1}", "samme {0}, {1} takk", "merge {0} {1}"])
async def test_they_are_merged_however_it_is_typed(town: Town, kari: Phone, two: Two, typed: str) -> None:
    await kari.texts(typed.format(*two).lower())
    kari.hears(f"{two[1]} er nå en del av {two[0]}")
    assert [case.code for case in await town.cases()] == [two[0]]
    town.leaves_open()


async def test_a_merge_in_the_moment_of_a_text_loses_no_word(
    town: Town, amina: Phone, bo: Phone, kari: Phone, two: Two
) -> None:
    await town.at_once((bo, "er du der?"), (kari, f"SAMME {two[0]} {two[1]}"))
    (case,) = await town.cases()
    assert "er du der?" in {said.text for said in await town.store.thread(case.id)}
    assert any("er du der?" in message.text for message in kari.reads_all())
    town.leaves_open()


async def test_the_number_of_either_phone_is_shown(town: Town, bo: Phone, kari: Phone, one: str) -> None:
    await bo.texts("er du der?")
    kari.reads_all()
    await kari.texts(f"NUMMER {one}")
    kari.hears("00 00 01 02")
    town.leaves_open()


async def test_who_wanted_no_texts_on_one_phone_gets_none_by_itself_on_either(
    town: Town, amina: Phone, bo: Phone, kari: Phone, two: Two
) -> None:
    await bo.texts("STOPP")
    bo.reads_all()
    await kari.texts(f"SAMME {two[0]} {two[1]}")
    town.reads_everything()
    await town.minutes_pass(11)
    amina.hears_nothing()
    bo.hears_nothing()
    assert any("stille for lenge" in message.text for message in kari.reads_all())
    town.reads_everything()
    town.leaves_open()
