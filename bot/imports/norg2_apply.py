"""The register's rules put into an office: what is new is added, what differs is chosen, what is verified stays."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum

from bot.imports.norg2 import Imported
from escalation.offices.office import NEVER, Office, Provenance, ReceptionPoint, Window, WindowKind
from escalation.offices.stale import confirmed

TO_BE_CONFIRMED = timedelta(days=14)  # so long is the register believed; its owner is reminded every day of them
LETTERS = str.maketrans({"ø": "o", "æ": "ae", "å": "a", "đ": "d", "ŋ": "n", "ŧ": "t"})

Choice = tuple[str, str]
"""The place and the kind of a rule of the register that a person takes."""


@dataclass(frozen=True, slots=True)
class Applied:
    """``done`` and ``kept`` are one sentence each, for a person; ``untaken`` names choices that fit no rule."""

    office: Office
    done: tuple[str, ...]
    kept: tuple[str, ...]
    untaken: tuple[Choice, ...] = ()


def applied(office: Office, found: Imported, taken: Collection[Choice], facts: Provenance) -> Applied:
    """``facts`` are written beside whatever comes from the register. Ours is changed only where nobody answers for it
    today and a person took the register's."""
    known = {(place, kind.value) for place, kind in found.rules}
    made = Applied(office, (), (), tuple(choice for choice in taken if choice not in known))
    alone = _alone(office, found)
    for (place, kind), rule in found.rules.items():
        made = _one(made, _Rule(place, kind, rule, (place, kind.value) in taken, alone), facts)
    return made


class Stand(Enum):
    """How a rule of the register stands to ours."""

    NEW = "new"  # we have none of this kind there
    SAME = "same"
    DIFFERS = "differs"
    HELD = "held"  # ours differs, and somebody answers for it


@dataclass(frozen=True, slots=True)
class Offer:
    """One rule of the register beside ours. ``owner``: who answers for ours today."""

    name: Choice
    ours: str
    theirs: str
    stand: Stand
    owner: str = ""


def offers(office: Office, found: Imported, now: datetime) -> tuple[Offer, ...]:
    """For a person to choose from."""
    return tuple(
        _offer(office, _Rule(place, kind, rule, False, _alone(office, found)), now)
        for (place, kind), rule in found.rules.items()
    )


def only(found: Imported, taken: Collection[Choice]) -> Imported:
    """As if the register had no other rules. Its places stay, so that it is still known whether there is one or two."""
    return replace(found, rules={key: rule for key, rule in found.rules.items() if (key[0], key[1].value) in taken})


def _offer(office: Office, rule: _Rule, now: datetime) -> Offer:
    door = _door(office, rule)
    ours, name = door.hours(rule.kind) if door else NEVER, (rule.place, rule.kind.value)
    if ours == rule.rule:
        return Offer(name, ours, rule.rule, Stand.SAME)
    known = (door.facts or office.facts) if door else None
    if door and known and confirmed(office, door if door.id else None, now):
        return Offer(name, ours, rule.rule, Stand.HELD, known.owner)
    return Offer(name, ours, rule.rule, Stand.NEW if ours == NEVER else Stand.DIFFERS)


def _alone(office: Office, found: Imported) -> bool:
    return not office.points and len({row.point for row in found.rows}) == 1


def source_of(file: str, owner: str, now: datetime) -> Provenance:
    return Provenance(f"the register ({file})", owner, now, now + TO_BE_CONFIRMED)


@dataclass(frozen=True, slots=True)
class _Rule:
    place: str
    kind: WindowKind
    rule: str
    taken: bool
    alone: bool

    @property
    def name(self) -> str:
        return f"{self.place}, {self.kind.value}"


def _one(made: Applied, rule: _Rule, facts: Provenance) -> Applied:
    door = _door(made.office, rule)
    if door is None:
        point = ReceptionPoint(_id(made.office, rule.place), rule.place, (Window(rule.kind, rule.rule),), facts=facts)
        office = replace(made.office, points=(*made.office.points, point))
        return replace(made, office=office, done=(*made.done, f'{rule.name}: new, "{rule.rule}"'))
    ours = door.hours(rule.kind)
    if ours == rule.rule:
        return made
    if why := _stays(made.office, door, ours, rule, facts):
        return replace(
            made, kept=(*made.kept, f'{rule.name}: ours is "{ours}" and stays, {why}; the register has "{rule.rule}"')
        )
    return replace(
        made, office=_changed(made.office, door, rule, facts), done=(*made.done, f'{rule.name}: "{rule.rule}"')
    )


def _stays(office: Office, door: ReceptionPoint, ours: str, rule: _Rule, facts: Provenance) -> str:
    """Why ours is not written over; empty where it may be."""
    known = door.facts or office.facts
    if known is not None and confirmed(office, door if door.id else None, facts.verified_at):
        return f"since {known.owner} answers for it"
    if ours == NEVER or rule.taken:
        return ""
    return f'until somebody takes the other with --take "{rule.place}:{rule.kind.value}"'


def _changed(office: Office, door: ReceptionPoint, rule: _Rule, facts: Provenance) -> Office:
    if not door.id:  # facts of the whole office would speak of its phones too, so the door becomes a place
        office = replace(office, hours=NEVER) if rule.kind is WindowKind.DROP_IN else office
        point = ReceptionPoint(_id(office, rule.place), rule.place, (Window(rule.kind, rule.rule),), facts=facts)
        return replace(office, points=(*office.points, point))
    windows = tuple(window for window in door.windows if window.kind is not rule.kind)
    changed = replace(door, windows=(*windows, Window(rule.kind, rule.rule)), facts=facts)
    return replace(office, points=tuple(changed if point.id == door.id else point for point in office.points))


def _door(office: Office, rule: _Rule) -> ReceptionPoint | None:
    """By its id, label or address; the only door of an office is the only place of the register."""
    doors = tuple(office.doors())
    if rule.alone and len(doors) == 1:
        return doors[0]
    return next((door for door in doors if rule.place in (door.id, door.label, door.address) and door.id), None)


def _id(office: Office, place: str) -> str:
    letters = unicodedata.normalize("NFD", place.casefold().translate(LETTERS))
    bare = (
        re.sub(r"[^a-z0-9]+", "-", "".join(c for c in letters if not unicodedata.combining(c))).strip("-") or "mottak"
    )
    used = {point.id for point in office.points}
    return next(id for id in (bare, *(f"{bare}-{n}" for n in range(2, 100))) if id not in used)


def choices(words: Collection[str]) -> Mapping[str, Choice | None]:
    """``Mottaket:drop_in`` → the choice; None where it cannot be one."""
    return {word: _choice(word) for word in words}


def _choice(word: str) -> Choice | None:
    place, _, kind = word.rpartition(":")
    return (place.strip(), kind.strip()) if place and kind.strip() in {each.value for each in WindowKind} else None
