"""Where a dangerous person may read the phone: as little as we can say, and one question that keeps it from ringing."""

from __future__ import annotations

from dataclasses import replace

from escalation.case import SafeToCall
from messages.model import Purpose
from messages.sms import parts
from tests.fakes.town import Phone, Town, patterns

WRITES = "mannen min slår meg"
NAMES_IT = ("vold", "slå", "mann", "krisesenter", "politi")


async def asks_for_help(amina: Phone, kari: Phone) -> str:
    await amina.texts(WRITES)
    amina.hears("trygt å ringe", "Svar 2 for ja, 3 for nei")
    return kari.hears("LIV").code


async def takes(kari: Phone, code: str) -> str:
    await kari.texts(f"TA {code}")
    return kari.hears(f"Du har {code}").text


async def test_the_first_answer_names_numbers_and_never_what_it_is_about(town: Town, amina: Phone, kari: Phone) -> None:
    await amina.texts(WRITES)
    said = amina.hears("112", "113", "00 00 00 12", "Vi varsler vakten nå").text
    assert [word for word in NAMES_IT if word in said.casefold()] == []
    assert parts(said) <= 3
    kari.hears("Svar TA")
    town.leaves_open()


async def test_a_yes_is_shown_to_whoever_takes_the_case(town: Town, amina: Phone, kari: Phone) -> None:
    code = await asks_for_help(amina, kari)
    await amina.texts("2")
    amina.hears("Vi har fått meldingen")
    assert "Trygt å ringe: ja." in await takes(kari, code)
    amina.hears("Kari")
    town.leaves_open()


async def test_a_no_is_shown_beside_the_number_too(town: Town, amina: Phone, kari: Phone) -> None:
    code = await asks_for_help(amina, kari)
    await amina.texts("3")
    amina.hears("Vi har fått meldingen")
    assert "Trygt å ringe: nei." in await takes(kari, code)
    amina.hears("Kari")
    await kari.texts(f"NUMMER {code}")
    kari.hears("00 00 01 01", "Trygt å ringe: nei.")
    town.leaves_open()


async def test_silence_is_shown_as_not_answered(town: Town, amina: Phone, kari: Phone) -> None:
    code = await asks_for_help(amina, kari)
    assert "Trygt å ringe: ikke svart." in await takes(kari, code)
    amina.hears("Kari")
    town.leaves_open()


async def test_an_answer_after_the_case_is_taken_reaches_its_holder(town: Town, amina: Phone, kari: Phone) -> None:
    code = await asks_for_help(amina, kari)
    await takes(kari, code)
    amina.hears("Kari")
    await amina.texts("3")
    kari.hears(f"{code}: trygt å ringe: nei.")
    town.leaves_open()


async def test_who_changes_their_mind_is_heard(town: Town, amina: Phone, kari: Phone) -> None:
    code = await asks_for_help(amina, kari)
    await amina.texts("2")
    await amina.texts("3")
    amina.reads_all()
    assert "Trygt å ringe: nei." in await takes(kari, code)
    amina.reads_all()
    town.leaves_open()


async def test_an_answer_that_comes_late_answers_nothing(town: Town, amina: Phone, kari: Phone) -> None:
    """What was safe an hour ago may be so no more."""
    code = await asks_for_help(amina, kari)
    await town.minutes_pass(61)
    town.reads_everything()
    await amina.texts("2")
    amina.reads_all()
    assert "Trygt å ringe: ikke svart." in await takes(kari, code)
    town.reads_everything()
    town.leaves_open()


async def test_1_is_urgent_here_too_and_answers_no_question(town: Town, amina: Phone, kari: Phone) -> None:
    code = await asks_for_help(amina, kari)
    await amina.texts("1")
    amina.hears("Vi har fått meldingen")
    assert "Trygt å ringe: ikke svart." in await takes(kari, code)
    amina.hears("Kari")
    town.leaves_open()


async def test_after_a_quarter_of_an_hour_nothing_is_sent_by_itself(town: Town, amina: Phone, kari: Phone) -> None:
    code = await asks_for_help(amina, kari)
    await town.minutes_pass(15)
    town.reads_everything()
    await town.minutes_pass(50)
    amina.hears_nothing()
    town.reads_everything()
    await takes(kari, code)
    amina.hears_nothing()
    town.reads_everything()
    town.leaves_open()


async def test_a_running_case_that_turns_to_violence_is_asked_then(town: Town, amina: Phone, kari: Phone) -> None:
    await amina.texts("vi har ikke mat i kveld")
    amina.hears("Vi varsler")
    code = kari.hears("AKUTT").code
    await amina.texts(WRITES)
    said = amina.hears("trygt å ringe", "112").text
    assert [word for word in NAMES_IT if word in said.casefold()] == []
    kari.hears("mer alvorlig")
    await amina.texts("2")
    amina.hears("fått meldingen")
    assert "Trygt å ringe: ja." in await takes(kari, code)
    amina.hears("Kari")
    town.leaves_open()


async def test_the_exit_word_gets_no_reply_and_ends_our_own_texts(town: Town, amina: Phone, kari: Phone) -> None:
    code = await asks_for_help(amina, kari)
    await amina.texts("BIBLIOTEK")
    amina.hears_nothing()
    await town.minutes_pass(6)
    amina.hears_nothing()
    town.reads_everything()
    assert "uvisst" in await takes(kari, code)
    amina.hears_nothing()
    town.reads_everything()
    town.leaves_open()


async def test_the_exit_word_is_written_down_and_stops_nobody_from_being_woken(
    town: Town, amina: Phone, kari: Phone, ola: Phone
) -> None:
    await asks_for_help(amina, kari)
    await amina.texts("bibliotek")
    assert ("exit_word", "citizen") in [(entry.action, entry.by) for entry in await town.store.entries(50)]
    await town.minutes_pass(2)
    ola.hears("LIV")
    town.reads_everything()
    town.leaves_open()


async def test_after_the_exit_word_an_officers_own_words_still_go(town: Town, amina: Phone, kari: Phone) -> None:
    code = await asks_for_help(amina, kari)
    await takes(kari, code)
    amina.hears("Kari")
    await amina.texts("library")
    kari.hears(code, "noen kan lese telefonen")
    await kari.texts("Skal vi si onsdag?")
    amina.hears("Skal vi si onsdag?")
    kari.hears("Sendt")
    town.leaves_open()


async def test_who_asks_for_help_again_after_the_exit_word_is_answered(town: Town, amina: Phone, kari: Phone) -> None:
    await asks_for_help(amina, kari)
    await amina.texts("bibliotek")
    await amina.texts("takk")
    amina.hears_nothing()
    await amina.texts("han slår meg igjen")
    amina.hears("112")
    town.reads_everything()
    town.leaves_open()


async def test_the_exit_word_works_when_the_case_is_closed(amina: Phone, kari: Phone) -> None:
    code = await asks_for_help(amina, kari)
    await takes(kari, code)
    await kari.texts(f"FERDIG {code} HJULPET")
    amina.reads_all()
    kari.reads_all()
    await amina.texts("Bibliotek")
    amina.hears_nothing()


async def test_a_case_that_opens_again_while_the_exit_word_holds_is_silent_too(
    town: Town, amina: Phone, kari: Phone
) -> None:
    code = await asks_for_help(amina, kari)
    await takes(kari, code)
    await amina.texts("bibliotek")
    await kari.texts(f"FERDIG {code} HJULPET")
    await town.minutes_pass(30)
    town.reads_everything()
    await amina.texts("er du der ennå")
    kari.hears("åpnet igjen")
    await town.minutes_pass(14)
    assert "uvisst" in await takes_again(kari, code)
    amina.hears_nothing()
    town.reads_everything()
    town.leaves_open()


async def takes_again(kari: Phone, code: str) -> str:
    kari.reads_all()
    return await takes(kari, code)


async def test_from_anybody_else_the_exit_word_is_a_text_like_others(amina: Phone) -> None:
    await amina.texts("bibliotek")
    amina.hears("Automatisk svar")


async def test_a_violent_doubt_that_is_asked_is_neutral_from_the_start(town: Town, amina: Phone, kari: Phone) -> None:
    await amina.texts("jeg er redd")
    said = amina.hears("Svar 1").text.casefold()
    assert [word for word in NAMES_IT if word in said] == []
    await amina.texts("1")
    letter = amina.reads_all()[-1]
    assert "trygt å ringe" in letter.text
    assert letter.purpose is Purpose.ANSWER
    kari.hears("Svar TA")
    town.leaves_open()


async def in_vassbygda(town: Town) -> None:
    """One number for several offices, and places whose names occur twice."""
    found = patterns()
    await town.changes_books(
        lambda known: replace(found, line=replace(found.line, id=known.line.id), version=known.version)
    )
    number = found.number_of("vassbygda")
    assert number is not None
    town.line = number


async def test_two_questions_with_the_same_digits_never_stand_in_one_text(town: Town, amina: Phone) -> None:
    await in_vassbygda(town)
    await amina.texts(f"{WRITES}, jeg er i Herøy")
    said = amina.hears("Svar 2 for ja, 3 for nei").text
    assert "Herøy" not in said
    await amina.texts("3")
    (case,) = await town.cases()
    assert case.safe_to_call is SafeToCall.NO
    town.reads_everything()
    town.leaves_open()


async def test_a_digit_answers_the_question_that_was_put_last(town: Town, amina: Phone) -> None:
    await in_vassbygda(town)
    await amina.texts(WRITES)
    await amina.texts("jeg er i Herøy")
    assert "2: Herøy" in amina.reads_all()[-1].text
    await amina.texts("3")
    (case,) = await town.cases()
    assert case.safe_to_call is SafeToCall.ASKED
    town.reads_everything()
    town.leaves_open()
