"""A fault in a configuration: where it is, what is wrong, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """``line`` is 0 for a whole file or folder, ``key`` empty likewise. A ``warning`` stops nothing.

    Never holds a person's number, nor the value of anything that may be secret: it is printed and kept.
    """

    file: str
    line: int
    key: str
    wrong: str
    mend: str
    warning: bool = False

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        key = f"{self.key}: " if self.key else ""
        return f"{place}: {'warning: ' if self.warning else ''}{key}{self.wrong}; {self.mend}"


def in_order(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """By file and line, each once."""
    return tuple(sorted(set(faults), key=lambda f: (f.file, f.line, f.key, f.warning, f.wrong)))
