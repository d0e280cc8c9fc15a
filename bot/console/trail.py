"""The trail as people ask for it: who opened what. Only what is listed here of a line is ever shown."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType

from bot.store.store import Store
from escalation.books import Books
from escalation.case import Case
from escalation.decision import CITIZEN, CLOCK, Entry
from escalation.rota.own import has_duty

OPENED = frozenset({"read", "number_shown", "glass_broken"})
TAKEN = "access_taken"  # its detail is a person and all their offices, that of the others begins with one
GIVEN = ("access_granted", "roles_changed", TAKEN)
DETAILS = frozenset(
    {
        "glass_broken",
        "logged_in",
        "access_granted",
        "access_taken",
        "roles_changed",
        "invited",
        "login_unbound",
        "trail_read",
    }
)
"""The actions whose detail is shown: none of them holds a citizen's words."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line, with the code and office of its case where it has one that is still known."""

    at: datetime
    action: str
    by: str
    code: str = ""
    office: str = ""
    detail: str = field(default="", repr=False)


Pick = Callable[[Row, Books], bool]
QUESTIONS: Mapping[str, Pick] = MappingProxyType(
    {
        "opened": lambda row, books: row.action in OPENED,
        "glass": lambda row, books: row.action == "glass_broken",
        "number": lambda row, books: row.action == "number_shown",
        "off_duty": lambda row, books: row.action in OPENED and not has_duty(books, row.by, row.at),
        "access": lambda row, books: not row.code,
        "all": lambda row, books: True,
    }
)


@dataclass(frozen=True, slots=True)
class Question:
    """``what`` is a key of QUESTIONS. ``code`` and ``person`` are empty where all are meant."""

    what: str = "opened"
    code: str = ""
    person: str = ""


async def openings(store: Store, entries: Iterable[Entry], most: int) -> tuple[Row, ...]:
    """Those that say who saw something."""
    return await rows(store, [entry for entry in entries if entry.action in OPENED][:most])


async def rows(store: Store, entries: Iterable[Entry]) -> tuple[Row, ...]:
    """Each case is looked up once."""
    cases: dict[str, Case | None] = {}
    found: list[Row] = []
    for entry in entries:
        if entry.case and entry.case not in cases:
            cases[entry.case] = await store.case(entry.case)
        found.append(_row(entry, cases.get(entry.case)))
    return tuple(found)


def answered(found: Collection[Row], question: Question, offices: frozenset[str], books: Books) -> tuple[Row, ...]:
    """What this question asks for, of these offices only."""
    pick, gone = QUESTIONS.get(question.what, QUESTIONS["opened"]), gone_from(found, books)
    own = (row for row in found if _belongs(row, offices, books, gone))
    asked = (row for row in own if question.code in ("", row.code) and question.person in ("", row.by))
    return tuple(row for row in asked if pick(row, books))


def gone_from(found: Iterable[Row], books: Books) -> Mapping[str, frozenset[str]]:
    """Where somebody who is in the books no more was: by the cases they worked with, and what they were given there."""
    where: dict[str, set[str]] = {}
    for row in found:
        if row.office:
            where.setdefault(row.by, set()).add(row.office)
        if row.action in GIVEN:
            person, *words = row.detail.split() or [""]
            where.setdefault(person, set()).update(words if row.action == TAKEN else words[:1])
    return {id: frozenset(offices) for id, offices in where.items() if id not in books.people}


def _row(entry: Entry, case: Case | None) -> Row:
    detail = entry.detail if entry.action in DETAILS else ""
    code, office = (case.code, case.office) if case else ("", "")
    return Row(entry.at, entry.action, entry.by, code, office, detail)


def _belongs(row: Row, offices: frozenset[str], books: Books, gone: Mapping[str, frozenset[str]]) -> bool:
    """A line of a case belongs to the case's office, any other to the offices of whoever did it. Where nobody knows
    which these were, it is for whoever reads the log of all of them.
    """
    if row.office or row.by in (CITIZEN, CLOCK):
        return not row.office or row.office in offices
    if (person := books.people.get(row.by)) is not None:
        return any(person.roles_at(office) for office in offices)
    return not offices.isdisjoint(gone.get(row.by, ())) or offices >= books.offices.keys()
