"""``python -m training.language FOLDER [--try N]``: trains the table and writes it, or tries it on a part left out."""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterable
from pathlib import Path
from random import Random

from messages.language.table import Table
from messages.language.table_words import words_of
from training.language import copies, others, pack, profiles, score, texts
from training.language.fit import fit

HOME = Path(__file__).parents[2] / "messages" / "language" / "table"
SEED = 5


def examples(rows: Iterable[texts.Row]) -> list[texts.Example]:
    dice = Random(SEED)  # noqa: S311 - the same table from the same data
    found = [one for row in rows if (one := texts.example(row)) is not None]
    found += texts.own()
    found += [copy for one in list(found) for copy in copies.altered(one, dice)]
    found += texts.lexicon()
    found += others.made_up(dice)
    found += [copy for one in list(found) for copy in copies.signed(one, dice)]
    return found + [piece for one in list(found) for piece in copies.pieces(one, dice)]


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("folder", type=Path, help=f"holds {texts.FILE}")
    asked.add_argument("--try", dest="part", type=int, help="leave out this fifth (0-4), and say how well it is read")
    asked.add_argument("--to", type=Path, default=HOME, help="where the table is written")
    told = asked.parse_args()
    began = time.monotonic()
    rows = texts.rows(told.folder)
    train, test = (rows, []) if told.part is None else score.split(rows, told.part)
    table = pack.table(fit(examples(train)))
    print(f"{len(table.runs)} runs after {time.monotonic() - began:.0f} s")
    if test:
        _try(Table.of(table.packed()), test)
    else:
        pack.write(table, told.to / "language.bin")
        profiles.write(train, told.to / "profiles.bin")


def _try(table: Table, test: list[texts.Row]) -> None:
    def name(text: str) -> str | None:
        ranked = table.shares(words_of(text))
        return ranked[0][0] if ranked else None

    for line in score.report(test, name):
        print(line)


if __name__ == "__main__":
    main()
