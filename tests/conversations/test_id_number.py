"""Somebody sends their national id number: they are helped, and told once that it does not belong here."""

from __future__ import annotations

from tests.fakes.town import Phone, Town

ID_NUMBER = "010190 10046"  # made up, with check digits that are right
SAID = "Ikke send fødselsnummeret ditt hit."


async def test_it_is_said_after_the_answer_and_only_once(town: Town, amina: Phone, kari: Phone) -> None:
    await amina.texts(f"vi har ikke mat i kveld, fnr {ID_NUMBER}")
    said = amina.hears("Vi varsler vakten nå", SAID).text
    assert said.startswith("Vi varsler")
    kari.hears("AKUTT")
    await amina.texts(f"fnr {ID_NUMBER}")
    assert SAID not in amina.hears("Vi har fått meldingen").text
    town.leaves_open()


async def test_an_everyday_question_is_answered_first_too(amina: Phone) -> None:
    await amina.texts(f"når åpner dere? {ID_NUMBER}")
    said = amina.hears("00 00 00 12", SAID).text
    assert said.endswith(SAID)


async def test_it_is_never_said_alone(town: Town, amina: Phone, kari: Phone) -> None:
    """To a holder the words are relayed without an automatic answer, so there is nothing to say it after."""
    await amina.texts("vi har ikke mat i kveld")
    amina.hears("Vi varsler")
    code = kari.hears("AKUTT").code
    await kari.texts(f"TA {code}")
    kari.hears("Du har")
    amina.hears("Kari")
    await amina.texts(ID_NUMBER)
    kari.hears(ID_NUMBER)
    amina.hears_nothing()
    town.leaves_open()


async def test_where_a_phone_may_be_read_it_is_not_said(town: Town, amina: Phone, kari: Phone) -> None:
    await amina.texts(f"mannen min slår meg {ID_NUMBER}")
    assert SAID not in amina.hears("112").text
    kari.hears("LIV")
    town.leaves_open()


async def test_other_long_numbers_are_no_id_numbers(amina: Phone) -> None:
    await amina.texts("når åpner dere? saksnummer 12345678901")
    assert SAID not in amina.hears("00 00 00 12").text
