"""``people.toml``: who may be woken, and how."""

from __future__ import annotations

from collections.abc import Collection

from bot.config.numbers import way
from bot.config.offices import an_id, form
from bot.config.section import Section
from bot.config.source import meant
from escalation.books import Person
from escalation.roles import Role
from messages.address import SMS, Address

GIVEN = (Role.ADMIN, Role.AUDITOR, Role.OPERATOR)  # the roles that are given by name


def people(root: Section, offices: Collection[str] | None) -> dict[str, Person]:
    """``offices`` is None when their file could not be read: then none is missed."""
    found: dict[str, Person] = {}
    owners: dict[Address, str] = {}
    for id, section in root.named("people").items():
        an_id(section, id)
        found[id] = Person(
            id=id,
            name=section.text("name", "Kari"),
            ways=_ways(section, id, owners),
            offices=_offices(section, offices),
            leader=section.flag("leader"),
            verified_at=section.moment("verified"),
            tested_at=section.moment("tested"),
            language=form(section),
            roles=_roles(section, offices),
        )
        section.done()
    if root.source.whole and not found:
        root.fault((), "has nobody who can be woken", "begin a person with [people.their-name]")
    root.done()
    return found


def _roles(section: Section, known: Collection[str] | None) -> dict[str, tuple[Role, ...]]:
    """``admin = ["eksempelvik"]``: at which offices; being on duty and leading are said elsewhere."""
    found: dict[str, list[Role]] = {}
    for role in GIVEN:
        for at, office in section.texts(role.value, "eksempelvik", needed=False):
            if known is not None and office not in known:
                section.fault((role.value, at), f'there is no office "{office}"', meant(office, tuple(known)))
            found.setdefault(office, []).append(role)
    return {office: tuple(dict.fromkeys(roles)) for office, roles in found.items()}


def _ways(section: Section, id: str, owners: dict[Address, str]) -> tuple[Address, ...]:
    found: list[Address] = []
    for at, text in section.texts("ways", "+47 00 00 00 21"):
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


def _offices(section: Section, known: Collection[str] | None) -> tuple[str, ...]:
    named = section.texts("offices", "eksempelvik")
    for at, office in named:
        if known is not None and office not in known:
            section.fault(("offices", at), f'there is no office "{office}"', meant(office, tuple(known)))
    return tuple(office for _, office in named)
