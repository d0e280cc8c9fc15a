"""Moments are said in Norwegian time, so that nobody comes to a locked door."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.shipped import catalogue
from messages.moments import When, clock, day_and_clock
from messages.sms import encoding

WEDNESDAY = datetime(2027, 3, 24, 14, 0, tzinfo=UTC)  # 15:00 in Oslo, before Easter and before summer time


def at(day: int, hour: int, month: int = 3) -> datetime:
    return datetime(2027, month, day, hour, tzinfo=UTC)


def test_the_clock_is_norwegian_in_winter_and_in_summer() -> None:
    assert clock(datetime(2026, 12, 24, 22, 10, tzinfo=UTC), "nb") == "23:10"
    assert clock(datetime(2026, 6, 24, 21, 10, tzinfo=UTC), "en") == "23:10"


@pytest.mark.parametrize(
    ("moment", "language", "said"),
    [
        (at(24, 17), "nb", "i dag kl. 18:00"),
        (at(25, 9), "nb", "torsdag kl. 10:00"),
        (at(25, 9), "nn", "torsdag kl. 10:00"),
        (at(28, 8), "nn", "søndag kl. 10:00"),
        (at(27, 9), "nn", "laurdag kl. 10:00"),
        (at(29, 8), "nn", "måndag kl. 10:00"),
        (at(30, 8), "nn", "tysdag 30. mars kl. 10:00"),
        (at(24, 17), "nn", "i dag kl. 18:00"),
        (at(30, 8), "nb", "tirsdag 30. mars kl. 10:00"),
        (at(30, 8), "en", "Tuesday 30 March at 10:00"),
        (at(24, 17), "en", "today at 18:00"),
        (at(26, 9), "en", "Friday at 10:00"),
        (at(23, 9), "nb", "tirsdag 23. mars kl. 10:00"),
        (at(24, 17), "uk", "сьогодні 18:00"),
        (at(26, 9), "pl", "piątek 10:00"),
        (at(30, 8), "so", "Talaado 30.3. 10:00"),
        (at(26, 9), "so", "Jimce 10:00"),
        (at(25, 9), "se", "duorastaga 10:00"),
        (at(30, 8), "ti", "ሰሉስ 30.3. 10:00"),
        (at(30, 8), "ar", "الثلاثاء 30.3. 10:00"),
        (at(24, 17), "fa", "امروز 18:00"),
        (at(24, 17), "fr", "aujourd'hui 18:00"),
        (at(26, 9), "de", "fredag kl. 10:00"),
    ],
)
def test_the_day_cannot_be_misread(moment: datetime, language: str, said: str) -> None:
    assert day_and_clock(moment, WEDNESDAY, language) == said


def test_today_begins_at_midnight_in_norway_not_in_greenwich() -> None:
    late = datetime(2026, 12, 24, 22, 50, tzinfo=UTC)
    assert day_and_clock(late + timedelta(minutes=20), late, "nb") == "fredag kl. 00:10"


@pytest.mark.parametrize("language", catalogue().languages)
def test_a_day_has_latin_digits_and_is_said_in_the_languages_own_words(language: str) -> None:
    for days in range(9):
        moment = WEDNESDAY + timedelta(days=days)
        said = day_and_clock(moment, WEDNESDAY, language)
        assert all(letter.isascii() for letter in said if letter.isdigit())
        assert said.endswith(clock(moment, "nb"))
        assert language == "nn" or (said == day_and_clock(moment, WEDNESDAY, "nb")) == (language == "nb")


@pytest.mark.parametrize("language", ["nb", "nn", "en", "so"])
def test_a_time_never_makes_an_sms_dear(language: str) -> None:
    """Narrow and hard spaces (U+202F, U+00A0) come from the tables of the world's locales."""
    for days in range(370):
        moment = WEDNESDAY + timedelta(days=days)
        assert encoding(day_and_clock(moment, WEDNESDAY, language) + clock(moment, language)) == "GSM-7"


def test_one_moment_is_said_in_the_language_of_each_text() -> None:
    when = When(at(25, 9), WEDNESDAY)
    assert (when.said("nb"), when.said("en")) == ("torsdag kl. 10:00", "Thursday at 10:00")
