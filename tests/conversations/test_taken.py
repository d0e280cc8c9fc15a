"""A case is taken: two people write to each other through us, until one of them closes it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from escalation.books import Books
from messages.model import Receipt, ReceiptStatus
from messages.sms import parts
from tests.fakes.town import Phone, Town


@pytest.fixture
async def code(amina: Phone, kari: Phone) -> str:
    """Kari has taken Amina's case, and both have been told."""
    await amina.texts("jeg har ikke et sted å sove i natt")
    amina.hears("Vi varsler")
    code = kari.hears("AKUTT").code
    await kari.texts(f"TA {code}")
    amina.hears("Kari", "har saken din")
    kari.hears(f"Du har {code}", "jeg har ikke et sted å sove i natt")
    return code


async def test_the_two_talk_and_the_case_is_closed(amina: Phone, kari: Phone, code: str) -> None:
    await kari.texts("Hei, hvor er du nå?")
    amina.hears("Hei, hvor er du nå?")
    kari.hears(f"Sendt til {code}")
    await amina.texts("ved stasjonen")
    kari.hears(f"{code}: ved stasjonen")
    await kari.texts(f"FERDIG {code} HJULPET")
    kari.hears(f"{code} er avsluttet", "hjulpet")
    amina.hears("Samtalen er avsluttet", "svar 1")


async def test_closing_without_an_outcome_is_asked_back(town: Town, kari: Phone, code: str) -> None:
    await kari.texts(f"FERDIG {code}")
    kari.hears("HJULPET", "HENVIST")
    town.leaves_open()


async def test_closing_without_the_code_closes_nothing(town: Town, kari: Phone, code: str) -> None:
    await kari.texts("FERDIG HJULPET")
    kari.hears("Ta med koden", code)
    assert [case.code for case in await town.cases()] == [code]
    town.leaves_open()


async def test_a_silent_holder_is_warned_and_then_loses_the_case(
    town: Town, amina: Phone, kari: Phone, code: str
) -> None:
    await town.minutes_pass(7)
    kari.hears(code, "KONTAKT", "går saken til neste")
    await town.minutes_pass(3)
    kari.hears(f"stille for lenge i {code}")
    amina.hears("svarer ikke", "Vi varsler andre nå")
    assert kari.hears("AKUTT").code == code
    town.leaves_open()


async def test_words_that_waited_for_a_gateway_do_not_go_to_whoever_lost_the_case_meanwhile(
    town: Town, amina: Phone, kari: Phone, ola: Phone, code: str
) -> None:
    town.gateway.down = True
    await amina.texts("barnet mitt heter Per")
    await town.minutes_pass(11)
    town.gateway.down = False
    await town.minutes_pass(10)
    kari_read = [message.text for message in kari.reads_all()]
    assert any("stille for lenge" in text for text in kari_read)
    assert not any("Per" in text or "Ellers går saken" in text for text in kari_read)
    await ola.texts(f"TA {code}")
    assert "barnet mitt heter Per" in ola.reads_all()[-1].text
    town.reads_everything()
    town.leaves_open()


async def test_the_end_is_not_told_of_a_case_that_is_open_again(
    town: Town, amina: Phone, kari: Phone, code: str
) -> None:
    town.gateway.down = True
    await kari.texts(f"FERDIG {code} HJULPET")
    await amina.texts("nei, jeg har ikke fått noe sted å sove")
    town.gateway.down = False
    await town.minutes_pass(2)
    assert not any("avsluttet" in message.text for message in amina.reads_all())
    town.reads_everything()
    town.leaves_open()


async def test_a_holder_whose_phone_is_dead_loses_the_case_before_long_though_they_said_that_they_talk(
    town: Town, amina: Phone, kari: Phone, code: str
) -> None:
    await kari.texts(f"KONTAKT {code}")
    kari.reads_all()
    kari.switches_off()
    await amina.texts("jeg er ved stasjonen")
    await town.minutes_pass(3)
    amina.hears("svarer ikke", "Vi varsler andre nå")
    town.reads_everything()
    town.leaves_open()


async def test_words_that_one_way_did_not_bring_come_by_the_holders_next(
    town: Town, amina: Phone, kari: Phone, ola: Phone, code: str
) -> None:
    await town.changes_books(with_a_second_phone)
    kari.switches_off()
    await amina.texts("jeg er ved stasjonen")
    ola.hears(f"{code}: jeg er ved stasjonen")  # her other phone, for this story
    town.leaves_open()


async def test_what_is_too_long_for_an_sms_comes_as_several_in_their_order(
    town: Town, amina: Phone, kari: Phone
) -> None:
    await amina.texts("jeg har ikke et sted å sove i natt")
    for number in range(8):
        await amina.texts(f"tekst {number}: " + "og så kom de og kastet oss ut av huset " * 6)
    code = kari.hears("AKUTT").code
    await kari.texts(f"TA {code}")
    texts = [message.text for message in kari.reads_all()]
    assert all(parts(text) <= 6 for text in texts)
    assert [text[:6] for text in texts] == [f"({n}/{len(texts)}) " for n in range(1, len(texts) + 1)]
    assert len(texts) > 1
    whole = " ".join(texts)
    assert all(f"tekst {number}:" in whole for number in range(8))
    await amina.texts("x" * 2000)
    assert [len(message.text) <= 918 for message in kari.reads_all()] == [True] * 3
    town.reads_everything()
    town.leaves_open()


async def test_whoever_sends_ta_again_reads_the_words_again(
    town: Town, amina: Phone, kari: Phone, ola: Phone, code: str
) -> None:
    await kari.texts(f"TA {code}")
    kari.hears(f"Du har allerede {code}")
    kari.hears("jeg har ikke et sted å sove i natt")
    await ola.texts(f"TA {code}")
    assert "sove" not in ola.hears(code).text
    town.leaves_open()


async def test_last_words_that_did_not_arrive_are_told_of_after_the_end_too(
    town: Town, amina: Phone, kari: Phone, code: str
) -> None:
    await kari.texts("Kom til oss kl. 9, vi har et rom")
    words = amina.reads_all()[-1]
    await kari.texts(f"FERDIG {code} HJULPET")
    town.reads_everything()
    await town.desk.receipt(Receipt(words.id, ReceiptStatus.FAILED, town.clock.now()), town.clock.now())
    await town.settles()
    kari.hears(f"En SMS til personen i {code} kom ikke fram. Ring.")


def with_a_second_phone(books: Books) -> Books:
    kari = books.people["kari"]
    two = replace(kari, ways=(*kari.ways, *books.people["ola"].ways))
    return replace(books, people={"kari": two})


async def test_a_word_to_the_citizen_keeps_the_case(town: Town, amina: Phone, kari: Phone, code: str) -> None:
    await town.minutes_pass(6)
    await kari.texts("Jeg sjekker hva som er ledig")
    amina.hears("Jeg sjekker")
    kari.hears("Sendt til")
    await town.minutes_pass(6)
    kari.hears_nothing()
    town.leaves_open()


async def test_kontakt_gives_an_hour_to_talk_by_phone(town: Town, kari: Phone, code: str) -> None:
    await kari.texts(f"KONTAKT {code}")
    kari.hears("Du har saken til")
    await town.minutes_pass(50)
    kari.hears_nothing()
    town.leaves_open()


async def test_an_officer_who_lets_go_wakes_the_next(
    town: Town, amina: Phone, kari: Phone, ola: Phone, code: str
) -> None:
    await kari.texts(f"SLIPP {code}")
    kari.hears(f"Du har ikke lenger {code}")
    amina.hears("Vi varsler andre nå")
    ola.hears("AKUTT")
    town.leaves_open()


async def test_a_text_to_a_quiet_citizen_is_not_sent(town: Town, amina: Phone, kari: Phone, code: str) -> None:
    await amina.texts("STOPP")
    amina.hears("Vi skriver ikke mer", "ringe")
    kari.hears(f"{code}: STOPP")
    kari.hears("vil ikke ha SMS", "Ring")
    await kari.texts("Hei?")
    kari.hears("Ikke sendt")
    amina.hears_nothing()
    town.leaves_open()


async def test_danger_to_life_in_a_taken_case_is_relayed_and_answered_with_113(
    town: Town, amina: Phone, kari: Phone, code: str
) -> None:
    await amina.texts("jeg har tatt 40 tabletter")
    amina.hears("ring 113 nå")
    kari.hears("fare for liv")
    kari.hears(f"{code}: jeg har tatt 40 tabletter")
    town.leaves_open()


async def test_the_citizens_number_is_shown_to_the_holder_on_purpose_and_that_is_written_down(
    town: Town, kari: Phone, code: str
) -> None:
    await kari.texts(f"NUMMER {code}")
    kari.hears(f"{code}: 00 00 01 01", "KONTAKT")
    assert ("number_shown", "kari") in [(entry.action, entry.by) for entry in await town.store.entries(50)]
    town.leaves_open()


async def test_nobody_else_is_shown_the_citizens_number(town: Town, ola: Phone, code: str) -> None:
    await ola.texts(f"NUMMER {code}")
    assert "00 00 01 01" not in ola.hears(code).text
    town.leaves_open()


async def test_the_last_one_to_let_go_wakes_the_first_again(
    town: Town, amina: Phone, kari: Phone, mo: Phone, code: str
) -> None:
    await kari.texts(f"SLIPP {code}")
    await town.minutes_pass(3)
    await mo.texts(f"TA {code}")
    town.reads_everything()
    await mo.texts(f"SLIPP {code}")
    kari.hears("AKUTT")
    town.reads_everything()
    town.leaves_open()


async def test_who_asks_for_help_again_after_stop_hears_from_us_again(
    town: Town, amina: Phone, kari: Phone, code: str
) -> None:
    await amina.texts("STOPP")
    await amina.texts("vi har ikke mat i kveld")
    town.reads_everything()
    await kari.texts("Jeg kommer nå")
    amina.hears("Jeg kommer nå")
    town.reads_everything()
    town.leaves_open()


async def test_what_was_done_elsewhere_is_noted_and_no_word_of_it_goes_to_the_citizen(
    town: Town, amina: Phone, kari: Phone
) -> None:
    await amina.texts("vi har ikke mat til barna i kveld")
    code = kari.hears("AKUTT").code
    await kari.texts(f"ta {code}")
    town.reads_everything()
    await kari.texts(f"notat {code} meldt barnevernet")
    kari.hears(f"Notert i {code}")
    await kari.texts(f"notat {code} hun gråter")
    kari.hears("Ikke notert", "BARNEVERN")
    amina.hears_nothing()
    assert [e.detail for e in await town.store.entries(50) if e.action == "noted"] == ["child_welfare"]
    town.leaves_open()


async def test_ta_without_a_code_names_the_one_case_that_waits_as_one(
    town: Town, amina: Phone, bo: Phone, kari: Phone
) -> None:
    await amina.texts("jeg har ikke et sted å sove i natt")
    amina.hears("Vi varsler")
    code = kari.hears("AKUTT").code
    await kari.texts("TA")
    kari.hears(f"Én sak venter: {code}. Svar TA {code}")
    await kari.texts(f"TA {code}")
    kari.hears("Du har")
    amina.hears("Kari")
    await bo.texts("vi har ikke mat til barna i kveld")
    bo.hears("Vi varsler")
    other = kari.hears("AKUTT").code
    await kari.texts("TA")
    kari.hears(f"Én sak til venter: {other}. Svar TA {other}")
    town.leaves_open()
