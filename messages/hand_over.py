"""A structured hand-over by text, in any order behind its first word: ``OVER VOKSEN VIK AKUTT 00 00 01 01 …``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from messages.address import Address, BadNumber, phone
from messages.language.letters import plain, spellings, words
from messages.language.lexicon import LexiconError, strings, tables
from messages.language.written import Text, written

_NUMBER = re.compile(r"(?:\+|\b00)?\d(?: ?\d){7,14}\b")


@dataclass(frozen=True, slots=True)
class HandedOver:
    """What could be read; nothing of it is guessed. ``number`` is the person's own, ``place`` as it was written.

    ``klass`` is the value of an ``escalation.case.Class``. ``consent``: whether the person wants this, if it was said.
    """

    number: Address | None = field(default=None, repr=False)
    who: str = ""
    place: str = field(default="", repr=False)
    klass: str = ""
    consent: bool | None = None

    def missing(self) -> tuple[str, ...]:
        """What else must be said; the place is for whoever knows the offices."""
        said = {"number": self.number, "who": self.who, "class": self.klass, "consent": self.consent is not None}
        return tuple(name for name, there in said.items() if not there)


@dataclass(frozen=True, slots=True)
class Helpers:
    """The words of the lexicon, folded; made once by ``Helpers.of``."""

    first: frozenset[str] = frozenset()
    consent: frozenset[str] = frozenset()
    answers: Mapping[str, bool] = field(default_factory=dict)
    fillers: frozenset[str] = frozenset()
    who: Mapping[str, str] = field(default_factory=dict)
    klass: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, lexicon: Mapping[str, object]) -> Helpers:
        """From the parsed ``helpers.toml``. Raises LexiconError where it cannot be used."""
        if not strings(lexicon, "first") or not strings(lexicon, "consent"):
            raise LexiconError("first and consent should have words")
        yes, no = (dict.fromkeys(_forms(strings(lexicon, name)), name == "yes") for name in ("yes", "no"))
        return cls(
            frozenset(_forms(strings(lexicon, "first"))),
            frozenset(_forms(strings(lexicon, "consent"))),
            {**yes, **no},
            frozenset(_forms(strings(lexicon, "fillers"))),
            _named(tables(lexicon, "who")),
            _named(tables(lexicon, "class")),
        )

    def found(self, text: Text) -> HandedOver | None:
        """None where the text does not begin as a hand-over does."""
        said = written(text)
        if not said.words or said.words[0] not in self.first:
            return None
        number = _NUMBER.search(said.plain)
        rest = words(_NUMBER.sub(" ", said.plain, count=1))[1:]
        consent, rest = self._consent(rest)
        who, rest = _taken(rest, self.who)
        klass, rest = _taken(rest, self.klass)
        place = " ".join(word for word in rest if word not in self.fillers)
        return HandedOver(_address(number[0]) if number else None, who, place, klass, consent)

    def _consent(self, said: Sequence[str]) -> tuple[bool | None, list[str]]:
        """The answer stands right behind the word; "samtykke" alone says nothing."""
        for at, word in enumerate(said):
            if word in self.consent:
                answer = self.answers.get(said[at + 1]) if at + 1 < len(said) else None
                return answer, [*said[:at], *said[at + 1 + (answer is not None) :]]
        return None, list(said)


def _taken(said: Sequence[str], known: Mapping[str, str]) -> tuple[str, list[str]]:
    """The one that is named, and what is left; two different ones are none."""
    found = dict.fromkeys(known[word] for word in said if word in known)
    return next(iter(found)) if len(found) == 1 else "", [word for word in said if word not in known]


def _address(digits: str) -> Address | None:
    try:
        return phone(digits)
    except BadNumber:
        return None


def _named(table: Mapping[str, object]) -> dict[str, str]:
    return {form: name for name in table for form in _forms(strings(table, name))}


def _forms(said: Sequence[str]) -> Iterator[str]:
    for word in said:
        yield from spellings(plain(word))
