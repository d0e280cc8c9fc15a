"""Phrases: patterns of words from a lexicon, found in a text in one pass.

A pattern is words with spaces between; each word may be
``word`` itself · ``word*`` its beginning · ``*word`` its end · ``*word*`` anywhere inside · ``a/b*`` one or the other ·
``<name>`` one of a named list · ``#`` a number · ``..`` up to three words of any kind (``..5``: up to five).
``^`` at the front: nothing stands before it in its clause; ``$`` at the end: nothing after.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from messages.language.letters import plain, spellings, stems

Name = TypeVar("Name", bound=Hashable)

GAP = 3
MOST_REMEMBERED = 8000
LONGEST_BEGINNING = 14


@dataclass(frozen=True, slots=True)
class Found(Generic[Name]):
    """A phrase in a clause: whose it is, and from which word up to which."""

    name: Name
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Step:
    """One word of a pattern, and how many words may stand before it."""

    word: int
    gap: int


@dataclass(frozen=True, slots=True)
class _Phrase(Generic[Name]):
    name: Name
    steps: tuple[_Step, ...]
    words: frozenset[int]  # of its steps: a clause that lacks one of them need not be looked through
    from_start: bool
    to_end: bool


@dataclass(slots=True)
class _Shapes:
    """Which words of the patterns a word of the text can be."""

    known: dict[str, int] = field(default_factory=dict)
    whole: dict[str, list[int]] = field(default_factory=dict)
    beginning: dict[str, list[int]] = field(default_factory=dict)
    ending: dict[str, list[int]] = field(default_factory=dict)
    inside: list[tuple[str, int]] = field(default_factory=list)
    number: list[int] = field(default_factory=list)
    seen: dict[str, frozenset[int]] = field(default_factory=dict)  # only spares work: words come again and again

    def learn(self, word: str) -> int:
        """The number of this pattern word; the same word has one number."""
        if word not in self.known:
            self.known[word] = len(self.known)
            self.seen.clear()
            for shape in word.split("/"):
                self._learn(shape, self.known[word])
        return self.known[word]

    def _learn(self, shape: str, number: int) -> None:
        if shape == "#":
            self.number.append(number)
            return
        for form in spellings(plain(shape.strip("*")).replace("'", "")):
            if shape.startswith("*") and shape.endswith("*"):
                self.inside.append((form, number))
            elif shape.endswith("*"):
                self.beginning.setdefault(form, []).append(number)
            elif shape.startswith("*"):
                self.ending.setdefault(form, []).append(number)
            else:
                self.whole.setdefault(form, []).append(number)

    def of(self, token: str) -> frozenset[int]:
        found = self.seen.get(token)
        if found is None:
            if len(self.seen) >= MOST_REMEMBERED:
                self.seen.clear()
            found = self.seen[token] = frozenset(self._of(token))
        return found

    def _of(self, token: str) -> set[int]:
        numbers: set[int] = set(self.number) if token.isdigit() else set()
        for form in stems(token):
            numbers.update(self.whole.get(form, ()))
            for n in range(2, min(len(form), LONGEST_BEGINNING) + 1):
                numbers.update(self.beginning.get(form[:n], ()))
                numbers.update(self.ending.get(form[-n:], ()))
        numbers.update(number for part, number in self.inside if part in token)
        return numbers


class Phrases(Generic[Name]):
    """All phrases of some lexicons, ready to be looked for. ``_beginning`` only spares work, as ``_Shapes.seen``."""

    __slots__ = ("_beginning", "_by_first", "_shapes")

    def __init__(self) -> None:
        self._shapes = _Shapes()
        self._by_first: dict[int, list[_Phrase[Name]]] = {}
        self._beginning: dict[str, tuple[_Phrase[Name], ...]] = {}

    def add(self, name: Name, patterns: Iterable[str], lists: Mapping[str, str]) -> None:
        """Learn patterns; ``lists`` gives the words behind ``<name>`` as ``a/b/c``. Raises ValueError on a bad one."""
        for pattern in patterns:
            phrase = self._phrase(name, pattern, lists)
            self._by_first.setdefault(phrase.steps[0].word, []).append(phrase)
        self._beginning.clear()

    def find(self, clause: Sequence[str]) -> list[Found[Name]]:
        """Every phrase in one clause, each at its first place from each starting word."""
        met = self._beginning
        starts = [met[token] if token in met else self._begin(token) for token in clause]
        if not any(starts):
            return []
        shapes = [self._shapes.of(token) for token in clause]
        present = frozenset().union(*shapes)
        found: list[Found[Name]] = []
        for start, phrases in enumerate(starts):
            for phrase in phrases:
                if phrase.words <= present and (end := _end(phrase, shapes, start)) is not None:
                    found.append(Found(phrase.name, start, end))
        return found

    def _begin(self, token: str) -> tuple[_Phrase[Name], ...]:
        """The phrases that may begin with this word of a text, in the order of their words."""
        found = self._beginning.get(token)
        if found is None:
            if len(self._beginning) >= MOST_REMEMBERED:
                self._beginning.clear()
            numbers = sorted(self._shapes.of(token) & self._by_first.keys())
            found = self._beginning[token] = tuple(phrase for number in numbers for phrase in self._by_first[number])
        return found

    def _phrase(self, name: Name, pattern: str, lists: Mapping[str, str]) -> _Phrase[Name]:
        steps: list[_Step] = []
        gap = 0
        for part in pattern.strip("^$ ").split():
            if part.startswith(".."):
                gap = int(part[2:] or GAP)
                continue
            steps.append(_Step(self._shapes.learn(_spelled_out(part, pattern, lists)), gap))
            gap = 0
        if not steps:
            raise ValueError(f"a pattern without words: {pattern!r}")
        words = frozenset(step.word for step in steps)
        return _Phrase(name, tuple(steps), words, pattern.startswith("^"), pattern.endswith("$"))


def _spelled_out(part: str, pattern: str, lists: Mapping[str, str]) -> str:
    shapes: list[str] = []
    for shape in part.split("/"):
        if not shape.startswith("<"):
            shapes.append(shape)
        elif shape.strip("<>") in lists and " " not in lists[shape.strip("<>")]:
            shapes.append(lists[shape.strip("<>")])
        else:
            raise ValueError(f"no list {shape} of single words, for the pattern {pattern!r}")
    return "/".join(shapes)


def _end(phrase: _Phrase[Name], shapes: Sequence[frozenset[int]], start: int) -> int | None:
    """Where the phrase that starts here ends, the nearest way; None when it is not here."""
    if phrase.from_start and start:
        return None
    at = start + 1
    for step in phrase.steps[1:]:
        near = range(at, min(at + step.gap + 1, len(shapes)))
        place = next((i for i in near if step.word in shapes[i]), None)
        if place is None:
            return None
        at = place + 1
    return None if phrase.to_end and at < len(shapes) else at
