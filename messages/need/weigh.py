"""Weighing cues: from what was found in each clause to how sure we are of which need."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from messages.language.phrases import Found
from messages.need.cues import Group, Role
from messages.need.model import Cue, Level

HIDDEN_BY_BAIT = frozenset({Role.SAYS, Role.THING, Role.CRY, Role.NOT, Role.LACK})
NORDIC = frozenset({"nb", "nn"})
REACH = 4  # words between a "no" and the thing it takes away
BEFORE, BEHIND = 2, 1  # words between a "no" and the statement it unmakes
AT_HOME = 2  # words of a language that make it present, so that it may mix with Norwegian

NOT_BEFORE_THING, NOT_BEHIND_THING, LACK_BY_THING, THING_NOW, THING_ALONE = 0.75, 0.4, 0.8, 0.33, 0.15
LIFE_SAID, ASK_ANYWAY = 0.75, 0.34  # so sure a word of life is at least asked about, also in a film or long ago
HURRY_HELPS_FROM = 0.35  # a tonight makes a need more sure, not a form
NEGATED, IN_PAST, IN_IF, IN_FAR, IN_ROUTINE, IN_CALM = 0.25, 0.3, 0.4, 0.3, 0.45, 0.3


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause with the cues found in it."""

    words: Sequence[str] = field(repr=False)
    found: Sequence[Found[Group]]

    def has(self, role: Role) -> bool:
        return any(match.name.role is role for match in self.found)

    def of(self, *roles: Role) -> list[Found[Group]]:
        return [match for match in self.found if match.name.role in roles]


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that speaks for a need, and how strongly."""

    cue: Cue
    needs: tuple[str, ...]
    weight: float
    span: range
    cry: bool = False  # a call for help that names nothing; however often it is said, it is one

    def repeats(self, other: Evidence) -> bool:
        """Whether both speak for the same need, or one of them for no need by name, with some of the same words."""
        same_words = self.span.start < other.span.stop and other.span.start < self.span.stop
        return same_words and (self.needs[0] == other.needs[0] or self.cry or other.cry)


@dataclass(frozen=True, slots=True)
class Scope:
    """How real a clause is (past, thought, far away), and how grave its tone (calm, routine); 1 is here and now."""

    real: float
    tone: float


def evidence(clauses: Sequence[Clause]) -> list[Evidence]:
    """All that speaks for a need in a text, each lowered by the scope it stands in."""
    clauses = [without_bait(clause) for clause in clauses]
    found: list[Evidence] = []
    hurry = max((now.name.weight for clause in clauses for now in clause.of(Role.NOW)), default=0.0)
    for place, clause in enumerate(clauses):
        scope = _scope(clauses, place)
        pieces = _once((*_said(clause), *_lacking(clause, clauses)))
        found.extend(_lowered(piece, scope, hurry) for piece in pieces)
    return _one_cry(found)


def _one_cry(found: Sequence[Evidence]) -> list[Evidence]:
    loudest = max((piece for piece in found if piece.cry), key=lambda piece: piece.weight, default=None)
    return [piece for piece in found if not piece.cry or piece is loudest]


def _lowered(piece: Evidence, scope: Scope, hurry: float) -> Evidence:
    """What counts: more with a time, less in the past or a film. Politeness never lowers a word of life."""
    weight = piece.weight
    if weight >= HURRY_HELPS_FROM and not piece.cry:
        weight = together([weight, hurry])
    if piece.cue.level is Level.LIFE and piece.weight >= LIFE_SAID:
        return replace(piece, weight=max(weight * scope.real, ASK_ANYWAY))
    return replace(piece, weight=weight * scope.real * scope.tone)


def _once(pieces: Sequence[Evidence]) -> list[Evidence]:
    """Each need once per place: of pieces that share words, only the strongest."""
    kept: list[Evidence] = []
    for piece in sorted(pieces, key=lambda p: -p.weight):
        if not any(piece.repeats(other) for other in kept):
            kept.append(piece)
    return kept


def together(weights: Sequence[float]) -> float:
    """How sure several pieces make us: each takes its share of the doubt that is left."""
    doubt = 1.0
    for weight in weights:
        doubt *= 1.0 - min(weight, 1.0)
    return 1.0 - doubt


def without_bait(clause: Clause) -> Clause:
    """The cues that do not touch words that only look like a need."""
    baits = list(clause.of(Role.BAIT))
    if not baits:
        return clause
    kept = [m for m in clause.found if m.name.role not in HIDDEN_BY_BAIT or not any(_touch(m, bait) for bait in baits)]
    return Clause(clause.words, kept)


def _touch(a: Found[Group], b: Found[Group]) -> bool:
    return a.start < b.end and b.start < a.end and _kin(a.name, b.name)


def _kin(a: Group, b: Group) -> bool:
    return a.language == b.language or {a.language, b.language} <= NORDIC


def _scope(clauses: Sequence[Clause], place: int) -> Scope:
    """How much of what a clause says counts here and now."""
    clause = clauses[place]
    real = 1.0
    if clause.has(Role.PAST) and not clause.has(Role.NOW):
        real *= IN_PAST
    near = clauses[max(0, place - 1) : place + 1]
    if any(c.has(Role.IF) for c in near) and not any(c.has(Role.OWN) for c in clauses):
        real *= IN_IF
    if any(c.has(Role.FAR) for c in clauses):
        real *= IN_FAR
    calm = IN_CALM if any(not negated(m, c) for c in clauses for m in c.of(Role.CALM)) else 1.0
    return Scope(real, calm * (IN_ROUTINE if clause.has(Role.ROUTINE) else 1.0))


def _said(clause: Clause) -> Iterator[Evidence]:
    for match in clause.of(Role.SAYS, Role.CRY):
        weight = match.name.weight * (NEGATED if negated(match, clause) else 1.0)
        yield _piece(clause, match.name, match.start, match.end, weight)


def negated(said: Found[Group], clause: Clause) -> bool:
    if said.name.holds_not:
        return False
    near = (no for no in clause.of(Role.NOT) if _kin(no.name, said.name))
    return any(said.start - BEFORE <= no.start < said.end + BEHIND for no in near)


def _lacking(clause: Clause, clauses: Sequence[Clause]) -> Iterator[Evidence]:
    """Things, each with the strongest word beside it that says it is not there."""
    now = any(c.has(Role.NOW) for c in clauses)
    for thing in clause.of(Role.THING):
        weight, span = lack_of(thing, clause, clauses)
        start, end = span.start, span.stop
        weight = max(weight, THING_NOW if now else THING_ALONE)
        yield _piece(clause, thing.name, start, end, weight * thing.name.weight)


def lack_of(thing: Found[Group], clause: Clause, clauses: Sequence[Clause]) -> tuple[float, range]:
    """How surely the thing is not there, by the strongest word beside it; and the words that say so."""
    found = [(strength(other, thing, clauses), other) for other in clause.of(Role.NOT, Role.LACK)]
    weight, other = max(found, key=lambda each: each[0], default=(0.0, thing))
    if weight <= THING_ALONE:
        return 0.0, range(thing.start, thing.end)
    return weight, range(min(thing.start, other.start), max(thing.end, other.end))


def strength(other: Found[Group], thing: Found[Group], clauses: Sequence[Clause]) -> float:
    if not (_kin(other.name, thing.name) or _mixes(other.name, thing.name, clauses)):
        return 0.0
    gap = thing.start - other.end if other.start < thing.start else other.start - thing.end
    if gap > REACH:
        return 0.0
    if other.name.role is Role.LACK:
        return LACK_BY_THING * other.name.weight
    return NOT_BEFORE_THING if other.start < thing.start else NOT_BEHIND_THING


def _mixes(a: Group, b: Group, clauses: Sequence[Clause]) -> bool:
    """Whether a word of another language and a Norwegian one may belong together: "nie mam penger"."""
    foreign = {a.language, b.language} - NORDIC
    if len(foreign) != 1:
        return False
    places = {(i, m.start) for i, c in enumerate(clauses) for m in c.found if m.name.language in foreign}
    return len(places) >= AT_HOME


def _piece(clause: Clause, group: Group, start: int, end: int, weight: float) -> Evidence:
    need = group.needs[0] if group.needs else "other"
    cue = Cue(" ".join(clause.words[start:end]), need, group.level)
    return Evidence(cue, group.needs or ("other",), weight, range(start, end), group.role is Role.CRY)
