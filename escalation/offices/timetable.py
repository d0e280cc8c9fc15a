"""A rule and the special days that are stronger than it: open at a moment, when next, and until when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from escalation.offices import hours
from escalation.offices.hours import HORIZON


@dataclass(frozen=True, slots=True)
class Span:
    """From ``start`` until ``end`` these hours hold instead of the rule."""

    start: datetime
    end: datetime
    hours: str


@dataclass(frozen=True, slots=True)
class Timetable:
    """``special``: where two overlap, the later in the tuple holds."""

    rule: str
    special: tuple[Span, ...] = ()

    def is_open(self, now: datetime) -> bool:
        return hours.is_open(self._rule_at(now), now)

    def next_opening(self, now: datetime) -> datetime | None:
        """The next moment, strictly later than now, at which it opens. None: not within a year."""
        near = hours.next_opening(self.rule, now)
        if not self._special_before(now, near):
            return near
        return next((at for at, opens in self.changes(now, now + HORIZON) if opens), None)

    def closes_at(self, now: datetime) -> datetime | None:
        """When what is open now closes. None: it is closed, or does not close within a year."""
        if not self.is_open(now):
            return None
        near = hours.closes_at(self.rule, now)
        if not self._special_before(now, near):
            return near
        return next((at for at, opens in self.changes(now, now + HORIZON) if not opens), None)

    def changes(self, start: datetime, end: datetime) -> Iterator[tuple[datetime, bool]]:
        """Each moment after ``start`` and before ``end`` at which it opens (True) or closes, in UTC."""
        was = self.is_open(start)
        for begins, ends in pairwise(self._borders(start, end)):
            rule = self._rule_at(begins)
            for at in (begins, *(moment for moment, _ in hours.changes(rule, begins, ends))):
                if at > start and (opens := hours.is_open(rule, at)) != was:
                    yield at, opens
                    was = opens

    def _rule_at(self, now: datetime) -> str:
        return next((span.hours for span in reversed(self.special) if span.start <= now < span.end), self.rule)

    def _special_before(self, now: datetime, near: datetime | None) -> bool:
        last = now + HORIZON if near is None else near
        return any(span.start <= last and now < span.end for span in self.special)

    def _borders(self, start: datetime, end: datetime) -> list[datetime]:
        inside = {at for span in self.special for at in (span.start, span.end) if start < at < end}
        return [start, *sorted(inside), end]
