"""The table of letter runs: how much each speaks for each language, and the sum of it over a text.

A word's weights lie side by side in one whole number, so one addition adds up all languages at once.
The table is made by ``make train-language``; its bytes are handed in, nothing in here reads a file.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from messages.language.table_file import TableFile
from messages.language.table_words import runs_of
from messages.rows import Rows

MOST_WORDS = 14  # what a longer text says in its first words, the rest only repeats
ENOUGH_WORDS = 3  # so many well-known words that agree, and the rare ones are not taken apart
AGREED = 4.0  # how far ahead their best guess must be, in nats
MOST_RARE = 7  # so many rare words are taken apart; a text that has more is long
MOST_REMEMBERED = 8000  # words whose sums are kept at hand
FAINT = 8.0  # a language so many nats behind the best has no share


@dataclass(frozen=True, slots=True)
class Table:
    """``runs``: the weights of each run, languages in their order. ``common`` are the well-known words.

    What a text scores depends on nothing that was read before: ``known`` only spares work.
    """

    languages: tuple[str, ...]
    base: float
    per_run: float
    runs: Rows = field(repr=False)
    common: frozenset[str] = field(repr=False)
    known: dict[str, int] = field(repr=False, default_factory=dict)

    @classmethod
    def of(cls, packed: bytes) -> Table:
        """From the bytes of the table's file. Raises TableError when they are not one."""
        file = TableFile.of(packed)
        return cls(file.languages, file.base, file.per_run, file.rows(), frozenset(file.common))

    def shares(self, words: Sequence[str], prior: Mapping[str, float] | None = None) -> list[tuple[str, float]]:
        """Each language that something speaks for with its probability, likeliest first; none without known letters.

        ``words`` are those of ``words_of``. ``prior``: how many nats a language has before the text is read.
        """
        total = self._total(words[:MOST_WORDS])
        if not self.runs.count(total):
            return []
        scores, blunt = self.runs.lanes_of(total), self._blunt(total)
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
        known = [self._sum(word) for word in words if word in common]
        total = sum(known)
        if len(known) == len(words) or (len(known) >= ENOUGH_WORDS and self._agreed(total)):
            return total
        rare = [word for word in words if word not in common]
        return total + sum([self._sum(word) for word in rare[:MOST_RARE]])

    def _agreed(self, total: int) -> bool:
        second, best = sorted(self.runs.lanes_of(total))[-2:]
        return best - second >= AGREED * self._blunt(total)

    def _blunt(self, total: int) -> float:
        """How many steps of the weights make one nat."""
        return self.base + self.per_run * self.runs.count(total)

    def _sum(self, word: str) -> int:
        found = self.known.get(word)
        if found is None:
            if len(self.known) >= MOST_REMEMBERED:
                self.known.clear()
            found = self.known[word] = self.runs.total(runs_of(word))
        return found


def _by_share(pair: tuple[float, int]) -> tuple[float, int]:
    return -pair[0], pair[1]
