"""``make train-need``: reads the corpus, fits the lines, draws the cuts, writes the table; the same bytes each time.

``--curve``: instead of a table, how well texts of pens that were not learned from are read, by how much was learned.
"""

from __future__ import annotations

import argparse
import tomllib
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from scipy import sparse

from messages.need.assess import Assessor
from training.corpus import Row, rows
from training.need import curve
from training.need.cuts import drawn
from training.need.fit import MAIN, fit_all
from training.need.pack import table
from training.need.seen import SIGN, Columns, Seen, seen

LEXICONS = Path(__file__).parent.parent.parent / "messages" / "lexicon"
TABLE = LEXICONS.parent / "tables" / "need.bin"
LEAST, LEAST_SIGN = 2, 3  # messages that a piece, a sign must be in
MOST_PIECES = 140_000


def assessor() -> Assessor:
    """The cues of every language, without a table."""
    files = sorted(LEXICONS.glob("need_*.toml"))
    return Assessor.of({file.stem: tomllib.loads(file.read_text("utf-8")) for file in files})


def columns(messages: Sequence[Seen], corpus: Sequence[Row]) -> Columns:
    """The pieces that weigh most in a first fit with all of them, and every sign."""
    every = Columns.of(messages, LEAST, LEAST_SIGN)
    lines = fit_all(corpus, every.rows(messages), MAIN)
    heaviest = np.max([np.abs(line.weights * every.weights) for line in lines.values()], axis=0)
    names = sorted(every.places, key=every.places.__getitem__)
    kept = set(np.argsort(-heaviest, kind="stable")[:MOST_PIECES].tolist())
    count = Counter(piece for message in messages for piece in message.pieces)
    chosen = [name for place, name in enumerate(names) if place in kept or name.startswith(SIGN)]
    return Columns.only(chosen, count, len(messages))


def train(corpus: Sequence[Row], messages: Sequence[Seen]) -> bytes:
    """The bytes of the table."""
    chosen = columns(messages, corpus)
    seen_rows: sparse.csr_matrix = chosen.rows(messages)
    return table(chosen, fit_all(corpus, seen_rows), drawn(corpus, seen_rows))


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--curve", action="store_true")
    asked.add_argument("--to", type=Path, default=TABLE)
    told = asked.parse_args()
    corpus, reader = list(rows()), assessor()
    messages = [seen(reader, row.text) for row in corpus]
    print(f"{len(corpus)} messages")
    if told.curve:
        curve.show(corpus, messages)
        return
    made = train(corpus, messages)
    told.to.parent.mkdir(exist_ok=True)
    told.to.write_bytes(made)
    print(f"{told.to.name}: {len(made) / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
