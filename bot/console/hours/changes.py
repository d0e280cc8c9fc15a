"""An office with other hours: what a page changes, as pure functions from an office to an office."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.console.times import number
from escalation.offices.office import (
    NEVER,
    Office,
    Provenance,
    ReceptionPoint,
    SpecialDays,
    Window,
    WindowKind,
)

DOOR, PHONE, POINT = "dor", "telefon", "sted"
HOLDS = timedelta(days=92)  # for so long a fact that somebody confirmed is not asked about again
EXCLUSIVE = (WindowKind.DROP_IN, WindowKind.APPOINTMENT)  # a door is one of these at a time
FROM_A_SCREEN = "konsollen"


@dataclass(frozen=True, slots=True)
class What:
    """Whose hours: the office's one door, its phone by place (from 0), or one way in which a place is open."""

    sort: str
    id: str = ""
    kind: WindowKind = WindowKind.DROP_IN

    def __str__(self) -> str:
        return {DOOR: DOOR, PHONE: f"{PHONE}.{self.id}"}.get(self.sort, f"{POINT}.{self.id}.{self.kind.value}")


class NoSuchHours(Exception):
    """The office has nothing of this name."""


def what(name: str) -> What:
    """As it stands in an address. Raises NoSuchHours."""
    sort, _, rest = name.partition(".")
    id, _, kind = rest.partition(".")
    try:
        return What(sort, id, WindowKind(kind)) if sort == POINT else What(sort, id)
    except ValueError:
        raise NoSuchHours from None


def everything(office: Office) -> Iterator[What]:
    """All hours that the office has, doors first."""
    if office.hours != NEVER or not office.points:
        yield What(DOOR)
    for point in office.points:
        yield from (What(POINT, point.id, window.kind) for window in point.windows)
    yield from (What(PHONE, str(at)) for at, _ in enumerate(office.phones))


def missing(office: Office) -> Iterator[What]:
    """The ways in which a place could be open and is not yet."""
    for point in office.points:
        known = {window.kind for window in point.windows}
        yield from (What(POINT, point.id, kind) for kind in WindowKind if kind not in known)


def rule_of(office: Office, of: What) -> str:
    """Raises NoSuchHours."""
    if of.sort == DOOR:
        return office.hours
    if of.sort == PHONE:
        return office.phones[_at(office, of)].hours
    return point_of(office, of).hours(of.kind)


def with_rule(office: Office, of: What, rule: str) -> Office:
    """Raises NoSuchHours."""
    if of.sort == DOOR:
        return replace(office, hours=rule)
    if of.sort == PHONE:
        at = _at(office, of)
        phones = (*office.phones[:at], replace(office.phones[at], hours=rule), *office.phones[at + 1 :])
        return replace(office, phones=phones)
    return _with_point(office, _with_window(point_of(office, of), of.kind, rule))


def confirmed(office: Office, of: What, person: str, now: datetime) -> Office:
    """Somebody answers for it: citizens are told it as it is."""
    return _with_facts(office, of, Provenance(FROM_A_SCREEN, person, now, now + HOLDS))


def doubted(office: Office, of: What, person: str, now: datetime) -> Office:
    """«Vet ikke»: citizens are told that it is not confirmed, with the number that is safe. Never that it is closed."""
    return _with_facts(office, of, Provenance(FROM_A_SCREEN, person, now, now))


def with_special(office: Office, days: SpecialDays) -> Office:
    """A later entry is stronger than an earlier one."""
    return replace(office, special=(*office.special, days))


def without_special(office: Office, at: int) -> Office:
    """Raises NoSuchHours."""
    if not 0 <= at < len(office.special):
        raise NoSuchHours
    return replace(office, special=(*office.special[:at], *office.special[at + 1 :]))


def point_of(office: Office, of: What) -> ReceptionPoint:
    """Raises NoSuchHours."""
    found = next((point for point in office.points if point.id == of.id), None)
    if found is None:
        raise NoSuchHours
    return found


def facts_of(office: Office, of: What) -> Provenance | None:
    """Who answers for these hours; what the office says of itself where they say nothing."""
    own = office.phones[_at(office, of)].facts if of.sort == PHONE else None
    own = point_of(office, of).facts if of.sort == POINT else own
    return own or office.facts


def _with_facts(office: Office, of: What, facts: Provenance) -> Office:
    if of.sort == DOOR:
        return replace(office, facts=facts)
    if of.sort == PHONE:
        at = _at(office, of)
        phones = (*office.phones[:at], replace(office.phones[at], facts=facts), *office.phones[at + 1 :])
        return replace(office, phones=phones)
    return _with_point(office, replace(point_of(office, of), facts=facts))


def _with_window(point: ReceptionPoint, kind: WindowKind, rule: str) -> ReceptionPoint:
    others = tuple(window for window in point.windows if window.kind is not kind)
    return replace(point, windows=others if rule == NEVER else (*others, Window(kind, rule)))


def _with_point(office: Office, point: ReceptionPoint) -> Office:
    return replace(office, points=tuple(point if each.id == point.id else each for each in office.points))


def _at(office: Office, of: What) -> int:
    at = number(of.id)
    if at is None or at >= len(office.phones):
        raise NoSuchHours
    return at
