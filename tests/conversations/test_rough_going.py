"""What cannot be read, what comes twice, what breaks: nothing is lost, and somebody is woken."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from escalation.policy import Policy
from handlers.relay import NOTED_AT_MOST
from messages.model import Kind
from tests.fakes.town import Phone, Town, example, with_office, with_people


async def test_a_picture_wakes_somebody(town: Town, amina: Phone, kari: Phone) -> None:
    await amina.texts("", kind=Kind.PICTURE)
    amina.hears("Vi varsler vakten nå")
    kari.hears("UKLAR")
    town.leaves_open()


async def test_letters_lost_on_the_way_wake_somebody(town: Town, amina: Phone, kari: Phone) -> None:
    await amina.texts("\ufffd\ufffd\ufffd \ufffd\ufffd")
    amina.hears("Vi varsler")
    kari.hears("UKLAR")
    town.leaves_open()


async def test_a_text_that_comes_again_an_hour_later_is_one_text(town: Town, amina: Phone, kari: Phone) -> None:
    await amina.texts("vi har ikke mat i kveld", id="sms_http/one")
    code = kari.hears("AKUTT").code
    await kari.texts(f"TA {code}")
    await kari.texts(f"KONTAKT {code}")
    await town.minutes_pass(30)
    town.reads_everything()
    await amina.texts("vi har ikke mat i kveld", id="sms_http/one")
    kari.hears_nothing()
    town.leaves_open()


async def test_two_texts_at_once_are_one_case(town: Town, amina: Phone, kari: Phone) -> None:
    await town.at_once((amina, "vi har ikke mat i kveld"), (amina, "barna er sultne, vi har ingen mat"))
    assert len(await town.cases()) == 1
    assert len([m for m in kari.reads_all() if "AKUTT" in m.text]) == 1
    town.reads_everything()
    town.leaves_open()


async def test_a_flood_of_texts_gets_few_answers_and_loses_none(town: Town, amina: Phone, kari: Phone) -> None:
    for number in range(12):
        await amina.texts(f"vi har ikke mat i kveld, melding {number}")
    assert len(amina.reads_all()) == 1 + NOTED_AT_MOST == 3
    (case,) = await town.cases()
    assert len(await town.store.thread(case.id)) == 12
    town.reads_everything()
    town.leaves_open()


async def test_a_gateway_that_is_down_is_tried_until_it_is_up(town: Town, amina: Phone, kari: Phone) -> None:
    town.gateway.down = True
    await amina.texts("vi har ikke mat i kveld")
    amina.hears_nothing()
    town.gateway.down = False
    await town.minutes_pass(2)
    amina.hears("Vi varsler")
    assert town.reads_everything()
    town.leaves_open()


async def test_an_office_with_nobody_on_duty_says_so_at_once(town: Town, amina: Phone, mo: Phone) -> None:
    await town.changes_books(lambda books: with_people(books))
    await amina.texts("vi har ikke mat i kveld")
    amina.hears("Ingen har svart", "116 117")
    (case,) = await town.cases()
    assert case.covered
    town.leaves_open()


async def test_books_that_change_wake_the_new_people(town: Town, amina: Phone, kari: Phone, ola: Phone) -> None:
    await amina.texts("vi har ikke mat i kveld")
    amina.hears("Vi varsler")
    kari.hears("AKUTT")
    await town.changes_books(lambda books: with_people(books, "kari", "mo"))
    await town.minutes_pass(3)
    ola.hears_nothing()
    assert town.phone("Mo").hears("AKUTT")
    town.leaves_open()


async def test_the_needs_of_a_text_are_never_in_an_alert(town: Town, amina: Phone, kari: Phone) -> None:
    await amina.texts("mannen min slår meg og jeg har ikke mat")
    text = kari.hears("LIV").text
    assert not any(word in text.lower() for word in ("vold", "mat", "slår", "amina", "0101"))
    town.reads_everything()
    town.leaves_open()


async def test_a_phone_that_may_be_read_by_another_gets_no_text_of_its_own_accord(
    town: Town, amina: Phone, kari: Phone
) -> None:
    await amina.texts("mannen min slår meg")
    amina.hears("113")
    await town.minutes_pass(16)
    amina.reads_all()
    await town.minutes_pass(24 * 60)
    amina.hears_nothing()
    town.reads_everything()
    town.leaves_open()


async def test_waits_are_those_of_the_day_the_case_opened(town: Town, amina: Phone, kari: Phone, ola: Phone) -> None:
    await amina.texts("vi har ikke mat i kveld")
    amina.hears("Vi varsler")
    kari.hears("AKUTT")
    (office,) = example().offices.values()
    slow = tuple(replace(step, wait=timedelta(hours=2)) for step in office.policy.steps)
    await town.changes_books(lambda books: with_office(books, policy=Policy(slow)))
    await town.minutes_pass(3)
    ola.hears("AKUTT")
    town.leaves_open()


async def test_stop_never_hides_the_answer_to_a_need(town: Town, amina: Phone) -> None:
    await town.changes_books(with_people)
    await amina.texts("STOPP")
    amina.hears("START")
    await amina.texts("jeg er sulten og har ingen mat. når åpner dere?")
    amina.hears("Ingen har svart", "116 117", "stengt nå")
    town.leaves_open()


async def test_when_the_holder_is_silent_and_nobody_is_left_the_citizen_gets_one_honest_text(
    town: Town, amina: Phone, kari: Phone
) -> None:
    await amina.texts("jeg er sulten og har ingen mat")
    code = kari.hears("AKUTT").code
    await kari.texts(f"TA {code}")
    await town.changes_books(with_people)
    town.reads_everything()
    await town.minutes_pass(10)
    amina.hears("Ingen har svart", "116 117")
    town.leaves_open()


async def test_a_cry_while_we_still_look_for_somebody_is_never_met_by_silence(
    town: Town, amina: Phone, kari: Phone
) -> None:
    await amina.texts("vi har ikke mat i kveld")
    amina.hears("Vi varsler")
    kari.hears("AKUTT")
    await amina.texts("hjelp")
    amina.hears("Vi prøver fortsatt")
    town.leaves_open()


async def test_an_officer_in_need_is_heard_also_in_the_next_texts(town: Town, kari: Phone, ola: Phone) -> None:
    await kari.texts("jeg har ikke et sted å sove i natt")
    kari.hears("Vi varsler vakten nå")
    town.reads_everything()
    (case,) = await town.cases()
    await ola.texts(f"TA {case.code}")
    town.reads_everything()
    await kari.texts("jeg er ved stasjonen")
    ola.hears(f"{case.code}: jeg er ved stasjonen")
    town.leaves_open()


async def test_where_our_answer_does_not_arrive_the_officer_is_asked_to_ring(
    town: Town, amina: Phone, kari: Phone
) -> None:
    amina.switches_off()
    await amina.texts("vi har ikke mat til barna i kveld")
    kari.hears("AKUTT", "noen trenger hjelp")
    code = kari.hears("når ikke personen på SMS", "ring").code
    await kari.texts(f"TA {code}")
    kari.hears("Du har")
    assert any("Ring" in message.text for message in kari.reads_all())
    town.leaves_open()


@pytest.mark.parametrize("said", ["ok", "ja", "sett", "kommer straks"])
async def test_seen_is_not_taken(town: Town, amina: Phone, kari: Phone, ola: Phone, said: str) -> None:
    await amina.texts("vi har ikke mat til barna i kveld")
    code = kari.hears("AKUTT").code
    await kari.texts(said)
    kari.hears("Ikke sendt", f"Ingen har tatt {code}", "Svar TA")
    await town.minutes_pass(3)
    ola.hears("AKUTT")
    town.reads_everything()
    town.leaves_open()


async def test_a_text_that_lay_for_hours_at_the_gateway_is_marked_for_the_officer(
    town: Town, amina: Phone, kari: Phone
) -> None:
    await town.arrives_late(amina.address, "vi har ikke mat til barna i kveld", minutes=125)
    code = kari.hears("AKUTT").code
    await kari.texts(f"TA {code}")
    kari.hears(f"Du har {code}", "(sendt i dag kl. 20:25, kom fram nå) vi har ikke mat")
    await town.arrives_late(amina.address, "vi er ved stasjonen", minutes=31)
    kari.hears(f"{code}: (sendt i dag kl. 21:59, kom fram nå) vi er ved stasjonen")
    await town.arrives_late(amina.address, "er du der?", minutes=29)
    assert kari.hears("er du der?").text == f"{code}: er du der?"
    town.reads_everything()
    town.leaves_open()
