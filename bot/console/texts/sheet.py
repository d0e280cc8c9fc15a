"""A sheet: one text in one language that somebody is writing, and how far it has come."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import Enum

from bot.store.beside import Papers
from bot.wordings import Name, digest

PAPERS = "texts"
PLANNED = "planned"  # what waits for its day lies apart, so that a new draft never covers it
RETURNED = "returned"  # so does what was taken back: neither it nor a draft may cover the other


class Step(Enum):
    """How far a sheet has come."""

    DRAFT = "draft"
    PROPOSED = "proposed"  # a second person is asked
    APPROVED = "approved"  # waits for its day
    ENDING = "ending"  # is said now, and on its day gives way to what stood before
    RETURNED = "returned"  # an earlier wording was taken back at once; a second person looks at it afterwards


@dataclass(frozen=True, slots=True)
class Sheet:
    """``seen`` tells which wording the writer saw. ``pattern`` None: the shipped wording again.

    ``since`` and ``until`` bound when it is to be said; None: at once, and for good. Both are UTC.
    """

    name: Name
    pattern: str | None = field(repr=False)
    seen: str
    who: str
    why: str = field(repr=False)
    at: datetime
    step: Step = Step.DRAFT
    since: datetime | None = None
    until: datetime | None = None
    approver: str = ""
    refused: str = field(default="", repr=False)

    @property
    def is_planned(self) -> bool:
        return self.step in (Step.APPROVED, Step.ENDING)

    @property
    def mark(self) -> str:
        """Tells whether somebody has changed the sheet since a page showed it."""
        return digest(f"{self.pattern}\0{self.why}\0{self.step.value}\0{self.who}\0{self.since}\0{self.until}")


@dataclass(frozen=True, slots=True)
class Sheets:
    """All sheets of a line, and the papers that they lie on. Changing gives new sheets; nothing is kept here."""

    papers: Papers = field(repr=False)
    by_name: Mapping[str, Sheet]

    @classmethod
    def of(cls, papers: Papers | None) -> Sheets:
        held = papers or Papers(PAPERS)
        sheets = [_read(name, text) for name, text in held.sheets.items()]
        return cls(held, {_key(sheet.name, sheet.step): sheet for sheet in sheets})

    def get(self, name: Name) -> Sheet | None:
        """What somebody is writing."""
        return self.by_name.get(_key(name))

    def planned(self, name: Name) -> Sheet | None:
        """What waits for its day."""
        return self.by_name.get(_key(name, Step.APPROVED))

    def returned(self, name: Name) -> Sheet | None:
        """What was taken back, and no second person has looked at yet."""
        return self.by_name.get(_key(name, Step.RETURNED))

    def of_text(self, key: str) -> Iterator[Sheet]:
        """Every language of a text that somebody is writing, has planned or has taken back."""
        yield from (sheet for sheet in self.by_name.values() if sheet.name.key == key)

    def at(self, step: Step) -> Iterator[Sheet]:
        yield from (sheet for sheet in self.by_name.values() if sheet.step is step)

    def put(self, *sheets: Sheet) -> Sheets:
        return self._with({**self.by_name, **{_key(sheet.name, sheet.step): sheet for sheet in sheets}})

    def drop(self, *sheets: Sheet) -> Sheets:
        gone = {_key(sheet.name, sheet.step) for sheet in sheets}
        return self._with({key: sheet for key, sheet in self.by_name.items() if key not in gone})

    def _with(self, sheets: Mapping[str, Sheet]) -> Sheets:
        written = {key: _written(sheet) for key, sheet in sheets.items()}
        return Sheets(replace(self.papers, sheets=written), sheets)


def _key(name: Name, step: Step = Step.DRAFT) -> str:
    apart = {Step.APPROVED: PLANNED, Step.ENDING: PLANNED, Step.RETURNED: RETURNED}.get(step, "")
    return f"{name.key}/{name.language}" + (f"/{apart}" if apart else "")


def _written(sheet: Sheet) -> str:
    told = {
        "pattern": sheet.pattern,
        "seen": sheet.seen,
        "who": sheet.who,
        "why": sheet.why,
        "at": sheet.at.isoformat(),
        "step": sheet.step.value,
        "since": sheet.since.isoformat() if sheet.since else None,
        "until": sheet.until.isoformat() if sheet.until else None,
        "approver": sheet.approver,
        "refused": sheet.refused,
    }
    return json.dumps(told, ensure_ascii=False)


def _read(name: str, text: str) -> Sheet:
    key, language = name.split("/")[:2]
    told = json.loads(text)
    return Sheet(
        Name(key, language),
        told["pattern"],
        told["seen"],
        told["who"],
        told["why"],
        datetime.fromisoformat(told["at"]),
        Step(told["step"]),
        _moment(told["since"]),
        _moment(told["until"]),
        told["approver"],
        told["refused"],
    )


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
