"""``python -m training.language FOLDER [--try N]``: trains the table and writes it, or tries it on a part left out."""

from __future__ import annotations

import argparse
import time
import tomllib
from collections.abc import Iterable
from pathlib import Path
from random import Random

from messages.language.identify import Languages
from messages.language.table import Table
from messages.language.table_file import TableFile
from training.language import copies, others, pack, profiles, score, texts
from training.language.fit import fit

HOME = Path(__file__).parents[2] / "messages" / "language" / "table"
SEED = 5


def examples(rows: Iterable[texts.Row]) -> list[texts.Example]:
    dice = Random(SEED)
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
    asked.add_argument("--to", type=Path, help="where the tables are written; with --try nowhere, if not said")
    told = asked.parse_args()
    began = time.monotonic()
    rows = texts.rows(told.folder)
    train, test = (rows, []) if told.part is None else score.split(rows, told.part)
    table = pack.table(fit(examples(train)))
    print(f"{len(table.runs)} runs after {time.monotonic() - began:.0f} s")
    if test:
        _try(Table.of(table.packed()), test)
    if told.to or not test:
        _write(table, train, test, told.to or HOME)


def _try(table: Table, test: list[texts.Row]) -> None:
    languages = Languages.of(tomllib.loads((texts.LEXICONS / "language.toml").read_text("utf-8")), table)

    def name(text: str) -> str | None:
        ranked = languages.identify(text)
        return ranked[0][0] if ranked else None

    for line in score.report(test, name):
        print(line)
    print("said .5 .6 ... 1, right:", *score.honesty(test, languages.identify))


def _write(table: TableFile, train: list[texts.Row], test: list[texts.Row], home: Path) -> None:
    pack.write(table, home / "language.bin")
    profiles.write(train, home / "profiles.bin")
    if test:
        texts.write(test, home / "left_out.tsv")


if __name__ == "__main__":
    main()
