"""Moments and numbers as a form writes and reads them: Norwegian time, to the minute, and plain digits."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

OSLO = ZoneInfo("Europe/Oslo")
FORM = "%Y-%m-%dT%H:%M"  # what a browser's own field for date and time holds
YEARS = range(2000, 2101)  # what is counted on from there stays a date
DIGITS = 9


class NoMoment(Exception):
    """This is not a moment."""


def typed(text: str) -> datetime | None:
    """An aware UTC moment; None where nothing was written. Raises NoMoment.

    An hour that the clocks pass over in March is read as the one after it, an hour that comes twice as its first.
    """
    if not text.strip():
        return None
    try:
        found = datetime.strptime(text.strip(), FORM).replace(tzinfo=OSLO)
    except ValueError:
        raise NoMoment from None
    if found.year not in YEARS:
        raise NoMoment
    return found.astimezone(UTC)


def day(text: str) -> date:
    """Raises NoMoment."""
    try:
        found = date.fromisoformat(text.strip())
    except ValueError:
        raise NoMoment from None
    if found.year not in YEARS:
        raise NoMoment
    return found


def number(text: str) -> int | None:
    """A whole number; None where it is none. Python takes "²" for a digit, and thousands of them for no number."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= DIGITS else None


def shown(at: datetime | None) -> str:
    """For such a field."""
    return at.astimezone(OSLO).strftime(FORM) if at else ""
