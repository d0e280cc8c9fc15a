"""Calendars of Outlook and Google are read for what they mean, and whatever is broken leaves the last copy."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.calendars.read import BrokenFeed, read, recognised
from escalation.plan import Booked, Feed
from tests.escalation.test_ahead import line
from tests.escalation.test_stints import oslo

NOW = oslo("2026-10-20T12:00")
LINE = line()
FEED = Feed("vakt", "eksempelvik", "first", {"KN": "kari"})
OUTLOOK = """BEGIN:VCALENDAR
PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN
VERSION:2.0
BEGIN:VTIMEZONE
TZID:W. Europe Standard Time
BEGIN:STANDARD
DTSTART:16010101T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
UID:1
DTSTAMP:20261001T000000Z
SUMMARY:Vakt Kari
DTSTART;TZID="W. Europe Standard Time":20261024T153000
DTEND;TZID="W. Europe Standard Time":20261025T080000
END:VEVENT
END:VCALENDAR
"""
GOOGLE = """BEGIN:VCALENDAR
PRODID:-//Google Inc//Google Calendar 70.9054//EN
VERSION:2.0
X-WR-TIMEZONE:Europe/Oslo
{events}
END:VCALENDAR
"""


def google(*events: str) -> bytes:
    wrapped = "\n".join(
        f"BEGIN:VEVENT\nUID:{n}\nDTSTAMP:20261001T000000Z\n{e}\nEND:VEVENT" for n, e in enumerate(events)
    )
    return GOOGLE.format(events=wrapped).replace("\n", "\r\n").encode()


def booked(raw: bytes) -> tuple[Booked, ...]:
    return read(LINE, FEED, raw, NOW).booked


def test_a_night_of_outlook_over_the_moved_clock_is_an_hour_longer() -> None:
    (night,) = booked(OUTLOOK.encode())
    assert night == Booked("kari", oslo("2026-10-24T15:30"), oslo("2026-10-25T08:00"))


def test_a_week_that_google_repeats_stays_at_its_hour_when_the_clock_is_moved() -> None:
    weekly = (
        "SUMMARY:Ola\nDTSTART;TZID=Europe/Oslo:20261019T080000\nDTEND;TZID=Europe/Oslo:20261019T160000\n"
        "RRULE:FREQ=WEEKLY;COUNT=3\nEXDATE;TZID=Europe/Oslo:20261026T080000"
    )
    assert booked(google(weekly)) == (
        Booked("ola", oslo("2026-10-19T08:00"), oslo("2026-10-19T16:00")),
        Booked("ola", oslo("2026-11-02T08:00"), oslo("2026-11-02T16:00")),
    )


def test_a_whole_day_is_a_norwegian_day() -> None:
    day = "SUMMARY:KN\nDTSTART;VALUE=DATE:20261025\nDTEND;VALUE=DATE:20261026"
    assert booked(google(day)) == (Booked("kari", oslo("2026-10-25T00:00"), oslo("2026-10-26T00:00")),)


def test_what_is_cancelled_is_not_on_the_rota() -> None:
    hours = "DTSTART:20261022T080000Z\nDTEND:20261022T160000Z"
    assert len(booked(google(f"SUMMARY:Kari\n{hours}", f"SUMMARY:Ola\nSTATUS:CANCELLED\n{hours}"))) == 1


def test_a_name_that_nobody_has_is_told_and_is_never_a_shift_of_nobody() -> None:
    hours = "DTSTART:20261022T080000Z\nDTEND:20261022T160000Z"
    copy = read(LINE, FEED, google(f"SUMMARY:Karri\n{hours}", f"SUMMARY:Ola\n{hours}"), NOW)
    assert copy.strangers == ("Karri",)
    assert [each.person for each in copy.booked] == ["ola"]


def test_a_name_that_two_people_have_is_nobodys_until_somebody_says_whose() -> None:
    two = replace(LINE, people={**LINE.people, "kari-2": replace(LINE.people["kari"], id="kari-2")})
    assert recognised(two, FEED, "Kari") is None
    assert getattr(recognised(two, FEED, "kn"), "id", None) == "kari"


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"<!doctype html><html><body>Sign in</body></html>",
        google(),
        google("SUMMARY:Kari\nDTSTART:20200101T080000Z\nDTEND:20200101T160000Z"),
        google("SUMMARY:Kari\nDTSTART:tomorrow"),
        OUTLOOK.encode()[:300],
        b"x" * 2_000_001,
    ],
)
def test_what_is_broken_or_empty_is_refused_whole(raw: bytes) -> None:
    with pytest.raises(BrokenFeed):
        read(LINE, FEED, raw, NOW)


@settings(max_examples=150)
@given(st.binary(max_size=300), st.integers(0, len(OUTLOOK)))
def test_no_bytes_make_it_fail_in_another_way(noise: bytes, at: int) -> None:
    whole = OUTLOOK.encode()
    for raw in (noise, whole[:at] + noise + whole[at:]):
        try:
            assert all(each.person in LINE.people for each in booked(raw))
        except BrokenFeed:
            continue
