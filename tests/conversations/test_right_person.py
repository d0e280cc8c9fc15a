"""The worst fault of all would be a text to the wrong person."""

from __future__ import annotations

import pytest

from tests.fakes.town import Phone, Town


@pytest.fixture
async def two(town: Town, amina: Phone, bo: Phone, kari: Phone) -> tuple[str, str]:
    """Kari holds Amina's case and Bo's."""
    codes = []
    for phone, text in ((amina, "vi har ikke mat i kveld"), (bo, "jeg har ikke et sted å sove i natt")):
        await phone.texts(text)
        phone.hears("Vi varsler")
        codes.append(kari.hears("AKUTT").code)
        await kari.texts(f"TA {codes[-1]}")
        phone.hears("Kari")
        kari.hears("Du har")
    town.leaves_open()
    return codes[0], codes[1]


async def test_with_two_cases_a_text_without_a_code_goes_nowhere(
    amina: Phone, bo: Phone, kari: Phone, two: tuple[str, str]
) -> None:
    await kari.texts("Kom til kontoret i morgen kl. 10")
    kari.hears("Ikke sendt", *two)
    amina.hears_nothing()
    bo.hears_nothing()


async def test_with_two_cases_a_text_goes_to_the_one_that_is_named(
    amina: Phone, bo: Phone, kari: Phone, two: tuple[str, str]
) -> None:
    await kari.texts(f"{two[1].lower()} Jeg ringer deg nå")
    assert bo.hears("Jeg ringer deg nå").text == "Jeg ringer deg nå"
    kari.hears(f"Sendt til {two[1]}")
    amina.hears_nothing()


async def test_a_code_without_words_sends_nothing(amina: Phone, kari: Phone, two: tuple[str, str]) -> None:
    await kari.texts(two[0])
    kari.hears("Ikke sendt")
    amina.hears_nothing()


async def test_a_text_that_names_somebody_elses_case_goes_nowhere(
    town: Town, amina: Phone, bo: Phone, kari: Phone, ola: Phone, two: tuple[str, str]
) -> None:
    await kari.texts(f"SLIPP {two[0]}")
    kari.hears("ikke lenger")
    amina.hears("Vi varsler andre")
    ola.hears("AKUTT")
    await ola.texts(f"TA {two[0]}")
    ola.hears("Du har")
    amina.hears("Ola")
    await kari.texts(f"{two[0]} hei")
    kari.hears(f"Ikke sendt. Du har ikke {two[0]}")
    amina.hears_nothing()


async def test_two_officers_who_answer_at_once_are_told_who_has_it(
    town: Town, amina: Phone, kari: Phone, ola: Phone
) -> None:
    await amina.texts("vi har ikke mat i kveld")
    amina.hears("Vi varsler")
    code = kari.hears("AKUTT").code
    await town.minutes_pass(3)
    ola.hears("AKUTT")
    await town.at_once((kari, f"TA {code}"), (ola, f"TA {code}"))
    amina.hears("har saken din")
    amina.hears_nothing()
    heard = [message.text for phone in (kari, ola) for message in phone.reads_all()]
    assert sum("Du har" in text for text in heard) == 1
    assert sum(f"har tatt {code}" in text for text in heard) >= 1
    town.leaves_open()


async def test_a_stranger_who_sends_a_command_is_a_citizen(town: Town, amina: Phone, bo: Phone, kari: Phone) -> None:
    await amina.texts("vi har ikke mat i kveld")
    amina.hears("Vi varsler")
    code = kari.hears("AKUTT").code
    await bo.texts(f"TA {code}")
    bo.hears("automatisk svar", "svar 1")
    (case,) = await town.cases()
    assert case.holder is None
    town.leaves_open()


async def test_a_code_that_nobody_has_is_answered_clearly(kari: Phone) -> None:
    await kari.texts("TA K4F")
    kari.hears("Vi finner ikke K4F")


async def test_an_officer_without_a_case_relays_nothing(amina: Phone, kari: Phone) -> None:
    await kari.texts("kommer du i morgen?")
    kari.hears("Du har ingen sak nå")
    amina.hears_nothing()


async def test_a_closed_case_cannot_be_taken(amina: Phone, kari: Phone) -> None:
    await amina.texts("vi har ikke mat i kveld")
    code = kari.hears("AKUTT").code
    await kari.texts(f"TA {code}")
    await kari.texts(f"FERDIG {code} HENVIST")
    await kari.texts(f"TA {code}")
    assert "allerede avsluttet" in kari.reads_all()[-1].text
    assert "Samtalen er avsluttet" in amina.reads_all()[-1].text


async def test_ta_without_the_code_takes_nothing(town: Town, amina: Phone, kari: Phone) -> None:
    await amina.texts("vi har ikke mat i kveld")
    amina.hears("Vi varsler")
    code = kari.hears("AKUTT").code
    await kari.texts("TA")
    kari.hears(f"Svar TA {code}")
    (case,) = await town.cases()
    assert case.holder is None
    town.leaves_open()


async def test_words_that_may_answer_an_alert_do_not_go_to_the_citizen_of_another_case(
    town: Town, amina: Phone, bo: Phone, kari: Phone
) -> None:
    await amina.texts("vi har ikke mat i kveld")
    await kari.texts(f"TA {kari.hears('AKUTT').code}")
    kari.reads_all()
    amina.reads_all()
    await bo.texts("jeg har ikke et sted å sove i natt")
    kari.hears("AKUTT")
    await kari.texts("kan ikke nå, jeg sitter i en annen sak")
    kari.hears("Ikke sendt", "begynn teksten med")
    amina.hears_nothing()
    town.reads_everything()
    town.leaves_open()


async def test_words_meant_for_a_case_that_was_just_lost_go_to_nobody_else(
    town: Town, amina: Phone, bo: Phone, kari: Phone, two: tuple[str, str]
) -> None:
    await town.minutes_pass(6)
    await bo.texts("er du der?")
    await kari.texts(f"{two[1]} ja, jeg er her")
    await town.minutes_pass(5)
    town.reads_everything()
    await kari.texts("Kom til inngangen bak")
    kari.hears("Ikke sendt")
    amina.hears_nothing()
    bo.hears_nothing()
    town.reads_everything()


async def test_an_officer_who_is_also_a_citizen_does_not_write_another_citizens_code_into_their_own_case(
    town: Town, amina: Phone, kari: Phone, ola: Phone
) -> None:
    await ola.texts("jeg har ikke mat i kveld")
    ola.hears("Vi varsler")
    await amina.texts("vi har ikke mat i kveld")
    code = next(case.code for case in await town.cases() if case.citizen == amina.address)
    await kari.texts(f"TA {next(case.code for case in await town.cases() if case.citizen == ola.address)}")
    town.reads_everything()
    await ola.texts(f"{code} kan du si hvor du er?")
    ola.hears("Ikke sendt")
    kari.hears_nothing()
    amina.hears_nothing()
    town.leaves_open()
