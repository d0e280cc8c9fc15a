"""Opening hours: is somebody there at this moment, when next, and until when.

Rules are in OpenStreetMap's ``opening_hours`` syntax and mean Norwegian local time. The library asks the
machine's clock when no moment is given, so every call here gives one. A rule that cannot be read is never open:
the books were checked when they were saved, and an answer at night must not fail on a rule. 24 and 31 December
are ordinary days to the library; a rule has to name them.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from itertools import groupby
from zoneinfo import ZoneInfo

from opening_hours import OpeningHours, State, validate

OSLO = ZoneInfo("Europe/Oslo")
NEVER = "off"
MOVED = timedelta(hours=1)  # by so much the clock on the wall jumps, twice a year
HORIZON = timedelta(days=366)
SEASON = timedelta(days=100)  # in so short a time the clock on the wall jumps once at most


def is_open(rule: str, now: datetime) -> bool:
    """Whether the rule says open at this moment. *Unknown* is not open."""
    return _is_open(rule, _minute(now))


def next_opening(rule: str, now: datetime) -> datetime | None:
    """The next moment, strictly later than now, at which a closed door opens. None: not within a year."""
    return _next(rule, _minute(now), opens=True)


def closes_at(rule: str, now: datetime) -> datetime | None:
    """When what is open now closes. None: it is closed, or does not close within a year."""
    return _next(rule, _minute(now), opens=False) if is_open(rule, now) else None


def changes(rule: str, start: datetime, end: datetime) -> Iterator[tuple[datetime, bool]]:
    """Each moment after ``start`` and before ``end`` at which the rule opens (True) or closes, in UTC.

    Neighbours with different comments are one opening. An opening that falls whole into the hour that is
    skipped in spring is none.
    """
    read, was = _read(rule), is_open(rule, start)
    spans = read.intervals(_wall(start - MOVED), _wall(end + MOVED))
    for _, day in groupby(spans, key=lambda span: span[0].date()):
        for at in sorted({moment for begins, *_ in day for moment in _moments(begins)}):
            if start < at < end and (opens := read.is_open(_wall(at))) != was:
                yield at, opens
                was = opens


def schedule(rule: str, start: datetime, end: datetime) -> tuple[tuple[datetime, bool], ...]:
    """The same for two rules that are open at the same times: what the clock on the wall shows at each change."""
    spans = _read(rule).intervals(_wall(start), _wall(end))
    groups = groupby(((begins, state == State.OPEN) for begins, _, state, _ in spans), key=lambda span: span[1])
    return tuple(next(group) for _, group in groups)


def _minute(now: datetime) -> datetime:
    """Rules know hours and minutes: what holds at the beginning of a minute holds until its end."""
    return now.astimezone(UTC).replace(second=0, microsecond=0)


@lru_cache(maxsize=4096)
def _is_open(rule: str, minute: datetime) -> bool:
    """Everybody who writes in this minute asks for the same few rules."""
    return _read(rule).is_open(_wall(minute))


@lru_cache(maxsize=4096)
def _next(rule: str, now: datetime, *, opens: bool) -> datetime | None:
    """The clock on the wall says it at once, unless it jumps on the way; then every change is looked at."""
    near = _on_the_wall(rule, _wall(now), opens=opens)
    if near is None:
        return None
    first, second = (near.replace(tzinfo=OSLO, fold=fold) for fold in (0, 1))
    if first.utcoffset() == second.utcoffset() == now.astimezone(OSLO).utcoffset() and near - _wall(now) < SEASON:
        return first.astimezone(UTC)
    return next((at for at, is_so in changes(rule, now, now + HORIZON) if is_so is opens), None)


def _on_the_wall(rule: str, wall: datetime, *, opens: bool) -> datetime | None:
    """The next change to open (or to closed) within a year, if no clock were ever moved."""
    read = _read(rule)
    was, at = read.is_open(wall), read.next_change(wall)
    while at is not None and at - wall <= HORIZON + MOVED:
        if (becomes := read.is_open(at)) != was and becomes is opens:
            return at
        was, at = becomes, read.next_change(at)
    return None


def _moments(wall: datetime) -> list[datetime]:
    """When the clock on the wall shows this: twice in the night that has an hour more, and then also the moment in
    which the clock was moved; likewise for a time that one night skips."""
    first, second = (wall.replace(tzinfo=OSLO, fold=fold).astimezone(UTC) for fold in (0, 1))
    if first == second:
        return [first]
    return sorted({first, second, max(first, second).replace(minute=0, second=0, microsecond=0)})


def _wall(moment: datetime) -> datetime:
    """What the clock on the wall shows, which is what a rule speaks of.

    The library is never given a zone: with one, 02:30-08:00 begins only when 02:30 comes for the second time, and
    a shift that ends at 02:30 leaves half an hour to nobody.
    """
    return moment.astimezone(OSLO).replace(tzinfo=None)


@lru_cache(maxsize=4096)
def _read(rule: str) -> OpeningHours:
    """A rule reads the same for ever, and every text asks for several; reading them was a quarter of deciding."""
    readable = rule if validate(rule) else NEVER
    return OpeningHours(readable, country="NO", auto_country=False, auto_timezone=False)
