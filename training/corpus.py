"""The corpus: invented messages with what a duty office would want of each, one file per language and pen."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "corpus"
COLUMNS = ("label", "needs", "intent", "trap", "text")
NEEDS = frozenset("food shelter power medicine money violence suicide child health cold eviction other".split())
INTENTS = frozenset(
    "opening_hours phone_number talk_to_human apply status appointment interpreter language callback complaint "
    "greeting thanks stop other -".split()
)
TRAPS = frozenset(
    "plain typo dialect no-diacritics caps split-compound joined-words slang abbreviation negation irony third-person "
    "past long indirect shame multi-topic learner voice-to-text emoji partner child elderly one-word transliteration "
    "code-switch mixed-language idiom hypothetical terse everyday disaster".split()
)
LABELS = {
    "L": ("escalate", "life"),
    "A": ("escalate", "acute"),
    "l": ("ask", "life"),
    "a": ("ask", "acute"),
    "-": ("none", "none"),
}


class CorpusError(Exception):
    """A line of the corpus that cannot be read; says file, line, what and how to mend."""


@dataclass(frozen=True, slots=True)
class Row:
    """One message. ``pen`` wrote it; ``label`` is a key of LABELS; ``where`` is its file and line."""

    lang: str
    pen: str
    label: str
    needs: frozenset[str]
    intent: str
    traps: frozenset[str]
    text: str
    where: str

    @property
    def expect(self) -> str:
        """``escalate``, ``ask`` or ``none``."""
        return LABELS[self.label][0]

    @property
    def level(self) -> str:
        """``life``, ``acute`` or ``none``: of the worrying reading, where it is asked."""
        return LABELS[self.label][1]


def rows(folder: Path = FOLDER) -> Iterator[Row]:
    """Every message, by language, file and line. Raises CorpusError at the first line that is not five columns."""
    for path in sorted(folder.glob("*/*.tsv")):
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
            if line.strip():
                yield _row(path, number, line)


def aside(row: Row) -> bool:
    """Whether a message is never learned from, but judged by: one in twenty, told by its words alone."""
    return zlib.crc32(row.text.encode("utf-8")) % 20 == 0


def _row(path: Path, number: int, line: str) -> Row:
    where = f"{path.parent.name}/{path.name}:{number}"
    parts = line.split("\t")
    if len(parts) != len(COLUMNS):
        raise CorpusError(f"{where}: {len(parts)} columns; write {' TAB '.join(COLUMNS)}")
    label, needs, intent, trap, text = parts
    if label not in LABELS:
        raise CorpusError(f"{where}: label {label!r}; write one of {' '.join(LABELS)}")
    return Row(
        lang=path.parent.name,
        pen=path.stem.rpartition("-")[0],
        label=label,
        needs=frozenset(() if needs == "-" else needs.split(",")),
        intent=intent,
        traps=frozenset(trap.split("+")),
        text=text.replace("\\n", "\n"),
        where=where,
    )
