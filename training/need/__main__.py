"""``make train-need``: reads the corpus, fits the lines, draws the cuts, writes the table; the same bytes each time.

``--curve``: instead of a table, how well texts of pens that were not learned from are read, by how much was learned.
"""

from __future__ import annotations

import argparse
import json
import lzma
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from scipy import sparse

from messages.need.assess import Assessor, speaks_of_need
from training.corpus import Row, aside, rows
from training.need import curve
from training.need.background import background
from training.need.cuts import CUTS
from training.need.examples import PEN as EXAMPLES
from training.need.examples import examples
from training.need.fit import MAIN, fit_all
from training.need.pack import table
from training.need.seen import SIGN, Columns, Seen, seen
from training.need.slips import with_slips

LEXICONS = Path(__file__).parent.parent.parent / "messages" / "lexicon"
TABLE = LEXICONS.parent / "tables" / "need.bin"
JUDGED = LEXICONS.parent / "judged" / "need.jsonl"
LEAST, LEAST_SIGN = 3, 3  # messages that a piece, a sign must be in
MOST_PIECES = 200_000


def lexicons() -> dict[str, dict[str, object]]:
    """The cues of every language."""
    return {file.stem: tomllib.loads(file.read_text("utf-8")) for file in sorted(LEXICONS.glob("need_*.toml"))}


def columns(messages: Sequence[Seen], corpus: Sequence[Row]) -> Columns:
    """The pieces that weigh most in a first fit with all of them, and every sign."""
    every = Columns.of(messages, LEAST, LEAST_SIGN)
    lines = fit_all(corpus, every.rows(messages), MAIN)
    heaviest = np.max([np.abs(line.weights) for line in lines.values()], axis=0)
    names = sorted(every.places, key=every.places.__getitem__)
    kept = set(np.argsort(-heaviest, kind="stable")[:MOST_PIECES].tolist())
    count = Counter(piece for message in messages for piece in message.pieces)
    chosen = [name for place, name in enumerate(names) if place in kept or name.startswith(SIGN)]
    return Columns.only(chosen, count, len(messages))


def train(corpus: Sequence[Row], messages: Sequence[Seen]) -> bytes:
    """The bytes of the table."""
    chosen = columns(messages, corpus)
    seen_rows: sparse.csr_matrix = chosen.rows(messages)
    return table(chosen, fit_all(corpus, seen_rows), CUTS)


def judged(corpus: Sequence[Row]) -> Iterator[str]:
    """The messages that were set aside, a line of JSON each."""
    for row in corpus:
        told = {"id": row.where, "lang": row.lang, "text": row.text, "expect": row.expect, "level": row.level}
        told |= {"needs": sorted(row.needs), "intent": row.intent, "trap": "+".join(sorted(row.traps))}
        yield json.dumps(told, ensure_ascii=False) + "\n"


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--curve", action="store_true")
    asked.add_argument("--to", type=Path, default=TABLE)
    told = asked.parse_args()
    every, cues = list(rows()), lexicons()
    corpus = [*(row for row in every if not aside(row)), *examples(cues)]
    copies = with_slips(row for row in corpus if row.pen != EXAMPLES)
    reader = Assessor.of(cues)
    corpus += background(corpus, lambda text: speaks_of_need(reader.found(text)))
    whole = len(corpus)
    corpus += copies
    messages = [seen(reader, row.text) for row in corpus]
    print(f"{len(corpus)} messages, {len(copies)} of them with slips")
    if told.curve:
        curve.show(corpus, messages, whole)
        return
    made = train(corpus, messages)
    told.to.write_bytes(lzma.compress(made, preset=9 | lzma.PRESET_EXTREME))
    JUDGED.write_text("".join(judged([row for row in every if aside(row)])), "utf-8")
    print(f"{told.to.name}: {told.to.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
