"""A text brought to one form once, for all who look for something in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from messages.language.letters import clauses, plain, words


@dataclass(frozen=True, slots=True)
class Written:
    """``text`` as it came, and what ``letters`` makes of it."""

    text: str = field(repr=False)
    plain: str = field(repr=False)
    words: Sequence[str] = field(repr=False)
    clauses: Sequence[Sequence[str]] = field(repr=False)

    @classmethod
    def of(cls, text: str) -> Written:
        letters = plain(text)
        return cls(text, letters, words(letters), clauses(letters))


Text = str | Written
"""A text by itself, or one that others look at too."""


def written(text: Text) -> Written:
    return Written.of(text) if isinstance(text, str) else text
