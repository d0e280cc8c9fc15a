"""The reading of need: one model over the words and the cues of every language. Doubt goes up, never down."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from messages.language.phrases import Phrases
from messages.language.written import Text, written
from messages.need.cues import EVIDENCE, Group, learn, turns
from messages.need.model import Cue, Level, Need, Verdict
from messages.need.pieces import pairs_of, signs, words_of
from messages.need.safety import bare_need, bare_topic, grave_words, needs_named, said_outright
from messages.need.table import NeedTable, NeedTableError
from messages.need.verdict import Cuts
from messages.need.weigh import Clause, Evidence, evidence, together
from messages.need.why import explained

ALERT_FROM, ASK_FROM, NAMED_FROM = 0.55, 0.3, 0.25
READ_AT_MOST = 400  # words; what a person writes is shorter, what is longer is read at both ends


@dataclass(frozen=True, slots=True)
class Assessor:
    """Reads a text for need; made once by ``Assessor.of``. Without a table it leans on the cues alone."""

    cues: Phrases[Group] = field(repr=False)
    turns: frozenset[str] = field(repr=False)
    table: NeedTable | None = field(repr=False, default=None)

    @classmethod
    def of(cls, lexicons: Mapping[str, Mapping[str, object]], table: bytes | None = None) -> Assessor:
        """From the parsed lexicons (``need_nb``, …; others are not looked at) and the bytes of the table.

        Without a table, or with bytes that are none, it goes by the cues alone. Raises LexiconError.
        """
        return cls(learn(lexicons), turns(lexicons), _table(table))

    def assess(self, text: Text) -> Need:
        """What the text says of somebody's need, whichever language it is in."""
        return self.need(self.found(text))

    def need(self, found: Sequence[Clause]) -> Need:
        """The same, from the cues that were found in it."""
        return judged(evidence(found)) if self.table is None else _modelled(self.table, found)

    def found(self, text: Text) -> list[Clause]:
        """The clauses with their cues."""
        return [Clause(words, self.cues.find(words)) for words in _ends(self._turned(written(text).clauses))]

    def _turned(self, said: Sequence[Sequence[str]]) -> list[Sequence[str]]:
        """The clauses, also cut where a "but" turns the sentence round."""
        found: list[Sequence[str]] = []
        for clause in said:
            if self.turns.isdisjoint(clause):
                found.append(clause)
            else:
                found.extend(self._cut(clause))
        return found

    def _cut(self, clause: Sequence[str]) -> Iterator[Sequence[str]]:
        turned = [place for place, word in enumerate(clause) if place and word in self.turns]
        for start, end in pairwise((0, *turned, len(clause))):
            yield clause[start:end]


def known(found: Sequence[Clause]) -> int:
    """How many words any lexicon knows, so that a text nobody can read is noticed."""
    return sum(len({match.start for match in clause.found}) for clause in found)


def speaks_of_need(found: Sequence[Clause]) -> bool:
    """Whether any cue says or cries for a need, or names a thing that can be lacking."""
    return any(match.name.role in EVIDENCE for clause in found for match in clause.found)


def _table(packed: bytes | None) -> NeedTable | None:
    try:
        return NeedTable.of(packed) if packed else None
    except NeedTableError:
        return None


def _modelled(table: NeedTable, found: Sequence[Clause]) -> Need:
    words = [clause.words for clause in found]
    scores = table.scores(words_of(words), pairs_of(words), signs(found))
    need = Cuts(**table.cuts).need(scores, needs_named(grave_words(found)))
    if need.verdict is Verdict.ALERT and bare_topic(found):
        need = replace(need, verdict=Verdict.ASK)
    elif need.verdict is Verdict.ASK and (bare_need(found) or said_outright(found)):
        need = replace(need, verdict=Verdict.ALERT)
    return explained(need, found, table) if need.worrying else need


def judged(pieces: Sequence[Evidence]) -> Need:
    """By the cues alone, when there is no table: how sure, how grave, which needs, and why."""
    sure = together([piece.weight for piece in pieces])
    verdict = _verdict(sure)
    if verdict is Verdict.NEITHER:
        return Need(certainty=round(1.0 - sure, 3))
    named = {need: together([p.weight for p in pieces if need in p.needs]) for p in pieces for need in p.needs}
    best = max(named.values())
    needs = tuple(n for n, weight in sorted(named.items(), key=lambda i: -i[1]) if weight >= min(NAMED_FROM, best))
    return Need(verdict, _level(pieces), needs, round(sure, 3), _why(pieces))


def _verdict(sure: float) -> Verdict:
    if sure >= ALERT_FROM:
        return Verdict.ALERT
    return Verdict.ASK if sure >= ASK_FROM else Verdict.NEITHER


def _level(pieces: Sequence[Evidence]) -> Level:
    life = together([p.weight for p in pieces if p.cue.level is Level.LIFE])
    return Level.LIFE if life >= ASK_FROM else Level.ACUTE


def _why(pieces: Sequence[Evidence]) -> tuple[Cue, ...]:
    told = sorted(pieces, key=lambda p: (p.cue.level is not Level.LIFE, -p.weight))
    return tuple(dict.fromkeys(p.cue for p in told if p.weight >= NAMED_FROM / 2))


def _ends(found: list[Sequence[str]]) -> list[Sequence[str]]:
    """A text longer than anybody writes is read at its beginning and its end."""
    if sum(len(clause) for clause in found) <= READ_AT_MOST:
        return found
    first = _first(found)
    last = _first([clause[::-1] for clause in reversed(found)])
    return [*first, *(clause[::-1] for clause in reversed(last))]


def _first(found: Sequence[Sequence[str]]) -> list[Sequence[str]]:
    """The clauses up to half of what is read; the last of them cut, if one is endless."""
    kept: list[Sequence[str]] = []
    left = READ_AT_MOST // 2
    for clause in found:
        if left <= 0:
            break
        kept.append(clause[:left])
        left -= len(clause)
    return kept
