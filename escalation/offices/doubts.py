"""Rules that can be read and probably do not say what was meant: shown to whoever wrote them, never refused."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from escalation.offices.hours import OSLO, changes, is_open, schedule
from escalation.offices.proposal import Wrong, parts, without_comments

AHEAD = timedelta(days=4 * 365 + 1)  # every holiday falls on several weekdays in that time
A_YEAR = timedelta(days=366)


def doubts(rule: str, now: datetime) -> tuple[Wrong, ...]:
    """For a door or a phone; the rule is readable. Asked with whole schedules, not with patterns of text."""
    found = (_never(rule, now), _without_effect(rule, now), _holidays(rule, now), _christmas(rule, now))
    return tuple(wrong for wrong in found if wrong)


def _same(one: str, other: str, now: datetime) -> bool:
    return schedule(one, now, now + AHEAD) == schedule(other, now, now + AHEAD)


def _never(rule: str, now: datetime) -> Wrong | None:
    if parts(rule) in {("off",), ("closed",)} or is_open(rule, now) or any(changes(rule, now, now + A_YEAR)):
        return None
    return Wrong("is not open once in the coming year", 'write "off" if that is meant')


def _without_effect(rule: str, now: datetime) -> Wrong | None:
    """``;`` replaces the days it speaks of: "Mo-Fr 10:00-12:00; Mo-Fr 13:00-15:00" loses its mornings."""
    every = parts(rule)
    for at, part in enumerate(every):
        rest = "; ".join(every[:at] + every[at + 1 :])
        closes = re.search(r"\b(off|closed)$", part)
        if rest and not closes and _same(rest, rule, now):
            return Wrong(
                f'"{part}" changes nothing', 'what follows ";" replaces the same days, what follows "," adds to them'
            )
    return None


def _holidays(rule: str, now: datetime) -> Wrong | None:
    bare = without_comments(rule)
    if _same(rule, f"{rule}; PH off", now) or not any(changes(rule, now, now + A_YEAR)):
        return None
    if "PH" not in bare:
        return Wrong("takes public holidays for days like others", 'add "; PH off" or "; PH 10:00-14:00"')
    if re.search(r"\bPH (off|closed)\b", bare):
        return Wrong('says "PH off", but a later part opens on some public holidays', 'put "PH off" last')
    return None


def _christmas(rule: str, now: datetime) -> Wrong | None:
    """24 and 31 December are no public holidays; most offices are shut on them and few remember to say so."""
    bare = without_comments(rule)
    if not re.search(r"\bPH (off|closed)\b", bare):
        return None
    forgotten = [f"Dec {day}" for day in (24, 31) if f"Dec {day}" not in bare and _opens_on(rule, day, now)]
    if not forgotten:
        return None
    return Wrong(
        f"is open on {' and '.join(forgotten)} like on any day", f'add "; {",".join(forgotten)} off" or the hours'
    )


def _opens_on(rule: str, day: int, now: datetime) -> bool:
    years = range(now.year, now.year + 11)  # so that the date falls on every weekday
    starts = (datetime(year, 12, day, tzinfo=OSLO).astimezone(UTC) for year in years)
    return any(is_open(rule, at) or any(o for _, o in changes(rule, at, at + timedelta(days=1))) for at in starts)
