"""A text brought to one form once, for all who look for something in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from messages.language.letters import plain, words_and_clauses
from messages.language.table_words import words_of


@dataclass(frozen=True, slots=True)
class Written:
    """What ``letters`` makes of a text. ``spelled``: its words as the table of languages sees them."""

    text: str = field(repr=False)
    plain: str = field(repr=False)
    words: Sequence[str] = field(repr=False)
    clauses: Sequence[Sequence[str]] = field(repr=False)
    spelled: Sequence[str] = field(repr=False)

    @classmethod
    def of(cls, text: str) -> Written:
        letters = plain(text)
        return cls(text, letters, *words_and_clauses(letters), words_of(text))


Text = str | Written
"""A text by itself, or one that others look at too."""


def written(text: Text) -> Written:
    return Written.of(text) if isinstance(text, str) else text
