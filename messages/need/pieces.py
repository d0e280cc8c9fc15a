"""What the model sees of a text: pieces of its words and of their neighbours, and signs that its cues give.

The same functions make the model (``training/need``) and read with it, so both see the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from messages.need.cues import Group, Role
from messages.need.weigh import Clause

SHORTEST, LONGEST = 2, 5
LONGEST_WORD = 40  # what follows in a longer one is no word
STEPS = 4  # of strength, in a sign

Pair = tuple[str, str]
SCOPES = frozenset(
    {Role.NOT, Role.LACK, Role.NOW, Role.PAST, Role.IF, Role.OWN, Role.FAR, Role.CALM, Role.ROUTINE, Role.BAIT}
)


def inside(word: str) -> list[str]:
    """The runs of two to five letters of a word with its two ends marked, and the whole of a longer one."""
    marked = f"<{word[:LONGEST_WORD]}>"
    size = len(marked)
    found = [marked[i : i + run] for run in range(SHORTEST, LONGEST + 1) for i in range(size - run + 1)]
    if size > LONGEST:
        found.append(marked)
    return found


def across(first: str, second: str) -> list[str]:
    """Two neighbours: whole, by their beginnings, and where the one ends and the other begins."""
    return [f"{first} {second}", f"_{first[:4]} {second[:4]}", f"_{first[-3:]} {second[:3]}"]


def words_of(clauses: Sequence[Sequence[str]]) -> list[str]:
    """Each word once, in the order of the text."""
    return list(dict.fromkeys(word for clause in clauses for word in clause))


def pairs_of(clauses: Sequence[Sequence[str]]) -> list[Pair]:
    """Each two neighbours of a clause once."""
    return list(dict.fromkeys(pair for clause in clauses for pair in pairwise(clause)))


def signs(clauses: Sequence[Clause]) -> set[str]:
    """What the cues say, each beside the scope that it stands in: ``says:violence:life&past``."""
    found: set[str] = set()
    for clause in clauses:
        groups = {match.name for match in clause.found}
        scopes = {group.role for group in groups if group.role in SCOPES}
        for group in groups:
            found.update(_signs(group, scopes))
    roles = sorted({match.name.role.value for clause in clauses for match in clause.found})
    found.update(f"{a}+{b}" for place, a in enumerate(roles) for b in roles[place + 1 :])
    return found


def _signs(group: Group, scopes: set[Role]) -> Iterator[str]:
    said = _said(group)
    yield said
    yield f"{group.language}:{group.name}"
    yield from (f"{said}&{scope.value}" for scope in scopes if scope is not group.role)
    if group.role is Role.SAYS:
        yield f"says#{int(group.weight * STEPS)}"


def _said(group: Group) -> str:
    role: str = group.role.value
    return f"{role}:{group.needs[0]}:{group.level.value}" if group.role in (Role.SAYS, Role.THING) else role
