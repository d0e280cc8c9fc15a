"""It may be urgent: one question, and the question is a promise."""

from __future__ import annotations

import pytest

from escalation.case import Class, Stage
from tests.fakes.town import Phone, Town


async def test_a_bare_cry_is_asked_once(town: Town, amina: Phone, kari: Phone) -> None:
    await amina.texts("hjelp")
    amina.hears("Haster det", "Svar 1", "113")
    kari.hears_nothing()
    town.leaves_open()


async def test_one_means_urgent(town: Town, amina: Phone, kari: Phone) -> None:
    await amina.texts("hjelp")
    amina.hears("Svar 1")
    await amina.texts("1")
    amina.hears("Vi varsler vakten nå")
    code = kari.hears("Svar TA").code
    await kari.texts(f"TA {code}")
    amina.hears("Kari")
    kari.hears("hjelp", "1")
    town.leaves_open()


async def test_two_means_that_it_can_wait_and_nobody_is_woken(amina: Phone, kari: Phone) -> None:
    await amina.texts("hjelp")
    amina.hears("Svar 1")
    await amina.texts("2")
    amina.hears("svar 1")
    kari.hears_nothing()


async def test_who_said_that_it_can_wait_and_then_that_it_is_urgent_is_read_from_the_beginning(
    town: Town, amina: Phone, kari: Phone
) -> None:
    await amina.texts("hjelp")
    await amina.texts("2")
    await town.minutes_pass(90)
    await amina.texts("1")
    code = kari.hears("AKUTT").code
    await kari.texts(f"TA {code}")
    assert "hjelp" in kari.hears(f"Du har {code}").text
    amina.reads_all()
    town.leaves_open()


async def test_a_question_without_an_answer_wakes_somebody(town: Town, amina: Phone, kari: Phone) -> None:
    await amina.texts("hjelp")
    amina.hears("Svar 1")
    await town.minutes_pass(15)
    code = kari.hears("UKLAR").code
    await kari.texts(f"TA {code}")
    kari.hears("Svarte ikke da vi spurte")
    amina.hears("Kari")
    town.leaves_open()


async def test_the_next_doubtful_text_is_not_asked_again_but_answered(town: Town, amina: Phone, kari: Phone) -> None:
    await amina.texts("hjelp")
    amina.hears("Svar 1")
    await amina.texts("hjelp meg")
    amina.hears("Vi varsler vakten nå")
    kari.hears("Svar TA")
    town.leaves_open()


async def test_the_day_after_a_no_doubt_still_wakes_somebody(town: Town, amina: Phone, kari: Phone) -> None:
    await amina.texts("hjelp")
    await amina.texts("2")
    await amina.texts("hjelp")
    assert "Vi varsler vakten nå" in amina.reads_all()[-1].text
    kari.hears("Svar TA")
    town.leaves_open()


async def test_a_digit_without_a_question_still_means_urgent(town: Town, amina: Phone, kari: Phone) -> None:
    await amina.texts("1")
    amina.hears("Vi varsler vakten nå")
    kari.hears("AKUTT")
    town.leaves_open()


async def test_where_it_may_be_a_life_the_question_waits_five_minutes(town: Town, amina: Phone, kari: Phone) -> None:
    await asked_life(town, amina)
    await town.minutes_pass(4.9)
    kari.hears_nothing()
    await town.minutes_pass(0.1)
    kari.hears("UKLAR")
    town.leaves_open()


async def test_elsewhere_it_waits_fifteen_minutes(town: Town, amina: Phone, kari: Phone) -> None:
    await asked_other(town, amina)
    await town.minutes_pass(14.9)
    kari.hears_nothing()
    await town.minutes_pass(0.1)
    kari.hears("UKLAR")
    town.leaves_open()


async def test_when_nobody_answered_the_question_the_citizen_is_told_nothing_twice(
    town: Town, amina: Phone, kari: Phone
) -> None:
    """The case opens by the clock, and no text of ours goes out for it."""
    await asked_other(town, amina)
    await town.minutes_pass(16)
    amina.hears_nothing()
    kari.hears("UKLAR")
    town.leaves_open()


@pytest.mark.parametrize("digit", ["3", "4", "8"])
async def test_a_digit_that_was_not_offered_ends_no_question(town: Town, amina: Phone, kari: Phone, digit: str) -> None:
    await asked_other(town, amina)
    await amina.texts(digit)
    amina.reads_all()
    await town.minutes_pass(15)
    kari.hears("UKLAR")
    town.leaves_open()


async def test_2_after_the_question_is_over_ends_nothing(town: Town, amina: Phone, kari: Phone, ola: Phone) -> None:
    """Somebody is awake for it by then, and only an officer closes."""
    await asked_other(town, amina)
    await town.minutes_pass(15)
    kari.hears("UKLAR")
    await amina.texts("2")
    amina.hears("Vi har fått meldingen")
    await town.minutes_pass(3)
    ola.hears("UKLAR")
    town.reads_everything()
    town.leaves_open()


async def test_stop_is_no_answer_to_the_question(town: Town, amina: Phone, kari: Phone) -> None:
    await asked_other(town, amina)
    await amina.texts("STOPP")
    amina.hears("Vi skriver ikke mer")
    await town.minutes_pass(15)
    kari.hears("UKLAR")
    town.leaves_open()


async def asked_life(town: Town, amina: Phone) -> None:
    """A text that leaves doubt about a life."""
    await amina.texts("jeg er redd")
    amina.hears("Svar 1")
    (case,) = await town.cases()
    assert (case.stage, case.klass) == (Stage.PENDING, Class.LIFE)


async def asked_other(town: Town, amina: Phone) -> None:
    """A text that leaves doubt, and none about a life."""
    await amina.texts("hjelp")
    amina.hears("Svar 1")
    (case,) = await town.cases()
    assert (case.stage, case.klass) == (Stage.PENDING, Class.ACUTE)
