"""Opening hours: is somebody there now, when next, and which number is answered at this moment.

Rules are in OpenStreetMap's ``opening_hours`` syntax and mean Norwegian local time. The library asks the
machine's clock when no moment is given, so every call here gives one. A rule that cannot be read is never open:
the books were checked when they were saved, and an answer at night must not fail on a rule. 24 and 31 December
are ordinary days to the library; a rule has to name them.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from opening_hours import OpeningHours, State, validate

from escalation.books import Office

OSLO = ZoneInfo("Europe/Oslo")
NEVER = "off"
HORIZON = timedelta(days=366)
LEGEVAKT = "legevakt"  # the key of the municipality's emergency ward in ``Office.emergency``
ANY_LEGEVAKT = "116117"  # reaches the emergency ward wherever the caller is, day and night


def is_open(rule: str, now: datetime) -> bool:
    """Whether the rule says open at this moment. *Unknown* is not open."""
    return _read(rule).is_open(now.astimezone(OSLO))


def next_opening(rule: str, now: datetime) -> datetime | None:
    """The next moment, strictly later than now, at which a closed door opens. None: not within a year."""
    return next((at for at, opens in changes(rule, now, now + HORIZON) if opens), None)


def closes_at(rule: str, now: datetime) -> datetime | None:
    """When what is open now closes. None: it is closed, or does not close within a year."""
    if not is_open(rule, now):
        return None
    return next((at for at, opens in changes(rule, now, now + HORIZON) if not opens), None)


def changes(rule: str, start: datetime, end: datetime) -> Iterator[tuple[datetime, bool]]:
    """Each moment after ``start`` and before ``end`` at which the rule opens (True) or closes, in UTC.

    Neighbours with different comments are one opening. An opening that falls whole into the hour that is
    skipped in spring has no length, and is none.
    """
    was = is_open(rule, start)
    for begins, ends, state, _ in _read(rule).intervals(start.astimezone(OSLO), end.astimezone(OSLO)):
        opens = state == State.OPEN
        if opens != was and begins != ends and begins.astimezone(UTC) > start:
            yield begins.astimezone(UTC), opens
            was = opens


def number_now(office: Office, now: datetime) -> str:
    """The first number of the office that a person answers now; else the emergency ward, which always does."""
    answered = (phone.number for phone in office.phones if is_open(phone.hours, now))
    return next(answered, None) or office.emergency.get(LEGEVAKT) or ANY_LEGEVAKT


def next_door(office: Office, now: datetime) -> datetime | None:
    """When the staffed door opens next."""
    return next_opening(office.hours, now)


def _read(rule: str) -> OpeningHours:
    return OpeningHours(rule if validate(rule) else NEVER, timezone=OSLO, country="NO")
