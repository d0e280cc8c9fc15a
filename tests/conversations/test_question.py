"""It may be urgent: one question, and the question is a promise."""

from __future__ import annotations

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


async def test_a_question_without_an_answer_wakes_somebody(town: Town, amina: Phone, kari: Phone) -> None:
    await amina.texts("hjelp")
    amina.hears("Svar 1")
    await town.minutes_pass(5)
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
