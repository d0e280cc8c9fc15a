"""Writes books as a folder that loads to the same books: to look through, to keep, to move to another machine."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

from bot.config.section import OSLO, written
from bot.config.source import FILES, TEXTS
from escalation.books import Books, Office, Person, Shift
from escalation.policy import Policy, Step
from messages.address import SMS, Address


def export(books: Books, folder: Path) -> None:
    """Raises FileExistsError rather than write over a configuration that is there."""
    there = [name for name in (*FILES, TEXTS) if (folder / name).exists()]
    if there:
        raise FileExistsError(f"{folder} already holds {there[0]}")
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in exported(books).items():
        (folder / name).write_text(text, "utf-8", newline="\n")


def exported(books: Books) -> Mapping[str, str]:
    """The text of each file."""
    policies = _policy_names(books)
    files = {
        "line.toml": _table("[line]", {"id": books.line.id, "name": books.line.name}),
        "offices.toml": _all(_office(office, books, policies) for office in books.offices.values()),
        "people.toml": _all(_person(person) for person in books.people.values()),
        "policy.toml": _all(_policy(name, policy) for policy, name in policies.items()),
        "rota.toml": _all(_shift(shift) for shift in books.rota),
    }
    if books.texts:
        files[TEXTS] = _all(_table(f"[{_name(lang)}]", texts) for lang, texts in books.texts.items())
    return files


def _policy_names(books: Books) -> dict[Policy, str]:
    """Offices with the same policy share one; it is called "standard" if it is the only one."""
    names: dict[Policy, str] = {}
    for office in books.offices.values():
        names.setdefault(office.policy, office.id)
    return dict.fromkeys(names, "standard") if len(names) == 1 else names


def _office(office: Office, books: Books, policies: Mapping[Policy, str]) -> str:
    name = f"offices.{_name(office.id)}"
    head = {
        "name": office.name,
        "numbers": tuple(number for number, id in books.line.numbers.items() if id == office.id),
        "municipalities": office.municipalities,
        "language": office.language,
        "relay": office.relay.value,
        "telegram_words": office.telegram_words or None,
        "policy": policies[office.policy],
        "hours": office.hours,
    }
    phones = [{"label": p.label, "number": p.number, "hours": p.hours} for p in office.phones]
    tables = [_table(f"[{name}]", head), *(_table(f"[[{name}.phones]]", phone) for phone in phones)]
    return _all([*tables, *([_table(f"[{name}.emergency]", office.emergency)] if office.emergency else [])])


def _person(person: Person) -> str:
    rows: dict[str, object] = {
        "name": person.name,
        "ways": tuple(_way(way) for way in person.ways),
        "offices": person.offices,
        "language": person.language,
        "leader": person.leader or None,
        "verified": person.verified_at,
        "tested": person.tested_at,
    }
    return _table(f"[people.{_name(person.id)}]", rows)


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
    head = _table(f"[policies.{_name(name)}]", rows)
    return _all([head, *(_step(f"[[policies.{_name(name)}.steps]]", step) for step in policy.steps)])


def _step(head: str, step: Step) -> str:
    rows: dict[str, object] = {
        "duties": step.duties or None,
        "people": step.people or None,
        "wait": step.wait,
        "life_wait": step.life_wait,
    }
    return _table(head, rows)


def _shift(shift: Shift) -> str:
    rows = {"office": shift.office, "duty": shift.duty, "person": shift.person, "hours": shift.hours}
    return _table("[[shifts]]", rows)


def _way(way: Address) -> str:
    return way.name if way.channel == SMS else f"{way.channel}:{way.name}"


def _all(tables: Iterable[str]) -> str:
    return "\n".join(tables)


def _table(head: str, rows: Mapping[str, object]) -> str:
    return "\n".join([head, *_rows(rows)]) + "\n"


def _rows(rows: Mapping[str, object]) -> Iterator[str]:
    for key, value in rows.items():
        if value is not None and value != "":
            yield f"{_name(key)} = {_value(value)}"


def _value(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case timedelta():
            return f'"{written(value)}"'
        case datetime():
            return _moment(value)
        case tuple():
            return "[" + ", ".join(_value(v) for v in value) + "]"
        case str():
            return _text(value)
        case _:
            return str(value)


def _moment(moment: datetime) -> str:
    """A date where it means the same: the first moment of a Norwegian day."""
    local = moment.astimezone(OSLO)
    if local.time() == time() and not local.fold:
        return local.date().isoformat()
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _text(text: str) -> str:
    if "\n" not in text:
        return f'"{_escaped(text)}"'
    return '"""\n' + "\n".join(_escaped(line) for line in text.split("\n")) + '"""'


def _escaped(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)[1:-1].replace("\x7f", "\\u007f")


def _name(name: str) -> str:
    plain = name.isascii() and name.replace("-", "").replace("_", "").isalnum()
    return name if plain else f'"{_escaped(name)}"'
