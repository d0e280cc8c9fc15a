"""What was taken out of a text and what was put in, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher

PIECE = re.compile(r"\s+|\{[^{}]*\}|[^\s{}]+|[{}]")


@dataclass(frozen=True, slots=True)
class Piece:
    """``kind`` is ``same``, ``gone`` or ``new``."""

    kind: str
    text: str = field(repr=False)


def diff(before: str, after: str) -> tuple[Piece, ...]:
    """Read in order: what is the same, what is gone, what is new."""
    return tuple(_pieces(PIECE.findall(before), PIECE.findall(after)))


def _pieces(old: list[str], new: list[str]) -> Iterator[Piece]:
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            yield Piece("same", "".join(old[a:b]))
            continue
        if b > a:
            yield Piece("gone", "".join(old[a:b]))
        if d > c:
            yield Piece("new", "".join(new[c:d]))
