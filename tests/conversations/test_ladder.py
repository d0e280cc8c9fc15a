"""The ladder: each person's ways, then the next person, and what hurries it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from escalation.books import Books
from escalation.offices.office import ReceptionPoint, Window, WindowKind
from messages.address import SECOND_SMS, SMS, VOICE, Address, phone
from messages.model import Receipt, ReceiptStatus
from tests.fakes.town import NUMBERS, Phone, Town, with_office

HUNGRY = "vi har ikke mat i kveld"
MONDAY_NOON = datetime(2026, 12, 14, 11, 54, tzinfo=UTC)


def with_ways(name: str, *channels: str) -> Callable[[Books], Books]:
    """The same person, reached in these ways, all of them on the one number."""
    number = NUMBERS[name]

    def change(books: Books) -> Books:
        person = replace(books.people[name.lower()], ways=tuple(Address(channel, number) for channel in channels))
        return replace(books, people={**books.people, person.id: person})

    return change


def channels_of(phone: Phone) -> list[str]:
    return [message.to.channel for message in phone.reads_all()]


async def report(town: Town, to: str, status: ReceiptStatus) -> None:
    """What a gateway tells of the last message to this phone."""
    id = next(m.id for m in reversed(town.gateway.sent) if m.to == phone(NUMBERS[to]))
    await town.desk.receipt(Receipt(id, status, town.clock.now()), town.clock.now())
    await town.settles()


async def test_a_way_that_fails_costs_no_time_and_the_next_way_is_tried(
    town: Town, amina: Phone, kari: Phone, ola: Phone
) -> None:
    town.mounts(SMS, SECOND_SMS)
    await town.changes_books(with_ways("Kari", SMS, SECOND_SMS))
    await amina.texts(HUNGRY)
    assert channels_of(kari) == [SMS]
    await report(town, "Kari", ReceiptStatus.FAILED)
    assert channels_of(kari) == [SECOND_SMS]
    ola.hears_nothing()
    amina.reads_all()
    town.leaves_open()


async def test_a_way_that_is_not_there_yet_is_skipped_and_that_is_written_down(
    town: Town, amina: Phone, kari: Phone
) -> None:
    town.mounts(SMS, SECOND_SMS)
    await town.changes_books(with_ways("Kari", VOICE, SECOND_SMS))
    await amina.texts(HUNGRY)
    assert channels_of(kari) == [SECOND_SMS]
    assert ("way_skipped", "kari voice") in [(e.action, e.detail) for e in await town.store.entries(99)]
    amina.reads_all()
    town.leaves_open()


async def test_who_has_no_way_that_is_there_is_nobody_and_the_next_is_woken(
    town: Town, amina: Phone, kari: Phone, ola: Phone
) -> None:
    await town.changes_books(with_ways("Kari", VOICE))
    town.mounts(SMS)
    await amina.texts(HUNGRY)
    kari.hears_nothing()
    ola.hears("AKUTT")
    amina.reads_all()
    town.leaves_open()


async def test_where_nobody_has_a_way_that_is_there_the_citizen_is_told_at_once(town: Town, amina: Phone) -> None:
    for name in ("Kari", "Ola", "Mo"):
        await town.changes_books(with_ways(name, VOICE))
    town.mounts(SMS)
    await amina.texts(HUNGRY)
    amina.hears("Ingen har svart", "116 117")
    town.leaves_open()


async def test_an_alert_without_the_promised_report_is_silence(
    town: Town, amina: Phone, kari: Phone, ola: Phone
) -> None:
    town.mounts(SMS, reporting=(SMS,))
    await amina.texts(HUNGRY)
    kari.hears("AKUTT")
    await town.minutes_pass(0.9)
    ola.hears_nothing()
    await town.minutes_pass(0.2)
    ola.hears("AKUTT")
    amina.reads_all()
    town.leaves_open()


async def test_without_a_report_another_way_is_tried_before_another_person(
    town: Town, amina: Phone, kari: Phone, ola: Phone
) -> None:
    town.mounts(SMS, SECOND_SMS, reporting=(SMS, SECOND_SMS))
    await town.changes_books(with_ways("Kari", SMS, SECOND_SMS))
    await amina.texts(HUNGRY)
    await town.minutes_pass(1.1)
    assert channels_of(kari) == [SMS, SECOND_SMS]
    ola.hears_nothing()
    await town.minutes_pass(1)
    ola.hears("AKUTT")
    amina.reads_all()
    town.leaves_open()


async def test_an_alert_that_is_reported_as_delivered_waits_for_its_answer(
    town: Town, amina: Phone, kari: Phone, ola: Phone
) -> None:
    town.mounts(SMS, reporting=(SMS,))
    await amina.texts(HUNGRY)
    await report(town, "Kari", ReceiptStatus.DELIVERED)
    await town.minutes_pass(2.9)
    ola.hears_nothing()
    await town.minutes_pass(0.2)
    ola.hears("AKUTT")
    town.reads_everything()
    town.leaves_open()


async def test_where_no_report_was_promised_silence_is_only_silence_when_the_step_ends(
    town: Town, amina: Phone, kari: Phone, ola: Phone
) -> None:
    town.mounts(SMS)
    await amina.texts(HUNGRY)
    await town.minutes_pass(2.9)
    ola.hears_nothing()
    town.reads_everything()
    town.leaves_open()


def with_cut_off(books: Books) -> Books:
    """Whoever must have help today has to apply before one o'clock."""
    return with_office(books, points=(ReceptionPoint("skranke", windows=(Window(WindowKind.CUT_OFF, CUT_OFF),)),))


CUT_OFF = "Mo-Fr 00:00-13:00"


async def test_before_a_cut_off_the_whole_ladder_is_climbed_in_what_is_left(
    town: Town, amina: Phone, kari: Phone, ola: Phone, mo: Phone
) -> None:
    await town.changes_books(with_cut_off)
    town.clock.moment = MONDAY_NOON + timedelta(minutes=3)
    await amina.texts(HUNGRY)
    await town.minutes_pass(1)
    kari.hears("AKUTT", "Ola svarte ikke")  # it is an odd week
    await town.minutes_pass(1)
    mo.hears("AKUTT", "Kari svarte ikke")
    town.reads_everything()
    town.leaves_open()


async def test_a_case_that_passes_the_cut_off_goes_to_the_leader(
    town: Town, amina: Phone, kari: Phone, ola: Phone, mo: Phone
) -> None:
    await town.changes_books(with_cut_off)
    town.clock.moment = MONDAY_NOON
    await amina.texts(HUNGRY)
    await town.minutes_pass(6.5)
    assert any("søknadsfristen er ute" in message.text for message in mo.reads_all())
    town.reads_everything()
    town.leaves_open()


@pytest.mark.parametrize("text", ["mannen min slår meg", "jeg har tatt 40 tabletter"])
async def test_a_cut_off_hurries_only_what_one_applies_for(town: Town, amina: Phone, text: str) -> None:
    await town.changes_books(with_cut_off)
    town.clock.moment = MONDAY_NOON
    await amina.texts(text)
    assert not [case for case in await town.cases() if "cut_off" in {timer.value for timer in case.timers}]
    town.reads_everything()
    town.leaves_open()


async def test_a_holder_who_took_it_in_time_is_not_reported_to_the_leader(
    town: Town, amina: Phone, ola: Phone, mo: Phone
) -> None:
    await town.changes_books(with_cut_off)
    town.clock.moment = MONDAY_NOON
    await amina.texts(HUNGRY)
    await ola.texts(f"TA {ola.hears('AKUTT').code}")
    await town.minutes_pass(6.5)
    mo.hears_nothing()
    town.reads_everything()
    town.leaves_open()
