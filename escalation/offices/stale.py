"""Which facts nobody has confirmed in time, and whom to remind before that."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from escalation.offices.office import Office, Phone, Provenance, ReceptionPoint

REMIND_BEFORE = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Fact:
    """What an office says of itself in one place. ``key``: where it stands, such as ``phones``, 1; empty: the whole."""

    key: tuple[str | int, ...]
    facts: Provenance


def confirmed(office: Office, of: Phone | ReceptionPoint | None, now: datetime) -> bool:
    """Whether somebody answers for this today. Facts that never had an owner are not doubted by this."""
    facts = (of.facts if of else None) or office.facts
    return facts is None or now < facts.expires_at


def stale(office: Office, now: datetime) -> tuple[Fact, ...]:
    """Expired: citizens are told that this is not confirmed."""
    return tuple(fact for fact in facts_of(office) if fact.facts.expires_at <= now)


def expiring(office: Office, now: datetime) -> tuple[Fact, ...]:
    """Expired, or about to: its owner is reminded every day from two weeks before."""
    return tuple(fact for fact in facts_of(office) if fact.facts.expires_at <= now + REMIND_BEFORE)


def facts_of(office: Office) -> Iterator[Fact]:
    """Everything of the office that has an owner."""
    if office.facts:
        yield Fact((), office.facts)
    for at, phone in enumerate(office.phones):
        if phone.facts:
            yield Fact(("phones", at), phone.facts)
    for at, point in enumerate(office.points):
        if point.facts:
            yield Fact(("points", at), point.facts)
