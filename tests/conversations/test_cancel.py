"""Amina writes that she manages now. It may be so; somebody else may hold her phone; so no case ends by it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from escalation.case import Case, Stage, Timer
from tests.fakes.town import Phone, Town

HUNGRY, MANAGES = "vi har ikke mat til barna i kveld", "klarer meg nå"
NO_PLACE, BEATEN, DANGER = "jeg har ikke et sted å sove i natt", "mannen min slår meg", "jeg har tatt 40 tabletter"
CHILD = "jeg er 13 år og pappa slår meg"


async def the_case(town: Town) -> Case:
    (case,) = await town.cases()
    return case


async def test_a_cancel_closes_nothing_and_whoever_was_asked_hears_that_somebody_must_ask(
    town: Town, amina: Phone, kari: Phone, ola: Phone
) -> None:
    await amina.texts(NO_PLACE)
    code = kari.hears("AKUTT").code
    await amina.texts(MANAGES)
    kari.hears("AKUTT", "personen skriver at det ordner seg nå", f"TA {code}")
    assert (await the_case(town)).stage is Stage.WAITING
    await town.minutes_pass(6)
    ola.hears("AKUTT")
    town.reads_everything()
    town.leaves_open()


async def test_after_a_cancel_the_ladder_goes_at_half_the_pace(
    town: Town, amina: Phone, kari: Phone, ola: Phone, mo: Phone
) -> None:
    await amina.texts(NO_PLACE)
    await town.minutes_pass(1)
    await amina.texts(MANAGES)
    await town.minutes_pass(3.9)
    ola.hears_nothing()
    await town.minutes_pass(0.1)
    ola.hears("AKUTT")
    await town.minutes_pass(5.9)
    mo.hears_nothing()
    town.reads_everything()
    town.leaves_open()


async def test_a_cancel_is_told_once_however_often_it_is_written(
    town: Town, amina: Phone, kari: Phone, ola: Phone
) -> None:
    await amina.texts(NO_PLACE)
    for _ in range(3):
        await amina.texts(MANAGES)
    assert sum("ordner seg" in message.text for message in kari.reads_all()) == 1
    case = await the_case(town)
    assert case.timers[Timer.STEP] - town.clock.now() == timedelta(minutes=6)
    town.reads_everything()
    town.leaves_open()


@pytest.mark.parametrize("text", [BEATEN, DANGER, CHILD, HUNGRY])
async def test_for_a_life_a_child_or_where_somebody_else_may_write_a_cancel_changes_no_timer(
    town: Town, amina: Phone, kari: Phone, text: str
) -> None:
    await amina.texts(text)
    before = (await the_case(town)).timers
    kari.reads_all()
    await amina.texts(MANAGES)
    kari.hears("personen skriver at det ordner seg nå")
    assert (await the_case(town)).timers == before
    town.reads_everything()
    town.leaves_open()


async def test_who_asks_for_help_after_a_cancel_is_helped_at_the_ordinary_pace(
    town: Town, amina: Phone, ola: Phone
) -> None:
    await amina.texts(NO_PLACE)
    await amina.texts(MANAGES)
    await amina.texts("nei, jeg har ikke et sted å sove likevel")
    await town.minutes_pass(3)
    ola.hears("AKUTT")
    town.reads_everything()
    town.leaves_open()


async def test_the_holder_hears_of_a_cancel_and_closes_only_by_their_own_word(
    town: Town, amina: Phone, kari: Phone
) -> None:
    await amina.texts(NO_PLACE)
    code = kari.hears("AKUTT").code
    await kari.texts(f"TA {code}")
    town.reads_everything()
    await amina.texts(MANAGES)
    kari.hears(f"{code}: {MANAGES}")
    kari.hears(code, "Vær sikker på at det stemmer")
    await kari.texts(f"FERDIG {code} HJULPET")
    kari.hears("er avsluttet")
    amina.hears("Samtalen er avsluttet")


async def test_when_a_taken_case_is_lost_the_citizen_is_told_but_not_on_a_phone_that_may_be_read(
    town: Town, amina: Phone, bo: Phone, kari: Phone
) -> None:
    for phone, text in ((amina, NO_PLACE), (bo, BEATEN)):
        await phone.texts(text)
        await kari.texts(f"TA {kari.hears('noen trenger hjelp').code}")
        kari.reads_all()
    await kari.texts(f"KONTAKT {next(case.code for case in await town.cases() if case.neutral)}")
    town.reads_everything()
    await town.minutes_pass(61)
    assert any("Den som hadde saken din, svarer ikke" in message.text for message in amina.reads_all())
    bo.hears_nothing()
    town.reads_everything()
    town.leaves_open()
