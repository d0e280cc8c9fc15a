"""What is not urgent is answered usefully, always with a number and the way to say that it is."""

from __future__ import annotations

from datetime import UTC, datetime

from tests.fakes.town import Phone, Town

TUESDAY_NOON = datetime(2026, 12, 8, 11, 0, tzinfo=UTC)


async def test_a_shut_door_says_when_it_opens(amina: Phone) -> None:
    await amina.texts("når åpner dere?")
    amina.hears("stengt nå", "åpner", "mandag kl. 10:00", "svar 1")


async def test_an_open_door_says_until_when(town: Town, amina: Phone) -> None:
    town.clock.moment = TUESDAY_NOON
    await amina.texts("når åpner dere?")
    amina.hears("er åpent nå, til 14:00", "00 00 00 11")


async def test_ring_me_at_noon_wakes_the_officer_at_once(town: Town, amina: Phone, kari: Phone, ola: Phone) -> None:
    town.clock.moment = TUESDAY_NOON
    await amina.texts("ring meg")
    amina.hears("Vi ber vakten ringe deg", "svar 1")
    woken = kari.reads_all() + ola.reads_all()
    assert ["UKLAR" in message.text for message in woken] == [True]
    town.leaves_open()


async def test_ring_me_at_night_wakes_nobody_until_the_office_opens(town: Town, amina: Phone) -> None:
    await amina.texts("ring meg")
    amina.hears("når det åpner", "svar 1")
    assert not town.unread()
    town.leaves_open()


async def test_ring_me_at_night_is_kept_until_monday(town: Town, amina: Phone, kari: Phone, ola: Phone) -> None:
    await amina.texts("ring meg")
    amina.hears("når det åpner")
    await town.minutes_pass(60 * 60)
    assert any("UKLAR" in message.text for message in kari.reads_all() + ola.reads_all())
    town.reads_everything()
    town.leaves_open()


async def test_who_wants_a_human_gets_one(town: Town, amina: Phone, kari: Phone) -> None:
    await amina.texts("jeg vil snakke med et menneske")
    amina.hears("et menneske", "svar 1")
    await amina.texts("1")
    amina.hears("Vi varsler vakten nå")
    kari.hears("AKUTT")
    town.leaves_open()


async def test_even_the_goodbye_has_a_number(amina: Phone) -> None:
    await amina.texts("STOPP")
    assert any(c.isdigit() for c in amina.hears("START").text)
    await amina.texts("start")
    amina.hears("igjen", "svar 1")


async def test_stop_hitting_me_is_no_goodbye(town: Town, amina: Phone, kari: Phone) -> None:
    await amina.texts("STOPP å slå meg")
    amina.hears("113")
    kari.hears("LIV")
    town.leaves_open()


async def test_thanks_gets_a_useful_answer(amina: Phone, kari: Phone) -> None:
    await amina.texts("takk for hjelpen")
    amina.hears("automatisk svar", "svar 1", "Ring")
    kari.hears_nothing()


async def test_a_need_and_a_question_are_both_answered(town: Town, amina: Phone, kari: Phone) -> None:
    await amina.texts("Vi har ikke mat i kveld. Når åpner dere?")
    amina.hears("Vi varsler vakten nå", "stengt nå")
    kari.hears("AKUTT")
    town.leaves_open()


async def test_another_language_is_heard_too(town: Town, amina: Phone, kari: Phone) -> None:
    await amina.texts("no tengo comida para mis hijos hoy")
    amina.hears("Vi varsler vakten nå", "We are alerting")
    kari.hears("AKUTT")
    town.leaves_open()


async def test_an_officer_may_ask_who_is_on_duty(kari: Phone) -> None:
    await kari.texts("på vakt?")
    kari.hears("Kari", "Ola", "Mo")


async def test_an_officer_cannot_sign_off_by_a_text(kari: Phone, mo: Phone) -> None:
    await kari.texts("STOPP")
    kari.hears("Si fra til lederen")
    mo.hears("Kari sendte STOPP")
