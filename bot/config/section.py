"""One table of a file, read key by key: each reader gives a usable value and notes what was wrong with the real one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

from bot.config.fault import Fault
from bot.config.lines import Path
from bot.config.secrets import looks_secret
from bot.config.source import Source, dotted, meant

OSLO = ZoneInfo("Europe/Oslo")
OUR_TIME = range(2000, 2101)
UNITS = {"s": timedelta(seconds=1), "min": timedelta(minutes=1), "h": timedelta(hours=1)}
NAMES: Mapping[type, str] = {
    bool: "true or false",
    str: "a text",
    int: "a whole number",
    float: "a number",
    list: "a list",
    dict: "a table",
    date: "a date",
}

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Bounds:
    """The shortest and the longest time that makes sense."""

    least: timedelta
    most: timedelta


@dataclass(slots=True)
class Section:
    """``asked`` grows with each key that is read; ``done`` refuses the others."""

    source: Source
    path: Path
    data: Mapping[str, object]
    faults: list[Fault]
    asked: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        return dotted(self.path)

    def text(self, key: str, example: str, *, needed: bool = True) -> str:
        """A text that is not blank. ``example`` is shown to whoever has to mend it."""
        mend = f'write for example {key} = "{example}"'
        value = self._get(key, str, mend, missing=needed)
        if value is not None and not value.strip():
            self.fault((key,), "is empty", mend)
        return (value or "").strip()

    def texts(self, key: str, example: str, *, needed: bool = True) -> tuple[tuple[int, str], ...]:
        """A list of texts, each with its place; ``needed`` means at least one."""
        mend = f'write for example {key} = ["{example}"]'
        value: list[object] | None = self._get(key, list, mend, missing=needed)
        if needed and value == []:
            self.fault((key,), "is empty", mend)
        whole = [(at, v) for at, v in enumerate(value or ()) if self._is((key, at), v, str, mend)]
        return tuple((at, str(v).strip()) for at, v in whole)

    def flag(self, key: str) -> bool:
        return bool(self._get(key, bool, f"write {key} = true or {key} = false", missing=False))

    def count(self, key: str, default: int, most: int) -> int:
        mend = f"write for example {key} = {default}"
        value = self._get(key, int, mend, missing=False)
        if value is None:
            return default
        if not 0 <= value <= most:
            self.fault((key,), f"{value} is not between 0 and {most}", mend)
        return value

    def length(self, key: str, default: timedelta, bounds: Bounds) -> timedelta:
        """A length of time, with its unit: ``"3 min"``."""
        if key not in self.data:
            self.asked.append(key)
            return default
        self.asked.append(key)
        return self._length((key,), self.data[key], default, bounds)

    def lengths(self, key: str, default: tuple[timedelta, ...], bounds: Bounds) -> tuple[timedelta, ...]:
        mend = "write for example " + f"{key} = [" + ", ".join(f'"{written(d)}"' for d in default) + "]"
        value: list[object] | None = self._get(key, list, mend, missing=False)
        if value is None:
            return default
        if not value:
            self.fault((key,), "is empty", mend)
        return tuple(self._length((key, at), v, default[0], bounds) for at, v in enumerate(value))

    def moment(self, key: str) -> datetime | None:
        """A date means its first moment in Norway; so does a date and time without a zone."""
        self.asked.append(key)
        value = self.data.get(key)
        if value is not None and not isinstance(value, date):
            self.fault((key,), f"is {kind(value)} where a date is wanted", f"write {key} = {_as_date(value)}")
        elif value is not None and value.year not in OUR_TIME:
            self.fault((key,), "is not a date of our time", f"write for example {key} = {_as_date(value)}")
        elif isinstance(value, datetime):
            return (value if value.tzinfo else value.replace(tzinfo=OSLO)).astimezone(UTC)
        elif value is not None:
            return datetime(value.year, value.month, value.day, tzinfo=OSLO).astimezone(UTC)
        return None

    def tables(self, key: str) -> tuple[Section, ...]:
        """The tables that each begin with ``[[… .key]]``."""
        mend = f"begin each with [[{dotted((*self.path, key))}]]"
        value: list[object] | None = self._get(key, list, mend, missing=False)
        members = tuple(enumerate(value or ()))
        return tuple(self._inner((key, at), v) for at, v in members if self._is((key, at), v, dict, mend))

    def table(self, key: str) -> Section:
        """The table that begins with ``[… .key]``; an empty one if there is none."""
        mend = f"begin it with [{dotted((*self.path, key))}]"
        return self._inner((key,), self._get(key, dict, mend, missing=False) or {})

    def named(self, key: str) -> dict[str, Section]:
        """The tables that begin with ``[key.name]``, by name."""
        inside = self.table(key)
        inside.asked += inside.data
        tables = {n: v for n, v in inside.data.items() if inside._is((n,), v, dict, f"begin it with [{key}.{n}]")}
        return {name: inside._inner((name,), value) for name, value in tables.items()}

    def done(self) -> None:
        """Every key that nobody asked for is a fault: it was written because somebody thought it does something."""
        for key, value in self.data.items():
            if key not in self.asked and not looks_secret(key):
                sort = "table" if isinstance(value, dict) else "key"
                self.fault((key,), f"is not a {sort} that is known here", meant(key, tuple(dict.fromkeys(self.asked))))

    def fault(self, key: Path, wrong: str, mend: str, *, warning: bool = False) -> None:
        path = (*self.path, *key)
        self.faults.append(Fault(self.source.file, self.source.line(path), dotted(path), wrong, mend, warning))

    def _get(self, key: str, sort: type[T], mend: str, *, missing: bool) -> T | None:
        """None if it is not there or not what it should be; that is noted."""
        self.asked.append(key)
        value = self.data.get(key)
        if value is None:
            if missing:
                self.fault((key,), "is missing", mend)
            return None
        if not isinstance(value, sort) or (sort is int and isinstance(value, bool)):
            self.fault((key,), f"is {kind(value)} where {NAMES[sort]} is wanted", mend)
            return None
        return value

    def _is(self, key: Path, value: object, sort: type, mend: str) -> bool:
        if not isinstance(value, sort):
            self.fault(key, f"is {kind(value)} where {NAMES[sort]} is wanted", mend)
        return isinstance(value, sort)

    def _length(self, key: Path, value: object, default: timedelta, bounds: Bounds) -> timedelta:
        mend = f'write it with its unit, such as "{written(default)}"'
        if not isinstance(value, str):
            mend = f'write "{value} s" or "{value} min"' if type(value) is int else mend
            self.fault(key, f"is {kind(value)} where a length of time is wanted", mend)
            return default
        found = re.fullmatch(r"\s*(\d{1,9})\s*(s|min|h)\s*", value)
        if not found:
            self.fault(key, f'"{value}" is not a length of time', mend)
            return default
        length = int(found[1]) * UNITS[found[2]]
        between = f"write a time from {written(bounds.least)} to {written(bounds.most)}"
        if not bounds.least <= length <= bounds.most:
            sense = "shorter" if length < bounds.least else "longer"
            self.fault(key, f'"{value}" is {sense} than makes sense', between)
            return default
        return length

    def _inner(self, key: Path, value: object) -> Section:
        data = value if isinstance(value, dict) else {}
        return Section(self.source, (*self.path, *key), data, self.faults)


def kind(value: object) -> str:
    """What sort of TOML value this is, in words."""
    return next((name for sort, name in NAMES.items() if isinstance(value, sort)), "a time of day")


def written(length: timedelta) -> str:
    """``timedelta(minutes=3)`` → ``3 min``, in the largest unit that divides it."""
    unit = next(u for u in ("h", "min", "s") if not length % UNITS[u] or u == "s")
    return f"{length // UNITS[unit]} {unit}"


def _as_date(value: object) -> str:
    """The date that a text such as ``2.11.2026`` or ``2026-11-02`` probably means, as TOML writes it."""
    parts = [int(p) for p in re.findall(r"\d+", value)] if isinstance(value, str) else []
    year_last = len(parts) == 3 and parts[2] > 31
    try:
        return date(*(parts[::-1] if year_last else parts)).isoformat()
    except (TypeError, ValueError):
        return "2026-11-02"
