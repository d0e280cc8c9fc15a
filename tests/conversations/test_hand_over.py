"""A partner hands a person over: the case is of the person's own number, and the partner hears that it was taken."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.fakes.town import NUMBERS, Phone, Town

OVER = "OVER VOKSEN EKSEMPELVIK AKUTT 00 00 01 01 SAMTYKKE JA"  # Amina's number


@pytest.fixture
def siv(town: Town) -> Phone:
    return town.phone("Siv")


async def test_a_person_is_handed_over_and_the_partner_hears_when_it_is_taken(
    town: Town, siv: Phone, amina: Phone, kari: Phone
) -> None:
    await siv.texts(OVER)
    siv.hears("Mottatt som", "før 22:35", "ring 00 00 00 12")
    alert = kari.hears("AKUTT")
    assert NUMBERS["Amina"][-4:] not in alert.text
    amina.hears_nothing()
    await kari.texts(f"TA {alert.code}")
    amina.hears("Kari", "har saken din")
    kari.hears("Meldt av Kirkens hus i Eksempelvik: voksen. Samtykke: ja")
    siv.hears(f"{alert.code} er tatt av Sosialtjenesten i Eksempelvik 22:30")
    town.leaves_open()


async def test_nothing_that_the_person_or_the_officer_writes_goes_to_the_partner(
    town: Town, siv: Phone, amina: Phone, kari: Phone
) -> None:
    await siv.texts(OVER)
    code = kari.hears("AKUTT").code
    await kari.texts(f"TA {code}")
    siv.reads_all(), amina.reads_all(), kari.reads_all()
    await amina.texts("Jeg har ikke mat")
    kari.hears("Jeg har ikke mat")
    await kari.texts("Kom til oss nå")
    amina.hears("Kom til oss nå")
    kari.hears("Sendt til")
    await kari.texts(f"FERDIG {code} HJULPET")
    amina.hears("avsluttet")
    kari.hears("avsluttet")
    siv.hears_nothing()


async def test_a_case_that_a_partners_colleague_had_is_no_part_of_whom_they_hand_over(
    town: Town, siv: Phone, kari: Phone
) -> None:
    await siv.texts("jeg orker ikke mer, jeg vil dø")
    own = kari.hears("LIV").code
    await kari.texts(f"TA {own}")
    await kari.texts(f"FERDIG {own} HJULPET")
    town.reads_everything()
    await siv.texts(OVER)
    siv.hears("Mottatt som")
    code = kari.hears("noen trenger hjelp").code
    assert code != own
    await kari.texts(f"TA {code}")
    assert "orker ikke" not in kari.hears("Meldt av Kirkens hus").text
    town.reads_everything()
    town.leaves_open()


async def test_however_often_a_hand_over_lacks_something_the_partner_hears_that_it_was_not_taken(
    town: Town, siv: Phone
) -> None:
    for _ in range(4):
        await siv.texts("OVER EKSEMPELVIK 00 00 01 01")
        siv.hears("Ikke mottatt")
        town.clock.moment += timedelta(minutes=2)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("OVER VOKSEN AKUTT SAMTYKKE JA", "Mangler: telefonnummeret til personen. Skriv"),
        ("OVER EKSEMPELVIK 00 00 01 01", "VOKSEN, FAMILIE eller BARN, LIV, AKUTT eller UKLAR, SAMTYKKE JA"),
        ("OVER VOKSEN STORVIK AKUTT 00 00 01 01 SAMTYKKE JA", "Mangler: stedet"),
        ("OVER VOKSEN AKUTT 00 00 01 01 SAMTYKKE NEI", "Mangler: SAMTYKKE JA"),
        ("OVER VOKSEN AKUTT 00 00 00 21 SAMTYKKE JA", "Mangler: telefonnummeret"),  # Kari's own
        ("takk for sist", "OVER VOKSEN Eksempelvik AKUTT"),
    ],
)
async def test_what_cannot_be_taken_gets_an_answer_that_says_how(siv: Phone, text: str, says: str) -> None:
    await siv.texts(text)
    siv.hears("Ikke mottatt", says, "00 00 00 12")


async def test_where_a_life_is_at_stake_nobody_must_consent_and_no_text_goes_to_the_person(
    town: Town, siv: Phone, amina: Phone, kari: Phone
) -> None:
    await siv.texts("OVER VOKSEN LIV 00 00 01 01 SAMTYKKE NEI")
    siv.hears("Mottatt")
    code = kari.hears("LIV").code
    await kari.texts(f"TA {code}")
    kari.hears("Samtykke: nei")
    kari.hears("vil ikke ha SMS. Ring")
    siv.hears("er tatt")
    amina.hears_nothing()
    town.leaves_open()


async def test_free_words_of_need_from_a_partner_are_never_refused(town: Town, siv: Phone, kari: Phone) -> None:
    await siv.texts("her sitter en mor uten mat til barna og et sted å sove i natt")
    siv.hears("Vi varsler vakten nå")
    kari.hears("AKUTT")
    town.leaves_open()


async def test_from_any_other_phone_it_is_a_citizens_text(town: Town, bo: Phone, kari: Phone) -> None:
    await bo.texts(OVER)
    assert "Mottatt som" not in bo.reads_all()[0].text
    kari.reads_all()
    town.leaves_open()


async def test_who_already_has_a_case_keeps_it_and_its_holder_is_told(
    town: Town, siv: Phone, amina: Phone, kari: Phone
) -> None:
    await amina.texts("vi har ikke mat til barna i kveld")
    code = kari.hears("AKUTT").code
    await kari.texts(f"TA {code}")
    amina.reads_all(), kari.reads_all()
    await siv.texts("OVER FAMILIE LIV 00 00 01 01 SAMTYKKE JA")
    siv.hears(f"{code} er tatt")
    told = " ".join(message.text for message in kari.reads_all())
    assert "Kirkens hus i Eksempelvik har også meldt personen" in told
    assert "fare for liv" in told
    assert len(await town.cases()) == 1
    town.leaves_open()


async def test_a_hand_over_and_the_persons_own_text_at_once_are_one_case(town: Town, siv: Phone, amina: Phone) -> None:
    await town.at_once((siv, OVER), (amina, "vi har ikke mat til barna i kveld"))
    assert len(await town.cases()) == 1
    town.reads_everything()
    town.leaves_open()
