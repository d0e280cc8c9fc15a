"""Moments as a form writes and reads them: Norwegian time, to the minute."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

OSLO = ZoneInfo("Europe/Oslo")
FORM = "%Y-%m-%dT%H:%M"  # what a browser's own field for date and time holds


class NoMoment(Exception):
    """This is not a moment."""


def typed(text: str) -> datetime | None:
    """An aware UTC moment; None where nothing was written. Raises NoMoment.

    An hour that the clocks pass over in March is read as the one after it, an hour that comes twice as its first.
    """
    if not text.strip():
        return None
    try:
        return datetime.strptime(text.strip(), FORM).replace(tzinfo=OSLO).astimezone(UTC)
    except ValueError:
        raise NoMoment from None


def shown(at: datetime | None) -> str:
    """For such a field."""
    return at.astimezone(OSLO).strftime(FORM) if at else ""
