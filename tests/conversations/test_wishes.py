"""What can wait is on a list while the office is staffed, and people are woken if nobody takes it in time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tests.fakes.town import Phone, Town

TUESDAY_NOON = datetime(2026, 12, 8, 11, 0, tzinfo=UTC)


@pytest.fixture
def noon(town: Town) -> Town:
    """Tuesday at twelve: the door is open until two, the phone until three."""
    town.clock.moment = TUESDAY_NOON
    return town


async def test_who_wants_a_meeting_is_on_the_list_before_the_office_shuts(
    noon: Town, amina: Phone, kari: Phone
) -> None:
    await amina.texts("jeg vil ha en time, og trenger tolk")
    amina.hears("en avtale før i dag kl. 14:30", "svar 1")
    code = kari.hears("venter på svar før i dag kl. 14:30").code
    await amina.texts("jeg kan onsdag etter kl 12")
    amina.hears("Det er notert", "14:30")
    await kari.texts(f"ta {code}")
    amina.hears("Kari", "har saken din")
    kari.hears("onsdag etter kl 12", "Ber om tolk", "Vil ha en avtale. Fra onsdag kl. 12:00")
    noon.leaves_open()


async def test_a_promise_that_nobody_kept_wakes_people(noon: Town, amina: Phone, kari: Phone, ola: Phone) -> None:
    await amina.texts("har dere fått søknaden min?")
    amina.hears("vi ser ikke saken din", "14:30")
    kari.hears("venter på svar")
    await noon.minutes_pass(149)
    assert not noon.unread()
    await noon.minutes_pass(1)
    kari.hears("UKLAR")
    amina.hears("Vi har ikke fått tak i vakten ennå", "åpent for alle igjen")
    await noon.minutes_pass(5)
    ola.hears("UKLAR")
    noon.leaves_open()


async def test_at_night_it_waits_for_the_morning_and_wakes_nobody(town: Town, amina: Phone, ola: Phone) -> None:
    town.clock.moment = datetime(2026, 12, 8, 22, 0, tzinfo=UTC)
    await amina.texts("jeg vil klage på vedtaket")
    amina.hears("innen tre uker", "Statsforvalteren", "før onsdag kl. 13:00")
    await town.minutes_pass(9 * 60 + 59)
    assert not town.unread()
    await town.minutes_pass(1)
    assert any("venter på svar" in message.text for message in town.reads_everything())
    town.leaves_open()


async def test_nothing_of_what_is_asked_is_told_before_it_is_taken(noon: Town, amina: Phone, kari: Phone) -> None:
    await amina.texts("Jeg heter Amina. Jeg har fått avslag og vil klage på vedtaket om bolig")
    amina.reads_all()
    told = kari.hears("venter på svar").text
    assert not any(word in told for word in ("Amina", "avslag", "klage", "bolig"))
    noon.leaves_open()


async def test_who_waits_and_is_in_need_is_not_left_on_the_list(noon: Town, amina: Phone, kari: Phone) -> None:
    await amina.texts("jeg vil ha en time")
    amina.hears("en avtale")
    kari.hears("venter på svar")
    await amina.texts("vi har ikke mat til barna i kveld")
    amina.hears("Vi varsler vakten nå")
    kari.hears("AKUTT")
    noon.leaves_open()


@pytest.mark.parametrize(
    ("text", "at", "rings"),
    [
        ("ring meg etter kl 13", "i dag kl. 13:00", timedelta(hours=1)),
        ("ring meg i morgen", "onsdag kl. 09:00", timedelta(hours=21)),
        ("ring meg etter kl 20", "onsdag kl. 09:00", timedelta(hours=21)),
    ],
)
async def test_who_says_when_is_rung_then_or_when_somebody_is_there(
    noon: Town, amina: Phone, text: str, at: str, rings: timedelta
) -> None:
    await amina.texts(text)
    amina.hears("ringe deg", at, "svar 1")
    await noon.minutes_pass(rings.total_seconds() / 60 - 1)
    assert not noon.unread()
    await noon.minutes_pass(1)
    assert any("UKLAR" in message.text for message in noon.reads_everything())
    noon.leaves_open()


async def test_another_time_replaces_the_first(noon: Town, amina: Phone, kari: Phone) -> None:
    await amina.texts("ring meg i morgen")
    amina.hears("onsdag kl. 09:00")
    await amina.texts("nei, helst etter kl 13 i dag")
    amina.hears("i dag kl. 13:00")
    await noon.minutes_pass(60)
    code = kari.hears("UKLAR").code
    await kari.texts(f"ta {code}")
    amina.hears("Kari")
    kari.hears("Vil bli ringt opp.")
    noon.leaves_open()


async def test_whoever_takes_a_wish_has_an_hour_for_it(noon: Town, amina: Phone, kari: Phone) -> None:
    await amina.texts("jeg vil ha en time")
    amina.hears("en avtale")
    await kari.texts(f"ta {kari.hears('venter på svar').code}")
    amina.hears("har saken din")
    kari.hears("Gjelder: Vil ha en avtale. Språk")
    await noon.minutes_pass(56)
    assert not noon.unread()
    await noon.minutes_pass(1)
    kari.hears("Ellers går saken til neste")
    noon.leaves_open()


async def test_what_nobody_took_by_day_wakes_nobody_all_night(noon: Town, amina: Phone) -> None:
    await amina.texts("jeg vil ha en time")
    await noon.minutes_pass(60 * 3)
    noon.reads_everything()
    await noon.minutes_pass(60 * 6)
    assert [message for message in noon.reads_everything() if "UKLAR" in message.text] == []
    await noon.minutes_pass(60 * 12)
    assert [message for message in noon.reads_everything() if "UKLAR" in message.text]
    noon.leaves_open()
