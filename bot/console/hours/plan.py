"""A plan: hours as a person says them. An ordinary week, what holds on holidays, and the days that need a word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import Enum
from functools import lru_cache

from escalation.offices import hours
from escalation.offices.week import Spans

DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
SUNDAY = 6
MIDNIGHT = "24:00"
PUBLIC_HOLIDAY = "off; PH 00:00-24:00"


class Special(Enum):
    """Days that a week does not decide, in the order in which a later one is stronger."""

    HOLIDAYS = "PH"
    CHRISTMAS_EVE = "Dec 24"
    NEW_YEARS_EVE = "Dec 31"
    BEFORE_EASTER = "easter -4 days"  # the Wednesday, on which many offices close at noon


class Day(Enum):
    """What such a day is like."""

    USUAL = "usual"  # as its weekday
    CLOSED = "closed"
    SUNDAY = "sunday"
    OWN = "own"  # hours of its own


@dataclass(frozen=True, slots=True)
class Own:
    """What a special day is like; ``spans`` count only where it has hours of its own."""

    day: Day
    spans: Spans = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """``week``: weekday (Monday is 0) → spans like ("10:00", "14:00") of that day, none touching, in order.

    A night is two of them, so that a closed holiday is closed from midnight to midnight: see ``nights``.
    """

    week: Mapping[int, Spans] = field(default_factory=dict)
    special: Mapping[Special, Own] = field(default_factory=dict)

    def on(self, day: date) -> Spans:
        """The hours of this Norwegian day, by plain counting: the measure that the rule is held against."""
        found = self.week.get(day.weekday(), ())
        for special, own in self._ruled():
            if falls_on(special, day):
                found = self._spans(own, day)
        return found

    def rule(self) -> str:
        """As one rule of OpenStreetMap's syntax. The last part that speaks of a day holds: special days come last."""
        parts = [f"{days} {_written(spans)}" for days, spans in self._grouped()]
        parts += [f"{special.value} {self._said(own)}" for special, own in self._ruled()]
        return "; ".join(parts) if any(self.week.values()) or len(parts) > len(Special) else _never(parts)

    def _ruled(self) -> Iterator[tuple[Special, Own]]:
        """Those that differ from their weekday, the weakest first."""
        for special in ORDER:
            own = self.special.get(special, Own(Day.USUAL))
            if own.day is not Day.USUAL:
                yield special, own

    def _spans(self, own: Own, day: date) -> Spans:
        if own.day is Day.SUNDAY:
            return self.week.get(SUNDAY, ())
        return own.spans if own.day is Day.OWN else () if own.day is Day.CLOSED else self.week.get(day.weekday(), ())

    def _said(self, own: Own) -> str:
        spans = self.week.get(SUNDAY, ()) if own.day is Day.SUNDAY else own.spans if own.day is Day.OWN else ()
        return _written(spans)

    def _grouped(self) -> Iterator[tuple[str, Spans]]:
        """Days with the same hours stand together: "Mo,Tu,Th 10:00-14:00"."""
        seen: dict[Spans, list[str]] = {}
        for at, name in enumerate(DAYS):
            if spans := self.week.get(at, ()):
                seen.setdefault(spans, []).append(name)
        yield from ((",".join(days), spans) for spans, days in seen.items())


def nights(week: Mapping[int, Spans]) -> dict[int, Spans]:
    """A week in which spans go over midnight ("20:00", "08:00") as one whose days hold all that is theirs."""
    pieces: dict[int, list[tuple[str, str]]] = {day: [] for day in range(len(DAYS))}
    for day, spans in week.items():
        for begins, ends in spans:
            if ends > begins:
                pieces[day].append((begins, ends))
                continue
            pieces[day].append((begins, MIDNIGHT))
            if ends != "00:00":
                pieces[(day + 1) % len(DAYS)].append(("00:00", ends))
    return {day: joined(found) for day, found in pieces.items()}


def joined(spans: Iterable[tuple[str, str]]) -> Spans:
    """In order, and what touches as one."""
    found: list[tuple[str, str]] = []
    for begins, ends in sorted(spans):
        if found and begins <= found[-1][1]:
            found[-1] = (found[-1][0], max(ends, found[-1][1]))
        else:
            found.append((begins, ends))
    return tuple(found)


ORDER = (Special.BEFORE_EASTER, Special.HOLIDAYS, Special.CHRISTMAS_EVE, Special.NEW_YEARS_EVE)


@lru_cache(maxsize=8192)
def falls_on(special: Special, day: date) -> bool:
    """Whether this is such a day. Holidays and Easter are those of the library that reads rules, for Norway."""
    if special is Special.CHRISTMAS_EVE:
        return (day.month, day.day) == (12, 24)
    if special is Special.NEW_YEARS_EVE:
        return (day.month, day.day) == (12, 31)
    rule = PUBLIC_HOLIDAY if special is Special.HOLIDAYS else f"off; {special.value} 00:00-24:00"
    return hours.is_open(rule, noon(day))


def noon(day: date) -> datetime:
    return datetime.combine(day, time(12), hours.OSLO)


def days(first: date, count: int) -> tuple[date, ...]:
    return tuple(first + timedelta(days=n) for n in range(count))


def _written(spans: Spans) -> str:
    return ",".join(f"{begins}-{ends}" for begins, ends in spans) or "off"


def _never(parts: list[str]) -> str:
    opens = any(not part.endswith(" off") for part in parts)
    return "; ".join(("Mo-Su off", *parts)) if opens else hours.NEVER
