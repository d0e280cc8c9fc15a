"""Where in a text a place may be named: the whole of a short answer, or what follows "in" or "at"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from messages.language.letters import plain, words
from messages.language.written import Text, written
from messages.places.register import Place, Register

LONGEST = 4  # words of a name: "Nore og Uvdal kommune"
FEW = 3  # so few words are an answer to "where are you?"
_POSTCODE = re.compile(r"(?<!\d)\d{4}(?!\d)")


@dataclass(frozen=True, slots=True)
class Mentioned:
    """What a text says of where somebody is.

    ``spots``: the words where a name may stand, longest first. ``places``: what the register knows by exactly such a
    name. ``alike``: what may have been meant. ``alone``: the name, known or nearly, that is all the text says.
    ``unknown``: the person says that they do not know.
    """

    spots: tuple[str, ...] = field(default=(), repr=False)
    places: tuple[Place, ...] = ()
    alike: tuple[Place, ...] = ()
    alone: str = field(default="", repr=False)
    unknown: bool = False


NOWHERE = Mentioned()


@dataclass(frozen=True, slots=True, eq=False)
class Mentions:
    """The small words before a place, names that are everyday words too, and how people say that they do not know.

    ``others`` and ``nots`` before a place: it is somebody else's, or where the writer is not. ``around`` says nothing.
    """

    before: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()
    unknown: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    nots: frozenset[str] = frozenset()
    around: frozenset[str] = frozenset()
    register: Register = field(default_factory=Register, repr=False)

    @classmethod
    def of(cls, lexicon: Mapping[str, object], register: Register) -> Mentions:
        """From ``lexicon/places.toml``."""
        return cls(
            _words(lexicon, "before"),
            _words(lexicon, "common"),
            _words(lexicon, "unknown"),
            _words(lexicon, "others"),
            _words(lexicon, "nots"),
            _words(lexicon, "around"),
            register,
        )

    def read(self, text: Text) -> Mentioned:
        """What this text names. Cheap for a text that names nothing: most do."""
        seen = written(text)
        said = seen.clauses
        if " ".join(chain.from_iterable(said)) in self.unknown:
            return Mentioned(unknown=True)
        spots = tuple(dict.fromkeys(self._spots(said)))
        known = [place for spot in spots for place in self.register.called(spot)]
        alike = () if known else self._alike(seen.text, spots)
        return Mentioned(spots, tuple(dict.fromkeys(known)), alike, self._alone(said, spots))

    def _spots(self, said: Sequence[Sequence[str]]) -> Iterator[str]:
        if len(said) == 1 and len(said[0]) <= FEW:
            yield " ".join(said[0])
        for clause in said:
            for at, word in enumerate(clause):
                if word in self.before and not self._is_elsewhere(clause[:at]):
                    after = clause[at + 1 : at + 1 + LONGEST]
                    every = (" ".join(after[:most]) for most in range(len(after), 0, -1))
                    yield from (spot for spot in every if spot not in self.common)

    def _is_elsewhere(self, before: Sequence[str]) -> bool:
        """What stands before the small word makes the place somebody else's, or one where the writer is not."""
        return not self.others.isdisjoint(before) or not self.nots.isdisjoint(before[-2:])

    def _alone(self, said: Sequence[Sequence[str]], spots: tuple[str, ...]) -> str:
        """The name that is left when the words around it are taken away; nothing where more is said."""
        left = list(chain.from_iterable(said))
        while left and left[0] in self.around:
            left.pop(0)
        while left and left[-1] in self.around:
            left.pop()
        name = " ".join(left)
        return name if name in spots and (self.register.called(name) or self.register.like(name)) else ""

    def _alike(self, text: str, spots: tuple[str, ...]) -> tuple[Place, ...]:
        codes = (self.register.at(code) for code in _POSTCODE.findall(text))
        found = [place for place in codes if place]
        found += [place for spot in spots if spot.count(" ") < FEW - 1 for place in self.register.like(spot)]
        return tuple(dict.fromkeys(found))


def _words(lexicon: Mapping[str, object], key: str) -> frozenset[str]:
    found = lexicon[key]
    return frozenset(" ".join(words(plain(str(word)))) for word in found) if isinstance(found, list) else frozenset()
