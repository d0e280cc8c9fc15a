"""Writes books as a folder that loads to the same books: to look through, to keep, to move to another machine."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from bot.config import export_plan
from bot.config.export_offices import an_office
from bot.config.people import GIVEN
from bot.config.source import FILES, OPTIONAL, PARTNERS, TEXTS
from bot.config.toml import joined, key, table
from escalation.books import Books, Person, Shift
from escalation.partner import Partner
from escalation.policy import Policy, Step
from escalation.roles import Role
from messages.address import SMS, Address


def export(books: Books, folder: Path) -> None:
    """Raises FileExistsError rather than write over a configuration that is there."""
    there = [name for name in (*FILES, *OPTIONAL) if (folder / name).exists()]
    if there:
        raise FileExistsError(f"{folder} already holds {there[0]}")
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in exported(books).items():
        (folder / name).write_text(text, "utf-8", newline="\n")


def exported(books: Books) -> Mapping[str, str]:
    """The text of each file."""
    policies = _policy_names(books)
    files = {
        "line.toml": table("[line]", {"id": books.line.id, "name": books.line.name}),
        "offices.toml": joined(an_office(office, books, policies[office.policy]) for office in books.offices.values()),
        "people.toml": joined(_person(person) for person in books.people.values()),
        "policy.toml": joined(_policy(name, policy) for policy, name in policies.items()),
        "rota.toml": joined((*(_shift(shift) for shift in books.rota), *_plan(books))),
    }
    if books.partners:
        files[PARTNERS] = joined(_partner(partner) for partner in books.partners.values())
    if books.texts:
        files[TEXTS] = joined(table(f"[{key(lang)}]", texts) for lang, texts in books.texts.items())
    return files


def _partner(partner: Partner) -> str:
    rows: dict[str, object] = {
        "name": partner.name,
        "ways": tuple(_way(way) for way in partner.ways),
        "offices": partner.offices or None,
        "verified": partner.verified_at,
    }
    return table(f"[partners.{key(partner.id)}]", rows)


def _policy_names(books: Books) -> dict[Policy, str]:
    """Offices with the same policy share one; it is called "standard" if it is the only one."""
    names: dict[Policy, str] = {}
    for office in books.offices.values():
        names.setdefault(office.policy, office.id)
    return dict.fromkeys(names, "standard") if len(names) == 1 else names


def _person(person: Person) -> str:
    rows: dict[str, object] = {
        "name": person.name,
        "ways": tuple(_way(way) for way in person.ways),
        "offices": person.offices,
        "language": person.language,
        "leader": person.leader or None,
        "verified": person.verified_at,
        "tested": person.tested_at,
        **{key: _offices_of(person, role) or None for role, key in GIVEN.items()},
    }
    return table(f"[people.{key(person.id)}]", rows)


def _offices_of(person: Person, role: Role) -> tuple[str, ...]:
    return tuple(office for office, roles in person.roles.items() if role in roles)


def _policy(name: str, policy: Policy) -> str:
    rows: dict[str, object] = {
        "promise": policy.promise,
        "repeat": policy.repeat,
        "repeats": policy.repeats,
        "slow_repeat": policy.slow_repeat,
        "warn": policy.warn,
        "lease": policy.lease,
        "contact": policy.contact,
        "asked_life": policy.asked_life,
        "asked": policy.asked,
    }
    head = table(f"[policies.{key(name)}]", rows)
    return joined([head, *(_step(f"[[policies.{key(name)}.steps]]", step) for step in policy.steps)])


def _step(head: str, step: Step) -> str:
    rows: dict[str, object] = {
        "duties": step.duties or None,
        "people": step.people or None,
        "wait": step.wait,
        "life_wait": step.life_wait,
    }
    return table(head, rows)


def _shift(shift: Shift) -> str:
    rows = {"office": shift.office, "duty": shift.duty, "person": shift.person, "hours": shift.hours}
    return table("[[shifts]]", rows)


def _plan(books: Books) -> Iterator[str]:
    yield from (table(f"[[{name}]]", rows) for name, rows in export_plan.tables(books.plan))


def _way(way: Address) -> str:
    return way.name if way.channel == SMS else f"{way.channel}:{way.name}"
