"""The bytes of a table, taken apart: which languages, how sharp, which runs, and their weights.

First come lines of text up to an empty one, then the runs and the common words, one to a line, then the weights: for
each language one byte per run. Column by column they pack better than run by run.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from messages.rows import Rows

TITLE = "apendor language table 1"
_END_OF_HEAD = b"\n\n"


class TableError(ValueError):
    """These bytes are not a table of ours, or only a part of one."""


@dataclass(frozen=True, slots=True)
class TableFile:
    """``weights``: for each language as many bytes as there are runs."""

    languages: tuple[str, ...]
    base: float
    per_run: float
    runs: tuple[str, ...] = field(repr=False)
    common: tuple[str, ...] = field(repr=False)
    weights: bytes = field(repr=False)

    @classmethod
    def of(cls, packed: bytes) -> TableFile:
        """Raises TableError."""
        head, _, rest = packed.partition(_END_OF_HEAD)
        try:
            return cls._read(_facts(head.decode("utf-8")), rest)
        except (KeyError, ValueError) as error:
            raise TableError(f"not a language table: {error}") from error

    @classmethod
    def _read(cls, facts: Mapping[str, str], rest: bytes) -> TableFile:
        size = int(facts["letters"])
        runs, _, common = rest[:size].decode("utf-8").partition("\n\n")
        table = cls(
            languages=tuple(facts["languages"].split()),
            base=float(facts["base"]),
            per_run=float(facts["per-run"]),
            runs=tuple(runs.split("\n")),
            common=tuple(common.split()),
            weights=rest[size:],
        )
        if len(table.weights) != len(table.runs) * len(table.languages):
            raise ValueError("its weights are not all there")
        return table

    def packed(self) -> bytes:
        """The other way: the bytes that ``of`` reads."""
        letters = ("\n".join(self.runs) + "\n\n" + "\n".join(self.common)).encode("utf-8")
        head = (
            TITLE,
            f"languages {' '.join(self.languages)}",
            f"base {self.base!r}",
            f"per-run {self.per_run!r}",
            f"letters {len(letters)}",
        )
        return "\n".join(head).encode("utf-8") + _END_OF_HEAD + letters + self.weights

    def rows(self) -> Rows:
        """The weights run by run, to be looked up. Raises ValueError when they are not all there."""
        return Rows.of(self.runs, self.weights, len(self.languages))


def _facts(head: str) -> dict[str, str]:
    title, *lines = head.split("\n")
    if title != TITLE:
        raise ValueError("it does not begin as one")
    return dict(line.split(" ", 1) for line in lines)
