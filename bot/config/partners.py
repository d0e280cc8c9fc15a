"""``partners.toml``: the organisations that may hand people over by text. The file may be absent."""

from __future__ import annotations

from collections.abc import Collection

from bot.config.numbers import way
from bot.config.offices import an_id
from bot.config.section import Section
from bot.config.source import meant
from escalation.partner import Partner
from messages.address import SMS, Address


def partners(root: Section, offices: Collection[str] | None) -> dict[str, Partner]:
    """``offices`` is None when their file could not be read: then none is missed."""
    found: dict[str, Partner] = {}
    owners: dict[Address, str] = {}
    for id, section in root.named("partners").items():
        an_id(section, id)
        found[id] = Partner(
            id=id,
            name=section.text("name", "Kirkens hus"),
            ways=_ways(section, id, owners),
            offices=_offices(section, offices),
            verified_at=section.moment("verified"),
        )
        if found[id].verified_at is None:
            wrong, mend = "was never verified, so its texts are read as a citizen's", "ring it back, and write the day"
            section.fault(("verified",), wrong, mend, warning=True)
        section.done()
    root.done()
    return found


def _ways(section: Section, id: str, owners: dict[Address, str]) -> tuple[Address, ...]:
    """By SMS: a chat has no number to ring back and to verify."""
    found: list[Address] = []
    for at, text in section.texts("ways", "+47 00 00 00 61"):
        address = way(section, ("ways", at), text)
        if address is None:
            continue
        if address.channel != SMS:
            section.fault(("ways", at), "is no phone", 'write the phone it texts from, such as "+47 00 00 00 61"')
        elif address in owners:
            wrong = "stands twice here" if owners[address] == id else f"is also {owners[address]}'s"
            section.fault(("ways", at), wrong, "a phone belongs to one partner; take one of the two out")
        else:
            owners[address] = id
            found.append(address)
    return tuple(found)


def _offices(section: Section, known: Collection[str] | None) -> tuple[str, ...]:
    named = section.texts("offices", "eksempelvik", needed=False)
    for at, office in named:
        if known is not None and office not in known:
            section.fault(("offices", at), f'there is no office "{office}"', meant(office, tuple(known)))
    return tuple(office for _, office in named)
