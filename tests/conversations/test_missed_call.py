"""Whoever did not pick up keeps their place: they are told so, may answer by text, and are rung again (F4)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.fakes.town import Phone, Town, with_people

TUESDAY_NOON = datetime(2026, 12, 8, 11, 0, tzinfo=UTC)
LATE = datetime(2026, 12, 8, 13, 45, tzinfo=UTC)  # a quarter to three; at three the phone is no longer answered


async def taken(town: Town, amina: Phone, kari: Phone, at: datetime, text: str = "ring meg") -> str:
    """Kari has Amina's case."""
    town.clock.moment = at
    await amina.texts(text)
    code = next(iter(kari.reads_all())).text.partition("TA ")[2][:3]
    await kari.texts(f"TA {code}")
    amina.reads_all()
    kari.reads_all()
    return code


async def test_a_missed_call_keeps_the_place_and_is_tried_again(town: Town, amina: Phone, kari: Phone) -> None:
    code = await taken(town, amina, kari, TUESDAY_NOON)
    await kari.texts(f"IKKE SVAR {code}")
    amina.hears("Vi ringte deg nå", "Ring 00 00 00 11", "mister ikke plassen", "igjen i dag kl. 12:30")
    kari.hears("Personen får en SMS", "ring igjen i dag kl. 12:30")
    await town.minutes_pass(30)
    kari.hears(f"Ring personen i {code} igjen")
    town.leaves_open()


async def test_a_colleague_who_was_asked_before_the_call_and_is_silent_is_told_of_all_the_same(
    town: Town, amina: Phone, kari: Phone, ola: Phone
) -> None:
    code = await taken(town, amina, kari, TUESDAY_NOON, "vi har ikke mat i kveld")
    await kari.texts(f"GI VIDERE {code} Ola")
    await kari.texts(f"IKKE SVAR {code}")
    town.reads_everything()
    await town.minutes_pass(3)
    kari.hears(f"Ola har ikke tatt {code}", "fortsatt din")
    town.leaves_open()


async def test_who_answers_by_text_reaches_whoever_rang(town: Town, amina: Phone, kari: Phone) -> None:
    code = await taken(town, amina, kari, TUESDAY_NOON)
    await kari.texts(f"{code} kunne ikke nå")
    amina.hears("Vi ringte deg nå")
    kari.hears("Notert")
    await amina.texts("beklager, ring meg etter kl 14")
    kari.hears(f"{code}: beklager, ring meg etter kl 14")
    town.leaves_open()


async def test_over_night_the_place_is_kept_and_nobody_is_woken(town: Town, amina: Phone, kari: Phone) -> None:
    code = await taken(town, amina, kari, LATE)
    await kari.texts(f"ikke svar {code}")
    amina.hears("igjen onsdag kl. 09:00")
    kari.hears("går til den som har vakt onsdag kl. 09:00")
    await town.minutes_pass(18 * 60)
    assert not town.unread()
    await town.minutes_pass(60)
    assert any("UKLAR" in message.text for message in town.reads_everything())
    town.leaves_open()


async def test_a_need_at_night_is_not_left_with_a_sleeping_holder(town: Town, amina: Phone, kari: Phone) -> None:
    code = await taken(town, amina, kari, LATE)
    await kari.texts(f"ikke svar {code}")
    amina.reads_all()
    kari.reads_all()
    await town.minutes_pass(8 * 60)
    await amina.texts("vi er kastet ut og har ikke et sted å sove")
    amina.hears("Vi varsler vakten nå")
    kari.hears("AKUTT")
    town.leaves_open()


async def test_who_answers_while_somebody_is_there_is_rung_at_once(town: Town, amina: Phone, kari: Phone) -> None:
    code = await taken(town, amina, kari, LATE)
    await kari.texts(f"ikke svar {code}")
    amina.reads_all()
    kari.reads_all()
    town.clock.moment = datetime(2026, 12, 8, 13, 55, tzinfo=UTC)
    await amina.texts("nå kan jeg ta telefonen")
    amina.hears("Vi ber vakten ringe deg")
    kari.hears("UKLAR")
    town.leaves_open()


async def test_a_phone_that_may_be_read_gets_no_word_of_a_call(town: Town, amina: Phone, kari: Phone) -> None:
    code = await taken(town, amina, kari, TUESDAY_NOON, "mannen min slår meg")
    await kari.texts(f"IKKE SVAR {code}")
    kari.hears("Vi skriver ikke til personen", "Saken er din")
    amina.hears_nothing()
    town.leaves_open()


@pytest.mark.parametrize("text", ["IKKE SVAR", "ikke svar K4F"])
async def test_without_the_right_code_nothing_is_noted_and_nothing_relayed(
    town: Town, amina: Phone, kari: Phone, text: str
) -> None:
    code = await taken(town, amina, kari, TUESDAY_NOON)
    await kari.texts(text)
    kari.hears(code if text == "IKKE SVAR" else "K4F")
    amina.hears_nothing()
    town.leaves_open()


async def test_whoever_comes_on_duty_may_take_from_the_list(town: Town, amina: Phone, kari: Phone, ola: Phone) -> None:
    town.clock.moment = TUESDAY_NOON
    await amina.texts("jeg vil klage på vedtaket")
    amina.reads_all()
    code = kari.hears("venter på svar").code
    await ola.texts("liste")
    ola.hears(f"På lista (1): {code} (14:30)")
    await ola.texts(f"TA {code}")
    amina.hears("Ola")
    ola.hears("Gjelder: Vil klage.")
    kari.hears("Ola har tatt")
    await ola.texts("LISTE")
    ola.hears("Ingen venter")
    town.leaves_open()


async def test_the_list_is_for_officers_only(amina: Phone) -> None:
    await amina.texts("liste")
    amina.hears("Automatisk svar")


async def test_a_moment_that_nobody_is_on_duty_for_is_not_told(town: Town, amina: Phone, kari: Phone) -> None:
    code = await taken(town, amina, kari, LATE)
    await town.changes_books(lambda books: replace(books, rota=(), people=with_people(books, "kari").people))
    await kari.texts(f"ikke svar {code}")
    kari.hears("Vi skriver ikke til personen")
    amina.hears_nothing()
    town.leaves_open()
