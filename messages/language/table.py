"""The table of letter runs: how much each speaks for each language, and the sum of it over a text.

A run's weights lie side by side in one whole number, so one addition adds up all languages at once.
The table is made by ``make train-language``; its bytes are handed in, nothing in here reads a file.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from messages.language.table_file import TableFile
from messages.language.table_words import runs_of

MOST_WORDS = 14  # what a longer text says in its first words, the rest only repeats
ENOUGH_WORDS = 3  # so many well-known words that agree, and the rare ones are not taken apart
AGREED = 4.0  # how far ahead their best guess must be, in nats
MOST_RARE = 7  # so many rare words are taken apart; a text that has more is long
MOST_REMEMBERED = 8000  # rare words whose sums are kept at hand
FAINT = 8.0  # a language so many nats behind the best has no share

_ROOM = 4  # bytes for one language in the sum over a text
_NARROW = 2  # bytes for one language in a run


@dataclass(frozen=True, slots=True)
class Table:
    """``runs`` and ``common`` hold sums side by side, languages in their order and the number of runs last.

    ``common`` are the well-known words, summed at the start. What a text scores depends on nothing that was read
    before: ``rare`` only spares work.
    """

    languages: tuple[str, ...]
    base: float
    per_run: float
    runs: Mapping[str, int] = field(repr=False)
    common: Mapping[str, int] = field(repr=False)
    rare: dict[str, int] = field(repr=False, default_factory=dict)

    @classmethod
    def of(cls, packed: bytes) -> Table:
        """From the bytes of the table's file. Raises TableError when they are not one."""
        file = TableFile.of(packed)
        runs = dict(zip(file.runs, file.numbers(_NARROW), strict=True))
        lanes = len(file.languages) + 1
        common = {word: _sum(word, runs, lanes) for word in file.common}
        return cls(file.languages, file.base, file.per_run, runs, common)

    def shares(self, words: Sequence[str], prior: Mapping[str, float] | None = None) -> list[tuple[str, float]]:
        """Each language that something speaks for with its probability, likeliest first; none without known letters.

        ``words`` are those of ``words_of``. ``prior``: how many nats a language has before the text is read.
        """
        scores = self._lanes(self._total(words[:MOST_WORDS]))
        runs = scores.pop()
        if not runs:
            return []
        blunt = self.base + self.per_run * runs
        return self._ranked(self._moved(scores, prior, blunt) if prior else scores, blunt)

    def _moved(self, scores: Sequence[int], prior: Mapping[str, float], blunt: float) -> list[float]:
        named = zip(self.languages, scores, strict=True)
        return [score + blunt * prior.get(name, 0.0) for name, score in named]

    def _ranked(self, scores: Sequence[float], blunt: float) -> list[tuple[str, float]]:
        """``blunt``: how many steps of the weights make one nat."""
        best = max(scores)
        faint = best - FAINT * blunt
        near = [(math.exp((score - best) / blunt), place) for place, score in enumerate(scores) if score > faint]
        whole = math.fsum([share for share, _ in near])
        near.sort(key=_by_share)
        return [(self.languages[place], share / whole) for share, place in near]

    def _total(self, words: Sequence[str]) -> int:
        """The sum over the well-known words; over the others too, when those do not yet agree on a language."""
        common = self.common
        known = [common[word] for word in words if word in common]
        total = sum(known)
        if len(known) == len(words) or (len(known) >= ENOUGH_WORDS and self._agreed(total)):
            return total
        rare = [word for word in words if word not in common]
        return total + sum([self._rare(word) for word in rare[:MOST_RARE]])

    def _agreed(self, total: int) -> bool:
        scores = self._lanes(total)
        runs = scores.pop()
        second, best = sorted(scores)[-2:]
        return best - second >= AGREED * (self.base + self.per_run * runs)

    def _rare(self, word: str) -> int:
        found = self.rare.get(word)
        if found is None:
            if len(self.rare) >= MOST_REMEMBERED:
                self.rare.clear()
            found = self.rare[word] = _sum(word, self.runs, len(self.languages) + 1)
        return found

    def _lanes(self, total: int) -> list[int]:
        size = _ROOM * (len(self.languages) + 1)
        return memoryview(total.to_bytes(size, "little")).cast("I").tolist()


def _sum(word: str, runs: Mapping[str, int], lanes: int) -> int:
    """The sum over the runs of a word, each language given the room that a whole text needs."""
    narrow = sum(filter(None, map(runs.get, runs_of(word)))).to_bytes(_NARROW * lanes, "little")
    wide = bytearray(_ROOM * lanes)
    wide[0::_ROOM], wide[1::_ROOM] = narrow[0::_NARROW], narrow[1::_NARROW]
    return int.from_bytes(wide, "little")


def _by_share(pair: tuple[float, int]) -> tuple[float, int]:
    return -pair[0], pair[1]
