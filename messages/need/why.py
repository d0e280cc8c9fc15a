"""Which words of a text spoke for the reading: what the cues name, or else the neighbours that weigh most.

A word is only named when the text without it scores lower, so what a caseworker is shown is what it hung on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from messages.need.cues import Role
from messages.need.model import Cue, Level, Need
from messages.need.pieces import pairs_of, signs, words_of
from messages.need.table import NeedTable
from messages.need.verdict import MAIN
from messages.need.weigh import Clause, lack_of, without_bait

MOST = 3
NEIGHBOURS = 3
GRAVEST = (Level.LIFE, Level.ACUTE, Level.NONE)


@dataclass(frozen=True, slots=True)
class _Part:
    """Words beside each other in one clause. ``cue`` is what a lexicon says of them, where it knows them."""

    place: int
    span: range
    words: Sequence[str] = field(repr=False)
    cue: Cue | None = None


def explained(need: Need, found: Sequence[Clause], table: NeedTable) -> Need:
    """The reading with at most three reasons, gravest first."""
    whole = _score(found, table)
    kept = [part for part in _heaviest(found, table) if _score(_without(found, part), table) < whole]
    cues = dict.fromkeys(part.cue or _cue(part, need, table) for part in kept)
    return replace(need, why=tuple(sorted(cues, key=lambda cue: GRAVEST.index(cue.level))))


def _score(found: Sequence[Clause], table: NeedTable) -> float:
    words = [clause.words for clause in found]
    return table.first_score(words_of(words), pairs_of(words), signs(found))


def _heaviest(found: Sequence[Clause], table: NeedTable) -> list[_Part]:
    def weight(part: _Part) -> int:
        return -table.speaks(part.words, pairs_of([part.words]))

    named = [part for place in range(len(found)) for part in _named(place, found)]
    parts = named or [part for place, clause in enumerate(found) for part in _neighbours(place, clause)]
    return sorted(parts, key=weight)[:MOST]


def _named(place: int, found: Sequence[Clause]) -> Iterator[_Part]:
    """What the cues of a clause name; a thing together with the word that says it is not there."""
    clause, told = found[place], set[int]()
    for match in without_bait(clause).of(Role.SAYS, Role.THING):
        lack = lack_of(match, clause, found)[1] if match.name.role is Role.THING else range(match.start, match.end)
        if told.isdisjoint(lack):
            told.update(lack)
            words = clause.words[lack.start : lack.stop]
            yield _Part(place, lack, words, Cue(" ".join(words), match.name.needs[0], match.name.level))


def _neighbours(place: int, clause: Clause) -> Iterator[_Part]:
    """Where no cue is: three words at a time."""
    for start in range(0, len(clause.words), NEIGHBOURS):
        span = range(start, min(start + NEIGHBOURS, len(clause.words)))
        yield _Part(place, span, clause.words[span.start : span.stop])


def _cue(part: _Part, need: Need, table: NeedTable) -> Cue:
    said = table.scores(part.words, pairs_of([part.words]), ())
    likeliest = max((name for name in said if name not in MAIN), key=lambda name: said[name])
    return Cue(" ".join(part.words), likeliest, need.level)


def _without(found: Sequence[Clause], part: _Part) -> list[Clause]:
    """The clauses without those words, and without what was found with them."""
    clause, span = found[part.place], part.span
    words = [*clause.words[: span.start], *clause.words[span.stop :]]
    left = [match for match in clause.found if match.end <= span.start or match.start >= span.stop]
    return [*found[: part.place], Clause(words, left), *found[part.place + 1 :]]
