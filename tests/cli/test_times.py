"""Moments as people type them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.cli.times import moment, step
from bot.cli.wrong import Wrong


def test_a_moment_without_a_zone_is_norwegian_time():
    assert moment("2026-12-24T23:10").at == datetime(2026, 12, 24, 22, 10, tzinfo=UTC)
    assert moment("2026-07-01 09:00").at == datetime(2026, 7, 1, 7, 0, tzinfo=UTC)


def test_a_moment_with_a_zone_is_taken_at_its_word():
    assert moment("2026-12-24T23:10Z").at == datetime(2026, 12, 24, 23, 10, tzinfo=UTC)
    assert moment("2026-12-24T23:10+05:30").at == datetime(2026, 12, 24, 17, 40, tzinfo=UTC)


def test_a_minute_that_is_missing_in_spring_is_read_an_hour_later_and_that_is_said():
    read = moment("2026-03-29T02:30")
    assert read.at == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
    assert read.note == "02:30 does not exist that night; read as 03:30."


def test_a_minute_that_comes_twice_in_autumn_is_the_first_and_that_is_said():
    read = moment("2026-10-25T02:30")
    assert read.at == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert read.note == "02:30 comes twice that night; read as the first, in summer time."


@pytest.mark.parametrize("text", ["", "tomorrow", "24.12.2026 23:10", "2026-13-01T00:00", "23:10", "0001-01-01T00:00"])
def test_what_is_no_moment_is_refused_with_an_example(text: str):
    with pytest.raises(Wrong, match="write it like 2026-12-24T23:10"):
        moment(text)


@pytest.mark.parametrize(
    ("text", "seconds"), [("+5m", 300), ("+90s", 90), ("+2h", 7200), ("+1h30m", 5400), (" + 5 M ", 300), ("+0s", 0)]
)
def test_the_clock_takes_steps_of_seconds_minutes_and_hours(text: str, seconds: int):
    assert step(text) == timedelta(seconds=seconds)


@pytest.mark.parametrize("text", ["+4700000011", "5m", "+m", "+5", "+5x", "+", "-5m"])
def test_a_phone_number_is_not_a_step_of_the_clock(text: str):
    assert step(text) is None


def test_nobody_waits_for_a_thousand_years():
    assert step("+99999999999999999999d") == timedelta(days=31)
