"""When a person says that they can be reached: "etter kl 12", "i morgen mellom 10 og 12"; read without a clock."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from messages.language.letters import plain, spellings
from messages.language.lexicon import LexiconError, number, rows, strings, tables
from messages.language.written import Text, written
from messages.moments import OSLO

_PIECE = re.compile(r"\d{1,2}[:.]\d{2}(?!\d)|\d+|[^\W\d_]+|[-–]")
DAYS = ("today", "tomorrow", "after_tomorrow")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
ROLES = ("after", "before", "at", "joins", "after_it", "before_it", "afternoon_clock", "morning_clock", "fillers")
NOON, EARLIEST = 12 * 60, 7  # who says "after two" does not mean the night
LONGEST = 3  # words of a name of a day
HYPHENS = ("-", "–")


@dataclass(frozen=True, slots=True)
class Times:
    """``days`` from today, or a ``weekday`` (Monday is 0); ``after`` and ``before`` in minutes of that day.

    ``only``: the text says nothing else.
    """

    days: int | None = None
    weekday: int | None = None
    after: int | None = None
    before: int | None = None
    only: bool = False
    words: int = 0

    def span(self, now: datetime) -> tuple[datetime, datetime | None]:
        """From when and until when that is, as aware moments; an hour that has passed today is meant for tomorrow."""
        today = now.astimezone(OSLO)
        day = today.date() + timedelta(days=self._ahead(today))
        begins = _at(day, self.after) if self.after is not None else max(now, _at(day, 0))
        ends = _at(day, self.before) if self.before is not None else None
        if (ends or begins) <= now and self.days is None and self.weekday is None:
            return _at(day + timedelta(days=1), self.after or 0), ends and _at(day + timedelta(days=1), self.before)
        return max(begins, now), ends

    def _ahead(self, today: datetime) -> int:
        if self.weekday is None:
            return self.days or 0
        return (self.weekday - today.weekday()) % len(WEEKDAYS)


@dataclass(frozen=True, slots=True)
class Hours:
    """The lexicon, ready to be looked for; made once by ``Hours.of``."""

    roles: Mapping[str, frozenset[str]] = field(default_factory=dict, repr=False)
    days: Mapping[tuple[str, ...], tuple[str, int]] = field(default_factory=dict, repr=False)
    parts: Mapping[str, tuple[int, int]] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, lexicon: Mapping[str, object]) -> Hours:
        """From the parsed ``times.toml``. Raises LexiconError where it cannot be used."""
        if missing := [role for role in ROLES if not strings(lexicon, role)]:
            raise LexiconError(f"{missing[0]} is empty")
        named = [("day", DAYS, tables(lexicon, "days")), ("weekday", WEEKDAYS, tables(lexicon, "weekdays"))]
        return cls(
            {role: frozenset(_forms(strings(lexicon, role))) for role in ROLES},
            {
                tuple(form.split()): (kind, at)
                for kind, names, table in named
                for at, name in enumerate(names)
                for form in _forms(strings(table, name))
            },
            {
                form: (int(number(part, "from", 0)) * 60, int(number(part, "to", 24)) * 60)
                for part in rows(lexicon, "parts")
                for form in _forms(strings(part, "words"))
            },
        )

    def found(self, text: Text) -> Times | None:
        """None where the text says no time."""
        pieces = _PIECE.findall(written(text).plain)
        return _Look(self, pieces).times()

    def is_a(self, piece: str, *roles: str) -> bool:
        return any(piece in self.roles.get(role, ()) for role in roles)


class _Look:
    """One text, piece by piece."""

    def __init__(self, hours: Hours, pieces: Sequence[str]) -> None:
        self.hours, self.pieces = hours, pieces
        self.used: set[int] = set()

    def times(self) -> Times | None:
        """What all of its pieces say together."""
        day = self._day()
        after, before = self._clock()
        for at, piece in enumerate(self.pieces):
            if after is before is None and piece in self.hours.parts:
                after, before = self.hours.parts[piece]
                self.used.add(at)
        if not day and after is None and before is None:
            return None
        rest = [at for at, piece in enumerate(self.pieces) if at not in self.used and not self._is_small(piece)]
        return Times(day.get("day"), day.get("weekday"), after, before, not rest, len(self.pieces) - len(rest))

    def _is_small(self, piece: str) -> bool:
        return piece in HYPHENS or self.hours.is_a(piece, *ROLES)

    def _day(self) -> dict[str, int]:
        for size in range(LONGEST, 0, -1):
            for at in range(len(self.pieces) - size + 1):
                found = self.hours.days.get(tuple(self.pieces[at : at + size]))
                if found:
                    self.used.update(range(at, at + size))
                    return dict([found])
        return {}

    def _clock(self) -> tuple[int | None, int | None]:
        after = before = None
        for at, minutes, role in self._said():
            self.used.add(at)
            if role == "before" or (after is not None and before is None):
                before = minutes
            else:
                after = minutes
        return after, before

    def _said(self) -> Iterator[tuple[int, int, str]]:
        """Each number that is an hour, with whether it is the first or the last one."""
        was = -2
        for at, piece in enumerate(self.pieces):
            minutes = _minutes(piece)
            if minutes is None:
                continue
            role = self._role(at, joined=self._joined(was, at))
            if role or ":" in piece or self._range_begins(at):
                was = at
                yield at, self._of_the_day(minutes, at), role or "at"

    def _role(self, at: int, *, joined: bool) -> str:
        """From the words beside it: before it, past small words, or in some languages after it."""
        behind = next((p for p in self.pieces[at + 1 : at + 4] if not self.hours.is_a(p, "fillers")), "")
        if joined or self.hours.is_a(behind, "before_it"):
            return "before"
        if self.hours.is_a(behind, "after_it", "afternoon_clock", "morning_clock"):
            return "after"
        said = ""
        for piece in reversed(self.pieces[:at]):
            if self.hours.is_a(piece, "before"):
                return "before"
            if self.hours.is_a(piece, "after"):
                return "after"
            if not self.hours.is_a(piece, "at", "fillers"):
                break
            said = said or ("at" if self.hours.is_a(piece, "at") else "")
        return said

    def _joined(self, was: int, at: int) -> bool:
        """``10 og 12``, ``10-12``: the second number is the last hour."""
        between = self.pieces[was + 1 : at] if was >= 0 else ()
        return bool(between) and any(p in HYPHENS or self.hours.is_a(p, "joins") for p in between) and len(between) <= 3

    def _range_begins(self, at: int) -> bool:
        then = self.pieces[at + 1 : at + 3]
        return len(then) == 2 and then[0] in HYPHENS and _minutes(then[1]) is not None

    def _of_the_day(self, minutes: int, at: int) -> int:
        marks = self.pieces[at + 1 : at + 2]
        afternoon = any(self.hours.is_a(piece, "afternoon_clock") for piece in marks)
        morning = any(self.hours.is_a(piece, "morning_clock") for piece in marks)
        return (
            minutes + NOON if (afternoon and minutes < NOON) or (not morning and minutes < EARLIEST * 60) else minutes
        )


def _minutes(piece: str) -> int | None:
    hour, _, minute = piece.replace(".", ":").partition(":")
    if not hour.isdigit() or len(hour) > 2 or int(hour) >= 24 or int(minute or 0) >= 60:
        return None
    return int(hour) * 60 + int(minute or 0)


def _forms(words: Sequence[str]) -> Iterator[str]:
    """As the pieces of a text are written."""
    for word in words:
        for form in spellings(plain(word)):
            yield " ".join(_PIECE.findall(form))


def _at(day: date, minutes: int | None) -> datetime:
    """The wall's clock on that day; midnight at the end of it is the next."""
    whole = datetime.combine(day, time(), OSLO) + timedelta(minutes=minutes or 0)
    return whole.astimezone(OSLO)
