"""An office's own wordings: who changed which, when and why, and how it stood before. Pure: books in, books out."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime

from escalation.books import Books
from escalation.decision import Entry

ACTION = "text_published"


class NotKnown(Exception):
    """How a text stood at that time cannot be told for sure."""


@dataclass(frozen=True, slots=True)
class Name:
    """Which text, in which language."""

    key: str
    language: str

    def __str__(self) -> str:
        return f"{self.key} ({self.language})"


@dataclass(frozen=True, slots=True)
class Change:
    """One published change. ``pattern`` and ``before`` are None where the shipped text stands."""

    name: Name
    version: int
    at: datetime
    who: str
    why: str = field(repr=False)
    pattern: str | None = field(repr=False)
    before: str | None = field(repr=False)


def worded(books: Books, name: Name) -> str | None:
    """The office's own pattern, if it has one."""
    return books.texts.get(name.language, {}).get(name.key)


def reworded(books: Books, name: Name, pattern: str | None) -> Books:
    """The books with this pattern, or without one of their own (None)."""
    texts = {language: dict(patterns) for language, patterns in books.texts.items()}
    mine = texts.setdefault(name.language, {})
    if pattern is None:
        mine.pop(name.key, None)
    else:
        mine[name.key] = pattern
    return replace(books, texts={language: patterns for language, patterns in texts.items() if patterns})


def digest(pattern: str | None) -> str:
    """Tells whether two wordings are the same; the shipped one, whatever it is, is one of them."""
    return "shipped" if pattern is None else hashlib.sha256(pattern.encode()).hexdigest()[:12]


def entry(change: Change) -> Entry:
    """The change as a line of the audit trail: what an office says is nobody's secret, and it must be found again."""
    told = {
        "key": change.name.key,
        "language": change.name.language,
        "version": change.version,
        "why": change.why,
        "pattern": change.pattern,
        "before": change.before,
    }
    return Entry(change.at, ACTION, "", change.who, json.dumps(told, ensure_ascii=False))


def changes(entries: Iterable[Entry], name: Name) -> tuple[Change, ...]:
    """Every published change of this text, oldest first."""
    found = (_change(entry) for entry in entries if entry.action == ACTION)
    return tuple(sorted((change for change in found if change.name == name), key=lambda change: change.version))


def as_of(history: tuple[Change, ...], version: int, books: Books, name: Name) -> str | None:
    """How the text stood in this version of the books. Raises NotKnown."""
    before = [change for change in history if change.version <= version]
    after = [change for change in history if change.version > version]
    then = after[0].before if after else worded(books, name)
    until = after[0].version if after else books.version + 1
    if version == until - 1 or not before:
        return then
    last = before[-1]
    if last.version != version and last.pattern != then:  # somewhere between, a whole folder was applied
        raise NotKnown(f"{name} was changed with the whole books between version {last.version} and {until}")
    return last.pattern


def _change(entry: Entry) -> Change:
    told = json.loads(entry.detail)
    name = Name(told["key"], told["language"])
    return Change(name, told["version"], entry.at, entry.by, told["why"], told["pattern"], told["before"])
