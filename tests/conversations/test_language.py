"""A person is answered in their own language, can choose it, and is not thrown about by one odd word."""

from __future__ import annotations

from tests.fakes.town import Phone, Town, nynorsk


async def test_who_asks_for_english_is_answered_in_english_from_then_on(amina: Phone, kari: Phone) -> None:
    await amina.texts("hei")
    amina.hears("Automatisk svar")
    await amina.texts("English please")
    amina.hears("Automatic answer", "answer 1")
    await amina.texts("takk skal dere ha for svaret")
    amina.hears("Automatic answer")
    kari.hears_nothing()


async def test_who_chooses_while_we_wait_for_an_answer_is_asked_again(town: Town, amina: Phone) -> None:
    await amina.texts("hjelp")
    amina.hears("Haster det")
    await amina.texts("engelsk")
    amina.hears("Is it urgent", "Answer 1")
    town.leaves_open()


async def test_one_english_word_does_not_change_the_language(amina: Phone) -> None:
    await amina.texts("hei, hvor mange er det som jobber hos dere?")
    amina.hears("Automatisk svar")
    await amina.texts("ok thanks")
    amina.hears("Automatisk svar")


async def test_a_nynorsk_office_says_nynorsk_to_who_asks_for_norwegian(town: Town, amina: Phone) -> None:
    await town.changes_books(nynorsk)
    await amina.texts("norsk takk")
    amina.hears("frå Sosialtenesta")


async def test_whoever_takes_the_case_is_told_which_language_it_probably_is(
    town: Town, amina: Phone, kari: Phone
) -> None:
    await amina.texts("Nincs hol aludnom ma éjjel a gyerekeimmel, kérem segítsenek")
    amina.reads_all()
    await amina.texts("1")
    amina.reads_all()
    code = kari.hears("Svar TA").code
    await kari.texts(f"TA {code}")
    amina.reads_all()
    kari.hears("trolig ungarsk", "Trenger nok tolk")
    town.leaves_open()
