"""Moments as people type them: Norwegian time unless they name a zone, and no minute is silently moved."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.cli.wrong import Wrong

OSLO = ZoneInfo("Europe/Oslo")
STEP = re.compile(r"\+\s*((?:\d+\s*[smhd]\s*)+)$")
UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
LONGEST_STEP = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class Moment:
    """An aware UTC moment, and what has to be said about how it was read (or nothing)."""

    at: datetime
    note: str = ""


def moment(text: str) -> Moment:
    """``2026-12-24T23:10`` in Oslo, ``…Z`` or ``…+01:00`` elsewhere. Raises Wrong."""
    try:
        read = datetime.fromisoformat(text.strip())
        return Moment(read.astimezone(UTC)) if read.tzinfo else _in_oslo(read)
    except (ValueError, OverflowError) as e:
        raise Wrong(f'"{text}" is not a moment; write it like 2026-12-24T23:10') from e


def _in_oslo(read: datetime) -> Moment:
    """Clocks jump over one hour in spring and live one twice in autumn."""
    first, second = (read.replace(tzinfo=OSLO, fold=fold).astimezone(UTC) for fold in (0, 1))
    shown = first.astimezone(OSLO)
    if shown.replace(tzinfo=None) != read:
        return Moment(first, f"{read:%H:%M} does not exist that night; read as {shown:%H:%M}.")
    if first != second:
        return Moment(first, f"{read:%H:%M} comes twice that night; read as the first, in summer time.")
    return Moment(first)


def shown(at: datetime) -> str:
    """As a person in Norway reads it."""
    local = at.astimezone(OSLO)
    return f"{local:%A} {local.day} {local:%B %Y}, {local:%H:%M}"


def step(text: str) -> timedelta | None:
    """``+5m``, ``+90s``, ``+2h``, ``+1h30m``; None if it is not a step of the clock."""
    found = STEP.fullmatch(text.strip().lower())
    if found is None:
        return None
    seconds = sum(int(count) * UNITS[unit] for count, unit in re.findall(r"(\d+)\s*([smhd])", found[1]))
    return min(timedelta(seconds=min(seconds, 10**9)), LONGEST_STEP)
