"""Whoever names a language, alone or with a "please", in whatever language, has chosen it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from messages.language.lexicon import strings, tables
from messages.language.table_words import words_of
from messages.language.written import Text, written

LONGEST = 6  # words; more than that is no wish alone


@dataclass(frozen=True, slots=True)
class Wishes:
    """``names``: the words that name a language. ``polite``: what may stand around them."""

    names: Mapping[tuple[str, ...], str] = field(repr=False)
    polite: frozenset[str] = field(repr=False)

    @classmethod
    def of(cls, lexicon: Mapping[str, object]) -> Wishes:
        """From the parsed ``language.toml``. Raises LexiconError."""
        served = tables(lexicon, "language")
        named = ((tuple(words_of(name)), code) for code in served for name in strings(tables(served, code), "names"))
        return cls(dict(named), frozenset(word for said in strings(lexicon, "wishes") for word in words_of(said)))

    def chosen(self, text: Text) -> str | None:
        """The language that a text asks for, if it does nothing else."""
        words = written(text).spelled
        if len(words) > LONGEST:
            return None
        spans = ((first, last) for first in range(len(words)) for last in range(len(words), first, -1))
        for first, last in spans:
            code = self.names.get(tuple(words[first:last]))
            if code is not None:
                return code if self.polite.issuperset((*words[:first], *words[last:])) else None
        return None
