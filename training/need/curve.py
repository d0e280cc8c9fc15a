"""How well messages are read that were not learned from: by how much was learned, and without one pen's share."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence

import numpy as np

from training.corpus import Row
from training.need.cuts import WOKEN
from training.need.fit import ALERT, fit
from training.need.seen import Columns, Seen

SHARES = (0.125, 0.25, 0.5, 1.0)
LEAST, LEAST_SIGN = 2, 3


def show(corpus: Sequence[Row], messages: Sequence[Seen]) -> None:
    """Print both tables: recall at the same share of false alarms, over one fifth of the files."""
    test = [zlib.crc32(row.where.partition(":")[0].encode()) % 5 == 0 for row in corpus]
    held, rest = _places(test, True), _places(test, False)
    print(f"recall where {WOKEN:.0%} of the harmless are woken, on {len(held)} messages of files not learned from")
    for share in SHARES:
        learned = [i for i in rest if zlib.crc32(corpus[i].where.encode()) % 1000 < 1000 * share]
        print(f"learned {len(learned):6}: {_recall(corpus, messages, learned, held):.3f}")
    print("each pen's messages, learned from all others and from the rest of its own")
    for pen in sorted({row.pen for row in corpus}):
        print(f"{pen:8}", *(f"{value:.3f}" for value in _without(corpus, messages, pen)))


def _without(corpus: Sequence[Row], messages: Sequence[Seen], pen: str) -> Iterator[float]:
    own = [row.pen == pen and zlib.crc32(row.where.encode()) % 5 == 0 for row in corpus]
    held = _places(own, True)
    yield _recall(corpus, messages, [i for i, row in enumerate(corpus) if row.pen != pen], held)
    yield _recall(corpus, messages, _places(own, False), held)


def _places(flags: Sequence[bool], wanted: bool) -> list[int]:
    return [place for place, flag in enumerate(flags) if flag is wanted]


def _recall(corpus: Sequence[Row], messages: Sequence[Seen], learned: Sequence[int], held: Sequence[int]) -> float:
    columns = Columns.of([messages[i] for i in learned], LEAST, LEAST_SIGN)
    line = fit(ALERT, [corpus[i] for i in learned], columns.rows(messages[i] for i in learned))
    scores = line.over(columns.rows(messages[i] for i in held))
    harmless = np.array([corpus[i].expect == "none" for i in held])
    urgent = np.array([corpus[i].expect == "escalate" for i in held])
    return float(np.mean(scores[urgent] > np.quantile(scores[harmless], 1.0 - WOKEN)))
