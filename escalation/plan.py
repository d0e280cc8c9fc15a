"""The plan: who takes turns at a duty, and everything that departs from the turns; values only, kept in the books."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

ALWAYS = "24/7"


@dataclass(frozen=True, slots=True)
class Shift:
    """A person has a duty at an office whenever the rule (OpenStreetMap, Norwegian local time) says so."""

    office: str
    duty: str
    person: str
    hours: str


@dataclass(frozen=True, slots=True)
class Rotation:
    """People take turns at a duty, ``weeks`` weeks each, from the first changeover at or after ``begins``.

    ``day`` counts from Monday, 0; ``minute`` is that of the day, as the clock on the wall in Norway shows it.
    ``hours``: when in their weeks they have the duty. After ``ends`` nobody has it.
    """

    id: str
    office: str
    duty: str
    people: tuple[str, ...]
    begins: datetime
    day: int = 0
    minute: int = 480
    weeks: int = 1
    hours: str = ALWAYS
    ends: datetime | None = None


class Way(Enum):
    """What an override does with a duty while it lasts."""

    ADD = "add"  # the person has it too
    REPLACE = "replace"  # the person has it instead of somebody, or of everybody
    REMOVE = "remove"  # the person does not have it


@dataclass(frozen=True, slots=True)
class Override:
    """From ``start`` until ``end`` the rota is different. ``instead_of``: empty means everybody who has the duty."""

    id: str
    office: str
    duty: str
    way: Way
    person: str
    start: datetime
    end: datetime
    reason: str = field(repr=False)
    by: str
    instead_of: str = ""


@dataclass(frozen=True, slots=True)
class Swap:
    """``giver`` asks ``taker`` to have this stint; ``back`` is the stint given in return, if any.

    It counts once the other has said yes. It is bound to the stint and not to its hours, so it follows when they move.
    """

    id: str
    stint: str
    giver: str
    taker: str
    asked_at: datetime
    accepted_at: datetime | None = None
    back: str = ""


@dataclass(frozen=True, slots=True)
class Ask:
    """Everybody in ``asked`` who could have this duty is asked at once; the first yes gets it.

    ``gone``: whose it is, and who is asked to be let off or is sick; empty where nobody has it. ``by`` asked.
    """

    id: str
    office: str
    duty: str
    start: datetime
    end: datetime
    gone: str
    by: str
    asked_at: datetime
    asked: tuple[str, ...] = ()
    taker: str = ""


@dataclass(frozen=True, slots=True)
class Absence:
    """Somebody is not woken from ``start``; until they are well where ``end`` is None."""

    person: str
    start: datetime
    end: datetime | None
    sick: bool
    by: str

    def runs(self, now: datetime) -> bool:
        return self.start <= now and (self.end is None or now < self.end)


@dataclass(frozen=True, slots=True)
class Intended:
    """Hours in which nobody shall have this duty, with the reason; an empty duty means: nobody at all."""

    office: str
    duty: str
    hours: str
    reason: str = field(repr=False)
    by: str


@dataclass(frozen=True, slots=True)
class Feed:
    """A calendar elsewhere that says who has a duty. ``names``: what it calls a person → the person's id."""

    id: str
    office: str
    duty: str
    names: Mapping[str, str] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class Booked:
    """One entry of such a calendar, with the person that was recognised."""

    person: str
    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class Copy:
    """The last good copy of a feed. ``strangers``: names in it that nobody has; their hours are a gap."""

    feed: str
    booked: tuple[Booked, ...]
    strangers: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Plan:
    """All of it. Later overrides go over earlier ones. ``calendars``: person → digest of their address's secret.

    ``tests``: person → when a test alarm went out that they have not answered.
    """

    rotations: tuple[Rotation, ...] = ()
    overrides: tuple[Override, ...] = ()
    swaps: tuple[Swap, ...] = ()
    absences: tuple[Absence, ...] = ()
    intended: tuple[Intended, ...] = ()
    feeds: tuple[Feed, ...] = ()
    copies: tuple[Copy, ...] = ()
    calendars: Mapping[str, str] = field(default_factory=dict, repr=False)
    tests: Mapping[str, datetime] = field(default_factory=dict)
    asks: tuple[Ask, ...] = ()

    def away(self, person: str, now: datetime) -> bool:
        """Whether they are sick or absent at this moment."""
        return any(a.person == person and a.runs(now) for a in self.absences)

    def sick(self, person: str, now: datetime) -> bool:
        return any(a.person == person and a.sick and a.runs(now) for a in self.absences)
