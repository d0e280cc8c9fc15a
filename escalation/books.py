"""The books of a line: its offices, people, rota and texts as one frozen, versioned value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from escalation.offices.office import Office, Phone, Relay
from escalation.partner import Partner
from escalation.plan import Plan, Shift
from escalation.roles import Role
from messages.address import SMS, Address

__all__ = ["Books", "Invitation", "Line", "Office", "Partner", "Person", "Phone", "Plan", "Relay", "Shift"]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who may be woken. ``ways`` are tried in order. ``language`` is the form of Norwegian they chose, if any.

    Never verified: not woken. Verified but not tested for 30 days: still woken, does not count as cover.
    ``roles``: what else they are, by office. ``logins``: digests of the accounts they log in to the console with.
    """

    id: str
    name: str = field(repr=False)
    ways: tuple[Address, ...]
    offices: tuple[str, ...]
    leader: bool = False
    verified_at: datetime | None = None
    tested_at: datetime | None = None
    language: str | None = None
    roles: Mapping[str, tuple[Role, ...]] = field(default_factory=dict, hash=False)
    logins: tuple[str, ...] = field(default=(), repr=False)

    def roles_at(self, office_id: str) -> frozenset[Role]:
        """Everybody takes cases at their own offices, and a leader leads there; the rest is given by name."""
        own = office_id in self.offices
        led = {Role.LEADER} if own and self.leader else set()
        return frozenset({*({Role.CASEWORKER} if own else ()), *led, *self.roles.get(office_id, ())})


@dataclass(frozen=True, slots=True)
class Invitation:
    """Whoever knows the code may bind their account to a person, once and until then. Only its digest is kept."""

    digest: str = field(repr=False)
    until: datetime


@dataclass(frozen=True, slots=True)
class Line:
    """The unit of a transaction: the numbers citizens text, and the office behind each (E.164 → office id)."""

    id: str
    name: str
    numbers: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Books:
    """Configuration as one value. ``texts``: language → key → Fluent pattern that replaces the shipped one.

    ``fed`` is the fingerprint of the folder that was last applied; empty where none was. ``invited``: by person.
    ``rota`` are the shifts that stand fixed; ``plan`` who takes turns, and what departs from both.
    """

    line: Line
    offices: Mapping[str, Office]
    people: Mapping[str, Person]
    rota: tuple[Shift, ...]
    texts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    fed: str = ""
    version: int = 0
    invited: Mapping[str, Invitation] = field(default_factory=dict)
    plan: Plan = field(default_factory=Plan)
    partners: Mapping[str, Partner] = field(default_factory=dict)

    def office_at(self, number: Address) -> Office:
        """The office behind the number that was texted; the line's first office for a number we do not know."""
        found = self.offices.get(self.line.numbers.get(number.name, ""))
        return found or next(iter(self.offices.values()))

    def number_of(self, office_id: str) -> Address | None:
        """The first number of an office, else of the line, for whoever is written to by SMS about a chat."""
        numbers = [number for number, id in self.line.numbers.items() if id == office_id] or [*self.line.numbers]
        return Address(SMS, numbers[0]) if numbers else None

    def partner_at(self, address: Address) -> Partner | None:
        """Whose verified phone this is, if it hands people over."""
        return next((p for p in self.partners.values() if p.verified_at and address in p.ways), None)

    def person_at(self, address: Address) -> Person | None:
        """Whose verified way this is."""
        return next((p for p in self.people.values() if p.verified_at and address in p.ways), None)
