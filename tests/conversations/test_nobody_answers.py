"""Kari is silent, Ola is silent, everybody is silent: what then?"""

from __future__ import annotations

from dataclasses import replace

from messages.model import Purpose
from tests.fakes.town import Phone, Town

HUNGRY = "vi har ikke mat til barna i kveld"


async def test_when_kari_is_silent_ola_is_alerted_and_takes_the_case(
    town: Town, amina: Phone, kari: Phone, ola: Phone
) -> None:
    await amina.texts(HUNGRY)
    amina.hears("Vi varsler vakten nå", "113")
    code = kari.hears("AKUTT", "Svar TA").code
    await town.minutes_pass(3)
    ola.hears("AKUTT", "Kari svarte ikke")
    await ola.texts(f"ta {code}")
    amina.hears("Ola", "har saken din")
    ola.hears(f"Du har {code}", HUNGRY)
    kari.hears(f"Ola har tatt {code}")
    town.leaves_open()


async def test_the_citizen_is_told_the_truth_after_five_minutes(
    town: Town, amina: Phone, kari: Phone, ola: Phone
) -> None:
    await amina.texts(HUNGRY)
    amina.hears("Vi varsler")
    await town.minutes_pass(5)
    kari.hears("AKUTT")
    ola.hears("Kari svarte ikke")
    amina.hears("Vakten er varslet, men har ikke svart ennå", "113")
    town.leaves_open()


async def test_silence_never_ends_a_case(town: Town, amina: Phone, kari: Phone, ola: Phone, mo: Phone) -> None:
    await amina.texts(HUNGRY)
    await town.minutes_pass(9)
    amina.hears("Vi varsler")
    amina.hears("ikke svart ennå")
    amina.hears("Vi har prøvd alle på vakt", "116 117")
    for phone in (kari, ola, mo):
        phone.hears("AKUTT")
    mo.hears("ingen har svart ennå")
    await town.minutes_pass(5)
    for phone in (kari, ola, mo):
        phone.hears("ingen har svart ennå")
    town.leaves_open()


async def test_hours_later_somebody_is_still_woken_and_each_morning_the_citizen_hears_it(
    town: Town, amina: Phone, kari: Phone, ola: Phone, mo: Phone
) -> None:
    await amina.texts(HUNGRY)
    await town.minutes_pass(23 * 60)
    woken = [message.text for message in town.gateway.inbox(mo.address.name)]
    assert len(woken) > 80
    told = [message.text for message in town.gateway.inbox(amina.address.name)]
    assert sum("Det er fortsatt ingen som har svart" in text for text in told) >= 2
    for phone in (amina, kari, ola, mo):
        town.gateway.inbox(phone.address.name).clear()
    town.leaves_open()


async def test_danger_to_life_waits_half_as_long(town: Town, amina: Phone, kari: Phone, ola: Phone) -> None:
    await amina.texts("jeg har tatt 40 tabletter")
    amina.hears("ring 113 nå")
    kari.hears("LIV")
    await town.minutes_pass(1.5)
    ola.hears("LIV", "Kari svarte ikke")
    town.leaves_open()


async def test_an_officer_whose_phone_is_off_costs_no_time(town: Town, amina: Phone, kari: Phone, ola: Phone) -> None:
    kari.switches_off()
    await amina.texts(HUNGRY)
    amina.hears("Vi varsler")
    kari.hears_nothing()
    ola.hears("AKUTT")
    town.leaves_open()


async def test_when_no_phone_can_be_reached_the_citizen_is_told_at_once(
    town: Town, amina: Phone, kari: Phone, ola: Phone, mo: Phone
) -> None:
    for phone in (kari, ola, mo):
        phone.switches_off()
    await amina.texts(HUNGRY)
    amina.hears("Vi varsler")
    amina.hears("Ingen har svart", "113")
    town.leaves_open()


async def test_nobody_is_blamed_for_an_alert_that_never_came(town: Town, amina: Phone, kari: Phone, ola: Phone) -> None:
    kari.switches_off()
    await amina.texts(HUNGRY)
    amina.hears("Vi varsler")
    assert "Kari" not in ola.hears("AKUTT").text
    town.leaves_open()


async def test_the_citizen_is_not_told_of_an_alert_that_no_gateway_took(
    town: Town, amina: Phone, kari: Phone, ola: Phone, mo: Phone
) -> None:
    for phone in (kari, ola, mo):
        phone.switches_off()
    await amina.texts(HUNGRY)
    await town.minutes_pass(20)
    assert not any("Vakten er varslet" in message.text for message in amina.reads_all())
    town.leaves_open()


async def test_when_a_gateway_is_back_everybody_is_alerted_within_a_minute(
    town: Town, amina: Phone, kari: Phone, ola: Phone, mo: Phone
) -> None:
    """However long it was gone."""
    town.gateway.down = True
    await amina.texts("vi har ikke mat i kveld")
    await town.minutes_pass(61)
    town.gateway.down = False
    await town.minutes_pass(1.2)
    for phone in (kari, ola, mo):
        phone.hears("ingen har svart ennå")
    town.reads_everything()
    town.leaves_open()


async def test_when_somebody_is_put_on_duty_in_the_middle_of_it_they_are_alerted_within_a_minute(
    town: Town, amina: Phone, kari: Phone
) -> None:
    full = await town.desk.books()
    await town.changes_books(lambda books: replace(books, people={}))
    await amina.texts("vi har ikke mat i kveld")
    await town.minutes_pass(90)
    amina.reads_all()
    await town.changes_books(lambda books: replace(books, people=full.people))
    await town.minutes_pass(1)
    kari.hears("AKUTT")
    town.reads_everything()
    town.leaves_open()


async def test_a_case_that_nobody_takes_for_long_does_not_grow_and_everybody_is_alerted_all_the_same(
    town: Town, amina: Phone, kari: Phone
) -> None:
    await amina.texts("vi har ikke mat i kveld")
    await town.minutes_pass(12 * 60)
    (case,) = await town.cases()
    assert len(case.alerts) < 20
    assert len([m for m in kari.reads_all() if m.purpose is Purpose.ALERT]) > 4 * 12
    assert sum(entry.action == "alerted" for entry in await town.store.entries(9999)) == case.alerted
    await kari.texts(f"TA {case.code}")
    amina.reads_all()
    assert "mat i kveld" in kari.reads_all()[-1].text
    town.reads_everything()
    town.leaves_open()
