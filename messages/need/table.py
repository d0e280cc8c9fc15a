"""The model as a table: how much each piece of a text speaks for an alert, for danger to life, and for each need.

A word's weights lie side by side in one whole number, so one addition adds up all of them. The table is made by
``make train-need``; its bytes are handed in, nothing in here reads a file.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from messages.need.pieces import Pair, across, inside
from messages.rows import Rows

TITLE = "apendor need table 1"
MIDDLE = 128  # a weight of nothing
MOST_REMEMBERED = 8000
_END_OF_HEAD = b"\n\n"


class NeedTableError(ValueError):
    """These bytes are not a table of ours, or only a part of one."""


@dataclass(frozen=True, slots=True)
class Head:
    """What one lane says: its name, what its whole numbers are worth, and where it starts."""

    name: str
    scale: float
    start: float


@dataclass(frozen=True, slots=True)
class NeedTable:
    """``pieces``: the weights of each piece, its square (for the length of a text) after those of the heads.

    ``known`` only spares work: what a text scores depends on nothing that was read before.
    """

    heads: tuple[Head, ...]
    squares: float
    cuts: Mapping[str, float]
    pieces: Rows = field(repr=False)
    known: dict[str | Pair, int] = field(repr=False, default_factory=dict)

    @classmethod
    def of(cls, packed: bytes) -> NeedTable:
        """From the bytes of the table's file. Raises NeedTableError."""
        head, _, rest = packed.partition(_END_OF_HEAD)
        try:
            return _read(head.decode("utf-8"), rest)
        except (KeyError, ValueError) as e:
            raise NeedTableError(f"not a need table: {e}") from e

    def scores(self, words: Iterable[str], pairs: Iterable[Pair], signs: Iterable[str]) -> dict[str, float]:
        """What the text scores under each head; nothing that we know scores what every text starts with."""
        letters, shown = self._letters(words, pairs), self._signs(signs)
        *said, square = self.pieces.lanes_of(letters)
        cues, count = self.pieces.lanes_of(shown), self.pieces.count(letters)
        nothing, per_letter = (
            MIDDLE * self.pieces.count(shown),
            1.0 / math.sqrt(square * self.squares) if square else 0.0,
        )
        return {
            head.name: head.start + head.scale * ((said[i] - MIDDLE * count) * per_letter + cues[i] - nothing)
            for i, head in enumerate(self.heads)
        }

    def first_score(self, words: Iterable[str], pairs: Iterable[Pair], signs: Iterable[str]) -> float:
        """The same under the first head alone, which is quicker."""
        letters, shown = self._letters(words, pairs), self._signs(signs)
        square = self.pieces.lane(letters, len(self.heads)) * self.squares
        said = self._over_middle(letters) / math.sqrt(square) if square else 0.0
        return self.heads[0].start + self.heads[0].scale * (said + self._over_middle(shown))

    def speaks(self, words: Iterable[str], pairs: Iterable[Pair]) -> int:
        """How much these words alone push the first head up or down, in no unit: for choosing among them."""
        return self._over_middle(self._letters(words, pairs))

    def _letters(self, words: Iterable[str], pairs: Iterable[Pair]) -> int:
        return sum([self._word(word) for word in words]) + sum([self._pair(pair) for pair in pairs])

    def _signs(self, signs: Iterable[str]) -> int:
        return sum([self._sign(f"={sign}") for sign in signs])

    def _over_middle(self, total: int) -> int:
        return self.pieces.lane(total, 0) - MIDDLE * self.pieces.count(total)

    def _word(self, word: str) -> int:
        found = self.known.get(word)
        return self._remember(word, inside(word)) if found is None else found

    def _pair(self, pair: Pair) -> int:
        found = self.known.get(pair)
        return self._remember(pair, across(*pair)) if found is None else found

    def _sign(self, sign: str) -> int:
        found = self.known.get(sign)
        return self._remember(sign, (sign,)) if found is None else found

    def _remember(self, what: str | Pair, pieces: Sequence[str]) -> int:
        if len(self.known) >= MOST_REMEMBERED:
            self.known.clear()
        total = self.known[what] = self.pieces.total(pieces)
        return total


def _read(head: str, rest: bytes) -> NeedTable:
    title, *lines = head.split("\n")
    if title != TITLE:
        raise ValueError("it does not begin as one")
    facts = dict(line.split(" ", 1) for line in lines)
    names, size = facts["heads"].split(), int(facts["letters"])
    pieces = rest[:size].decode("utf-8").split("\n")
    scales, starts = _floats(facts["scales"]), _floats(facts["starts"])
    return NeedTable(
        heads=tuple(Head(*each) for each in zip(names, scales, starts, strict=True)),
        squares=float(facts["squares"]),
        cuts={name: float(value) for name, _, value in (cut.partition("=") for cut in facts["cuts"].split())},
        pieces=Rows.of(pieces, rest[size:], len(names) + 1),
    )


def _floats(values: str) -> list[float]:
    return [float(value) for value in values.split()]


def packed(facts: Mapping[str, str], pieces: Sequence[str], columns: bytes) -> bytes:
    """The other way: the bytes that ``NeedTable.of`` reads, from its lines, its pieces and its columns."""
    letters = "\n".join(pieces).encode("utf-8")
    lines = (TITLE, *(f"{name} {value}" for name, value in facts.items()), f"letters {len(letters)}")
    return "\n".join(lines).encode("utf-8") + _END_OF_HEAD + letters + columns
