"""``people.toml``: who may be woken, and how."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from types import MappingProxyType

from bot.config.numbers import way
from bot.config.offices import an_id, form
from bot.config.section import Section
from bot.config.source import meant
from escalation.books import Person
from escalation.roles import Role
from messages.address import SMS, Address

GIVEN: Mapping[Role, str] = MappingProxyType(
    {Role.ADMIN: "admin", Role.AUDITOR: "auditor", Role.LEADER: "leads", Role.OPERATOR: "operator"}
)
"""The roles that are given by name, and their keys. ``leader = true`` is for the offices where somebody has duty."""


def people(root: Section, offices: Collection[str] | None) -> dict[str, Person]:
    """``offices`` is None when their file could not be read: then none is missed."""
    found: dict[str, Person] = {}
    owners: dict[Address, str] = {}
    for id, section in root.named("people").items():
        an_id(section, id)
        roles = _roles(section, offices)
        duty = _offices(section, offices, needed=not roles)
        found[id] = Person(
            id=id,
            name=section.text("name", "Kari"),
            ways=_ways(section, id, owners, needed=bool(duty) or not roles),
            offices=duty,
            leader=section.flag("leader"),
            verified_at=section.moment("verified"),
            tested_at=section.moment("tested"),
            language=form(section),
            roles=roles,
        )
        section.done()
    if root.source.whole and not found:
        root.fault((), "has nobody who can be woken", "begin a person with [people.their-name]")
    root.done()
    return found


def _roles(section: Section, known: Collection[str] | None) -> dict[str, tuple[Role, ...]]:
    """``admin = ["eksempelvik"]``: at which offices. Whoever has one may have no duty, and then no phone."""
    found: dict[str, list[Role]] = {}
    for role, key in GIVEN.items():
        for at, office in section.texts(key, "eksempelvik", needed=False):
            if known is not None and office not in known:
                section.fault((key, at), f'there is no office "{office}"', meant(office, tuple(known)))
            found.setdefault(office, []).append(role)
    return {office: tuple(dict.fromkeys(roles)) for office, roles in found.items()}


def _ways(section: Section, id: str, owners: dict[Address, str], *, needed: bool) -> tuple[Address, ...]:
    found: list[Address] = []
    for at, text in section.texts("ways", "+47 00 00 00 21", needed=needed):
        address = way(section, ("ways", at), text)
        if address in owners:
            whose = "stands twice here" if owners[address] == id else f"is also {owners[address]}'s"
            section.fault(("ways", at), whose, "a phone belongs to one person; take one of the two out")
        elif address:
            owners[address] = id
            found.append(address)
    if found and all(address.channel != SMS for address in found):
        mend = 'add the phone, such as "+47 00 00 00 21": it is alerted when a chat fails, and may read words'
        section.fault(("ways",), "has no phone", mend)
    return tuple(found)


def _offices(section: Section, known: Collection[str] | None, *, needed: bool) -> tuple[str, ...]:
    named = section.texts("offices", "eksempelvik", needed=needed)
    for at, office in named:
        if known is not None and office not in known:
            section.fault(("offices", at), f'there is no office "{office}"', meant(office, tuple(known)))
    return tuple(office for _, office in named)
