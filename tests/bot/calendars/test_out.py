"""The calendar that others subscribe to: the right hours in every season, and nothing but names."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, timedelta

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from icalendar import Calendar, Event

from bot import shipped
from bot.calendars.out import opened, page, revoked, subscriber
from bot.calendars.serve import Calendars
from bot.console.duties import duty_word
from bot.console.words import FORMS, words
from escalation.books import Books
from messages.moments import When
from tests.conversations.test_people import without
from tests.escalation.test_ahead import line
from tests.escalation.test_stints import oslo
from tests.fakes.town import Town

NOW = oslo("2026-10-20T12:00")
NIGHTS = line("Mo-Su 15:30-08:00")
SAY = shipped.catalogue()


def events(books: Books, id: str, *, everybody: bool = False) -> list[Event]:
    said = page(books, books.people[id], SAY, NOW, everybody=everybody)
    return [each for each in Calendar.from_ical(said).walk("VEVENT") if isinstance(each, Event)]


def test_the_night_in_which_the_clock_is_moved_is_an_hour_longer_and_begins_as_always() -> None:
    turns = replace(NIGHTS.plan.rotations[0], begins=oslo("2026-01-05T00:00"))
    found = events(replace(NIGHTS, plan=replace(NIGHTS.plan, rotations=(turns,))), "kari", everybody=True)
    nights = {e.start.astimezone(UTC): e.end.astimezone(UTC) - e.start.astimezone(UTC) for e in found}
    assert nights[oslo("2026-10-23T15:30")] == timedelta(hours=16.5)
    assert nights[oslo("2026-10-24T15:30")] == timedelta(hours=17.5)


def test_the_page_brings_the_rules_of_its_zone_and_a_known_one_stays_readable() -> None:
    said = page(NIGHTS, NIGHTS.people["kari"], SAY, oslo("2026-12-01T12:00"), everybody=True).decode()
    assert "BEGIN:VTIMEZONE" in said
    assert "TZID:Europe/Oslo" in said
    assert "DTSTART;TZID=Europe/Oslo:" in said


@pytest.mark.parametrize("form", FORMS)
def test_a_duty_is_called_in_calendars_and_texts_as_it_is_at_the_screen(form: str) -> None:
    """And one that the office named itself goes by that name everywhere."""
    shown = words()[form]
    known = [key.removeprefix("duty_word_") for key in shown.wordings if key.startswith("duty_word_")]
    assert known
    for duty in (*known, "helgevakt"):
        name = duty_word(shown, duty).casefold()
        assert f"{name}:" in SAY.say("calendar_shift", form, duty=duty, name="Kari", office="Vik").casefold()
        told = SAY.say("gap_duty", form, duty=duty, office="Vik", since=When(NOW, NOW), until=When(NOW, NOW))
        assert f" {name} fr" in told


def test_mine_are_mine_and_the_offices_are_everybodys() -> None:
    now = oslo("2026-12-01T12:00")
    mine = page(NIGHTS, NIGHTS.people["kari"], SAY, now, everybody=False).decode()
    all_of_them = page(NIGHTS, NIGHTS.people["kari"], SAY, now, everybody=True).decode()
    assert "Ola" not in mine
    assert "Kari" in mine
    assert "Ola" in all_of_them
    assert "+47" not in all_of_them


def test_an_address_can_be_replaced_and_taken_back() -> None:
    once = opened(NIGHTS, "kari", "first")
    assert getattr(subscriber(once, "first"), "id", None) == "kari"
    again = opened(once, "kari", "second")
    assert subscriber(again, "first") is None
    assert getattr(subscriber(again, "second"), "id", None) == "kari"
    assert subscriber(revoked(again, "kari"), "second") is None
    assert "second" not in repr(again.plan.calendars)


async def test_a_calendar_is_fetched_by_its_secret_until_the_person_is_gone(town: Town) -> None:
    await town.changes_books(lambda books: opened(books, "kari", "hemmelig"))
    app = web.Application()
    app.add_routes(Calendars(town.desk, SAY, town.clock).routes())
    async with TestClient(TestServer(app)) as client:
        found = await client.get("/calendar/hemmelig/mine.ics")
        assert (found.status, found.content_type) == (200, "text/calendar")
        assert "Kari" in await found.text()
        for wrong in ("/calendar/feil/mine.ics", "/calendar/hemmelig/alle.ics"):
            assert (await client.get(wrong)).status == 404
        await without(town, "kari")
        assert (await client.get("/calendar/hemmelig/mine.ics")).status == 404
