"""How well messages are read that were not learned from: by how much was learned, and without one pen's share."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from training.corpus import Row
from training.need import background, examples
from training.need.fit import ALERT, fit
from training.need.seen import Columns, Seen

SHARES = (0.125, 0.25, 0.5, 1.0)
LEAST, LEAST_SIGN = 3, 3
WOKEN = 0.115  # of the harmless: where recalls are compared
MADE = frozenset({examples.PEN, background.PEN})  # "pens" that nobody held


@dataclass(frozen=True, slots=True)
class Learned:
    """Every message as a row; what is learned from some of them is tried on others, of which only the whole ones.

    The first ``whole`` rows are messages as they were written; the copies with slips behind them have the pen and the
    place of their message, so they stand on its side.
    """

    corpus: Sequence[Row]
    rows: sparse.csr_matrix
    whole: int

    def recall(self, learned: Sequence[int], held: Sequence[int]) -> float:
        """The share of the urgent ones held back that are found, where ``WOKEN`` of the harmless are woken."""
        line = fit(ALERT, [self.corpus[i] for i in learned], self.rows[learned])
        scores = line.over(self.rows[held])
        harmless = np.array([self.corpus[i].expect == "none" for i in held])
        urgent = np.array([self.corpus[i].expect == "escalate" for i in held])
        return float(np.mean(scores[urgent] > np.quantile(scores[harmless], 1.0 - WOKEN)))

    def places(self, wanted: Sequence[bool]) -> list[int]:
        return [place for place, flag in enumerate(wanted) if flag]

    def held(self, wanted: Sequence[bool]) -> list[int]:
        return [place for place in self.places(wanted) if place < self.whole]


def show(corpus: Sequence[Row], messages: Sequence[Seen], whole: int) -> None:
    """Print both tables. Files stand wholly on one side, so no two messages of one sitting are on both."""
    learned = Learned(corpus, Columns.of(messages, LEAST, LEAST_SIGN).rows(messages), whole)
    test = [_fifth(row.where.partition(":")[0]) and row.pen not in MADE for row in corpus]
    held, rest = learned.held(test), learned.places([not flag for flag in test])
    print(f"recall where {WOKEN:.1%} of the harmless are woken, on {len(held)} messages of files not learned from")
    for share in SHARES:
        some = [i for i in rest if zlib.crc32(corpus[i].where.encode()) % 1000 < 1000 * share]
        print(f"learned {len(some):6}: {learned.recall(some, held):.3f}")
    print("a fifth of each pen's messages: learned without that pen, and with the rest of its messages")
    for pen in sorted({row.pen for row in corpus if row.expect == "escalate"} - MADE):
        _show_pen(learned, pen)


def _show_pen(learned: Learned, pen: str) -> None:
    own = [row.pen == pen and _fifth(row.where) for row in learned.corpus]
    held, rest = learned.held(own), learned.places([not flag for flag in own])
    others = learned.places([row.pen != pen for row in learned.corpus])
    print(f"{pen:8} {len(held):5} {learned.recall(others, held):.3f} {learned.recall(rest, held):.3f}")


def _fifth(name: str) -> bool:
    return zlib.crc32(name.encode()) % 5 == 0
