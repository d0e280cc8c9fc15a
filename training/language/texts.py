"""The texts to learn from: the folder's file, our own corpus, and the words of the lexicons."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from training import corpus
from training.language.classes import NUMBER, family, numbers

FILE = "langid_dev.tsv"
LEXICONS = Path(__file__).parents[2] / "messages" / "lexicon"
MIXED = frozenset({"code-switch", "mixed-language"})
LENGTHS = ("2-3", "4-6", "7-12", "20+")

OWN_WEIGHT = 0.7
WORD_WEIGHT = 1.0
CUE_WEIGHT = 0.3


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the folder's file. ``languages``: either is right; none when it is not one that we tell apart."""

    languages: tuple[str, ...]
    bucket: str
    text: str = field(repr=False)
    source: str

    @property
    def is_plain(self) -> bool:
        """A piece as it was written, neither altered by a machine nor made up."""
        return self.bucket in LENGTHS


@dataclass(frozen=True, slots=True)
class Example:
    """A text and the classes that are right for it."""

    text: str = field(repr=False)
    classes: tuple[int, ...]
    weight: float = 1.0


def rows(folder: Path) -> list[Row]:
    with (folder / FILE).open(encoding="utf-8", newline="") as file:
        lines = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        next(lines)
        return [Row(_languages(gold), bucket, text, source) for gold, bucket, text, source in lines]


def write(rows: Iterable[Row], path: Path) -> None:
    """The other way: a file that ``rows`` and a benchmark can read."""
    lines = (f"{'|'.join(row.languages) or 'und'}\t{row.bucket}\t{row.text}\t{row.source}\n" for row in rows)
    path.write_text("lang\tbucket\ttext\tsource\n" + "".join(lines), encoding="utf-8")


def _languages(gold: str) -> tuple[str, ...]:
    return () if gold == "und" else tuple(gold.split("|"))


def example(row: Row) -> Example | None:
    """None for what teaches nothing: numbers and signs."""
    if row.bucket == "unserved":
        return Example(row.text, (NUMBER[family(row.source.split("-", 1)[1])],))
    known = numbers(row.languages)
    return Example(row.text, known) if known else None


def own() -> Iterator[Example]:
    """Our own corpus: invented messages as people would text them."""
    for row in corpus.rows():
        if not row.traps & MIXED and row.lang in NUMBER:
            yield Example(row.text, _either_form(row), OWN_WEIGHT)


def _either_form(row: corpus.Row) -> tuple[int, ...]:
    """Dialect is Norwegian of no form: the pen that wrote it decided where it lies."""
    return numbers(("nb", "nn")) if row.lang in ("nb", "nn") and "dialect" in row.traps else numbers((row.lang,))


def lexicon() -> Iterator[Example]:
    """Each word of ``language.toml``, and the whole words that the cues of a language are made of."""
    languages = tomllib.loads((LEXICONS / "language.toml").read_text("utf-8"))["language"]
    owners: dict[str, list[str]] = {}
    for name, table in languages.items():
        for word in table["words"]:
            owners.setdefault(word, []).append(name)
    for word, names in owners.items():
        yield Example(word, numbers(names), WORD_WEIGHT)
    for name in languages:
        yield from (Example(text, numbers((name,)), CUE_WEIGHT) for text in _cues(name))


def _cues(language: str) -> Iterator[str]:
    path = LEXICONS / f"need_{language}.toml"
    if path.exists():
        for table in tomllib.loads(path.read_text("utf-8")).get("cue", ()):
            for pattern in table.get("patterns", ()):
                words = [word for word in pattern.strip("^$").split() if word.isalpha()]
                if words:
                    yield " ".join(words)
