"""Words that are never passed over: whatever the model makes of a text that holds one, somebody is at least asked.

Read aloud: who speaks of wanting to die, of being beaten or threatened, of a child in danger, of an overdose or no
breath, or of freezing, in any language, politely, ironically or in shame, is never left without a question.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from messages.language.phrases import Found
from messages.need.cues import Group, Role
from messages.need.model import Level
from messages.need.weigh import Clause, evidence, without_bait

NEVER_PASSED_OVER = ("suicide", "violence", "child", "health", "cold")
FEW, SHORT = 2, 8
SAID_WHOLE = 0.7  # a cue so sure of itself needs no second word
SURE_FROM = 0.75  # of a cue: below, its words are often used for other things


def grave_words(clauses: Iterable[Clause]) -> list[tuple[Clause, Found[Group]]]:
    """The cues of danger to life that are named above, with the clause of each; what only looks like one is not."""
    return [
        (clause, match) for clause in clauses for match in without_bait(clause).of(Role.SAYS) if _is_grave(match.name)
    ]


def bare_topic(clauses: Sequence[Clause]) -> bool:
    """One word that names a thing ("food"): nobody knows what of it, so it is asked about, and wakes nobody."""
    if sum(len(clause.words) for clause in clauses) != 1:
        return False
    return any(clause.has(Role.THING) for clause in clauses) and not any(clause.has(Role.SAYS) for clause in clauses)


def bare_need(clauses: Sequence[Clause]) -> bool:
    """One or two words that are themselves a need ("homeless"), not denied: nothing is left to ask."""
    if sum(len(clause.words) for clause in clauses) > FEW or any(clause.has(Role.NOT) for clause in clauses):
        return False
    said = (match for clause in clauses for match in without_bait(clause).of(Role.SAYS))
    return any(match.name.weight >= SAID_WHOLE for match in said)


def said_outright(clauses: Sequence[Clause]) -> bool:
    """A short text whose cues alone are sure of a need, here and now: there is nothing left to ask."""
    if sum(len(clause.words) for clause in clauses) > SHORT:
        return False
    return any(piece.weight >= SAID_WHOLE for piece in evidence(clauses))


def needs_named(found: Sequence[tuple[Clause, Found[Group]]]) -> tuple[str, ...]:
    """What those cues speak of, each once."""
    return tuple(dict.fromkeys(match.name.needs[0] for _, match in found))


def _is_grave(group: Group) -> bool:
    return group.level is Level.LIFE and group.weight >= SURE_FROM and group.needs[0] in NEVER_PASSED_OVER
