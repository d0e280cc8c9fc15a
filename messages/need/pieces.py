"""What the model sees of a text: pieces of its words and of their neighbours, and signs that its cues give.

The same functions make the model (``training/need``) and read with it, so both see the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from messages.language.phrases import Found
from messages.need.cues import Group, Role
from messages.need.weigh import Clause, negated, strength, without_bait

SHORTEST, LONGEST = 2, 5
LONG_NUMBER = 5  # digits; shorter ones are ages, dates, sums and temperatures
LONGEST_WORD = 40  # what follows in a longer one is no word

Pair = tuple[str, str]
LENGTHS = (1, 2, 3, 4, 6, 9, 15, 30)  # words up to which a text is one size: the same word says more alone
SCOPES = (Role.NOT, Role.LACK, Role.NOW, Role.PAST, Role.IF, Role.OWN, Role.FAR, Role.CALM, Role.ROUTINE, Role.BAIT)


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
    """Each word once, in the order of the text. A long number says nothing, and drowns what a short text says."""
    return list(dict.fromkeys(word for clause in clauses for word in clause if not long_number(word)))


def long_number(word: str) -> bool:
    """A case number, half of an identity number, a code."""
    return len(word) >= LONG_NUMBER and word.isdigit()


def pairs_of(clauses: Sequence[Sequence[str]]) -> list[Pair]:
    """Each two neighbours of a clause once."""
    return list(dict.fromkeys(p for clause in clauses for p in pairwise(clause) if not any(map(long_number, p))))


def signs(clauses: Sequence[Clause]) -> set[str]:
    """What the cues say: what is denied, what is lacking, and each beside the scope that it stands in.

    ``says:violence:life``, ``says:violence:life!`` where it is denied, ``thing:food:acute<not`` where it is lacking,
    ``says:violence:life&past``. And how long the text is: ``words:3``.
    """
    found = {f"words:{size(clauses)}"}
    for whole in clauses:
        if not whole.found:
            continue
        clause = without_bait(whole)
        present = {match.name.role for match in clause.found}
        scopes = [role for role in SCOPES if role in present]
        for match in clause.found:
            said = _said(match, clause)
            found.add(said)
            found.add(f"{match.name.language}:{match.name.name}")
            found.update([f"{said}&{scope.value}" for scope in scopes if scope is not match.name.role])
            if match.name.role is Role.THING:
                found.update(_lacking(said, match, clause, clauses))
    roles = sorted({match.name.role.value for clause in clauses for match in clause.found})
    found.update([f"{a}+{b}" for place, a in enumerate(roles) for b in roles[place + 1 :]])
    return found


def size(clauses: Sequence[Clause]) -> int:
    """Which of the lengths the text has; one more than the last if it is longer than that."""
    count = sum(len(clause.words) for clause in clauses)
    return next((most for most in LENGTHS if count <= most), LENGTHS[-1] + 1)


def _said(match: Found[Group], clause: Clause) -> str:
    role = match.name.role
    if role is Role.CRY:
        return "cry!" if negated(match, clause) else "cry"
    if role not in (Role.SAYS, Role.THING):
        return str(role.value)
    denied = role is Role.SAYS and negated(match, clause)
    return f"{role.value}:{match.name.needs[0]}:{match.name.level.value}{'!' if denied else ''}"


def _lacking(said: str, thing: Found[Group], clause: Clause, clauses: Sequence[Clause]) -> list[str]:
    """Where a word beside the thing says that it is not there."""
    near = [other for other in clause.of(Role.NOT, Role.LACK) if strength(other, thing, clauses)]
    return [f"{said}{'<' if other.start < thing.start else '>'}{other.name.role.value}" for other in near]
