"""The day after: one question, two digits, and nothing about what it was."""

from __future__ import annotations

import pytest

from escalation.books import Books
from tests.fakes.town import Phone, Town, with_office

NO_PLACE = "jeg har ikke et sted å sove i natt"
TO_THE_MORNING = 34.5 * 60  # minutes from half past ten at night to nine, the day after the next


async def closed(town: Town, amina: Phone, kari: Phone, text: str = NO_PLACE, outcome: str = "HJULPET") -> str:
    await amina.texts(text)
    code = kari.reads_all()[0].text.split("TA ")[1].split()[0].strip(".")
    await kari.texts(f"TA {code}")
    await kari.texts(f"FERDIG {code} {outcome}")
    town.reads_everything()
    return code


async def answers(town: Town) -> list[str]:
    return [entry.detail for entry in await town.store.entries(99) if entry.action == "followup"]


async def test_a_day_later_in_daylight_amina_is_asked_whether_she_was_helped(
    town: Town, amina: Phone, kari: Phone
) -> None:
    await closed(town, amina, kari)
    await town.minutes_pass(TO_THE_MORNING - 1)
    amina.hears_nothing()
    await town.minutes_pass(1)
    text = amina.hears("Fikk du den hjelpen du trengte", "Svar 2", "ring 00 00 00 12").text
    assert not any(word in text for word in ("sove", "Kari", "sak"))


@pytest.mark.parametrize(("digit", "kept"), [("2", "yes"), ("3", "no")])
async def test_a_digit_is_kept_as_yes_or_no_and_is_thanked_for(
    town: Town, amina: Phone, kari: Phone, digit: str, kept: str
) -> None:
    await closed(town, amina, kari)
    await town.minutes_pass(TO_THE_MORNING)
    amina.reads_all()
    await amina.texts(digit)
    amina.hears("Takk for svar", "svar 1")
    assert await answers(town) == [kept]
    await amina.texts(digit)
    amina.reads_all()
    assert await answers(town) == [kept]


async def test_one_still_means_urgent_and_opens_a_case_of_its_own(town: Town, amina: Phone, kari: Phone) -> None:
    code = await closed(town, amina, kari)
    await town.minutes_pass(TO_THE_MORNING)
    amina.reads_all()
    await amina.texts("1")
    amina.hears("Vi varsler")
    assert kari.hears("AKUTT").code != code
    assert await answers(town) == []
    town.leaves_open()


@pytest.mark.parametrize("text", ["mannen min slår meg", "jeg er 13 år og pappa slår meg"])
async def test_a_phone_that_may_be_read_and_a_child_are_never_asked(
    town: Town, amina: Phone, kari: Phone, text: str
) -> None:
    await closed(town, amina, kari, text)
    await town.minutes_pass(4 * 24 * 60)
    amina.hears_nothing()


async def test_who_wants_no_texts_is_not_asked(town: Town, amina: Phone, kari: Phone) -> None:
    await closed(town, amina, kari)
    await amina.texts("STOPP")
    amina.reads_all()
    await town.minutes_pass(4 * 24 * 60)
    amina.hears_nothing()


async def test_an_office_may_say_no_to_the_question(town: Town, amina: Phone, kari: Phone) -> None:
    def silent(books: Books) -> Books:
        return with_office(books, no_follow_up=True)

    await town.changes_books(silent)
    await closed(town, amina, kari)
    await town.minutes_pass(4 * 24 * 60)
    amina.hears_nothing()


async def test_after_a_mistake_nobody_is_asked(town: Town, amina: Phone, kari: Phone) -> None:
    await closed(town, amina, kari, outcome="FEIL")
    await town.minutes_pass(4 * 24 * 60)
    amina.hears_nothing()


async def test_a_case_that_opened_again_is_not_asked_about(town: Town, amina: Phone, kari: Phone) -> None:
    code = await closed(town, amina, kari)
    await amina.texts("vi har fortsatt ikke mat")
    await kari.texts(f"TA {code}")
    for _ in range(40):
        await town.minutes_pass(55)
        await kari.texts(f"KONTAKT {code}")
    assert not any("hjelpen du trengte" in message.text for message in amina.reads_all())
    town.reads_everything()
    town.leaves_open()


async def test_a_digit_two_days_later_is_no_answer_any_more(town: Town, amina: Phone, kari: Phone) -> None:
    await closed(town, amina, kari)
    await town.minutes_pass(TO_THE_MORNING + 24 * 60)
    amina.reads_all()
    await amina.texts("2")
    amina.hears("Automatisk svar")
    assert await answers(town) == []


async def test_a_question_that_lay_at_a_gateway_until_the_night_is_never_sent(
    town: Town, amina: Phone, kari: Phone
) -> None:
    await closed(town, amina, kari)
    town.gateway.down = True
    await town.minutes_pass(TO_THE_MORNING + 150)
    town.gateway.down = False
    await town.minutes_pass(60)
    amina.hears_nothing()
