"""A person may say when they can be rung, in their own words; and a number that is no hour is never taken for one."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.shipped import shipped
from messages.language.lexicon import LexiconError
from messages.times import WEEKDAYS, Hours, Times

LEXICON = shipped().lexicons["times"]
HOURS = Hours.of(LEXICON)
TUESDAY = datetime(2026, 12, 8, 9, 0, tzinfo=UTC)  # ten o'clock in Norway


def said(times: Times | None) -> str:
    if times is None:
        return ""
    day = (
        f"+{times.days}" if times.days is not None else WEEKDAYS[times.weekday][:2] if times.weekday is not None else ""
    )
    clock = f"{_clock(times.after)}-{_clock(times.before)}" if (times.after, times.before) != (None, None) else ""
    return f"{day} {clock}".strip()


def _clock(minutes: int | None) -> str:
    return "" if minutes is None else f"{minutes // 60:02d}:{minutes % 60:02d}"


@pytest.mark.parametrize(("text", "meant"), LEXICON["examples"]["match"].items())
def test_an_hour_and_a_day_are_read_in_sixteen_languages(text: str, meant: str) -> None:
    assert said(HOURS.found(text)) == meant


@pytest.mark.parametrize("text", LEXICON["examples"]["miss"])
def test_a_number_that_is_no_hour_is_left_alone(text: str) -> None:
    assert HOURS.found(text) is None


@pytest.mark.parametrize(
    ("text", "begins", "ends"),
    [
        ("etter kl 12", "08 11:00", None),
        ("etter kl 9", "09 08:00", None),  # it is ten: nine o'clock is tomorrow's
        ("i morgen", "08 23:00", None),  # from midnight in Norway; the office is asked when it opens
        ("i morgen mellom 10 og 12", "09 09:00", "09 11:00"),
        ("tirsdag", "08 09:00", None),
        ("mandag etter 13", "14 12:00", None),
        ("før kl 15", "08 09:00", "08 14:00"),
    ],
)
def test_what_is_meant_depends_on_the_day_and_the_hour_it_is_said(text: str, begins: str, ends: str | None) -> None:
    times = HOURS.found(text)
    assert times is not None
    found = [at and f"{at.astimezone(UTC):%d %H:%M}" for at in times.span(TUESDAY)]
    assert found == [begins, ends]


@pytest.mark.parametrize(("text", "only"), [("i morgen etter 12", True), ("jeg må ut i morgen", False)])
def test_a_text_that_is_only_a_time_is_known_as_one(text: str, only: bool) -> None:
    times = HOURS.found(text)
    assert times is not None
    assert times.only is only


def test_a_lexicon_that_lacks_a_part_is_refused() -> None:
    with pytest.raises(LexiconError, match="after"):
        Hours.of({})
