"""Hours for a notice: an ordinary week, and the days ahead on which something else holds. Counted, never parsed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from escalation.offices.hours import OSLO
from escalation.offices.timetable import Timetable

WEEKS = 8
Spans = tuple[tuple[str, str], ...]
"""Pairs like ("10:00", "14:00") of one day; a night ends at "24:00" and begins again at "00:00"."""


@dataclass(frozen=True, slots=True)
class Week:
    """``usual``: weekday (Monday is 0) → its spans. ``other``: the days of the coming weeks that differ."""

    usual: Mapping[int, Spans]
    other: Mapping[date, Spans]


def week(table: Timetable, now: datetime) -> Week:
    """What most of the coming eight Mondays are like is an ordinary Monday."""
    first = now.astimezone(OSLO).date()
    days = {day: spans_of(table, day) for day in (first + timedelta(days=n) for n in range(7 * WEEKS))}
    usual = {n: Counter(s for day, s in days.items() if day.weekday() == n).most_common(1)[0][0] for n in range(7)}
    return Week(usual, {day: spans for day, spans in days.items() if spans != usual[day.weekday()]})


def spans_of(table: Timetable, day: date) -> Spans:
    """When it is open on this Norwegian day, as the clock on the wall shows it."""
    start, end = (datetime.combine(day + timedelta(days=n), time(), OSLO).astimezone(UTC) for n in (0, 1))
    found: list[list[str]] = [["00:00", "24:00"]] if table.is_open(start) else []
    for at, opens in table.changes(start, end):
        clock = f"{at.astimezone(OSLO):%H:%M}"
        if opens:
            found.append([clock, "24:00"])
        else:
            found[-1][1] = clock
    return tuple((begins, ends) for begins, ends in found)
