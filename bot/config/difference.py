"""What changes from one version of the books to another, in sentences a person can agree to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime, timedelta
from enum import Enum

from bot.config import export_plan
from bot.config.section import OSLO, written
from escalation.books import Books, Plan, Shift
from escalation.offices.numbers import StaffNumber
from messages.address import Address

SHOWN_AS = {
    "verified_at": "verified",
    "tested_at": "tested",
    "expires_at": "expires",
    "start": "from",
    "end": "to",
}  # as the folder spells it


def difference(a: Books, b: Books) -> tuple[str, ...]:
    """Nothing if ``b`` says what ``a`` says; the version is no part of what they say."""
    return (
        *_values("line", a.line, b.line),
        *_named("offices", a.offices, b.offices),
        *_named("people", a.people, b.people),
        *_named("partners", a.partners, b.partners),
        *_rota(a.rota, b.rota),
        *_plan(a.plan, b.plan),
        *_texts(a, b),
    )


def _named(key: str, a: Mapping[str, object], b: Mapping[str, object]) -> Iterator[str]:
    for id in dict.fromkeys((*a, *b)):
        if id not in b:
            yield f"{key}.{id} is taken out"
        elif id not in a:
            yield f"{key}.{id} is new"
        else:
            yield from _values(f"{key}.{id}", a[id], b[id])
    if a.keys() == b.keys() and list(a) != list(b) and key == "offices":
        yield f"{key} stand in another order; {next(iter(b))} now answers for a number we do not know"


def _values(key: str, a: object, b: object) -> Iterator[str]:
    was, becomes = dict(_flat(key, a)), dict(_flat(key, b))
    for at in dict.fromkeys((*was, *becomes)):
        if at not in becomes:
            yield from [f"{at}: {_shown(was[at])} is taken out"] if was[at] != () else []
        elif at not in was:
            yield from [f"{at}: {_shown(becomes[at])} is new"] if becomes[at] != () else []
        elif was[at] != becomes[at]:
            yield f"{at}: {_shown(was[at])} becomes {_shown(becomes[at])}"


def _rota(a: tuple[Shift, ...], b: tuple[Shift, ...]) -> Iterator[str]:
    gone, new = list(a), list(b)
    for shift in a:
        if shift in new:
            new.remove(shift)
            gone.remove(shift)
    yield from (f"rota: {_shift(shift)} is taken out" for shift in gone)
    yield from (f"rota: {_shift(shift)} is new" for shift in new)
    if a != b and not gone and not new:
        yield "rota: the shifts stand in another order; within a duty the first is woken first"


def _plan(a: Plan, b: Plan) -> Iterator[str]:
    """What only the store knows, copies of calendars and secret addresses, is no part of what a folder says."""
    was, becomes = _by_name(a), _by_name(b)
    for at in dict.fromkeys((*was, *becomes)):
        if at not in becomes:
            yield f"rota.{at} is taken out"
        elif at not in was:
            yield f"rota.{at} is new"
        else:
            yield from _values(f"rota.{at}", was[at], becomes[at])
    if was.keys() == becomes.keys() and list(was) != list(becomes):
        yield "rota: rotations, overrides or others stand in another order; of two overrides the later one counts"


def _by_name(plan: Plan) -> dict[str, Mapping[str, object]]:
    """``rotations.natt`` → its rows; what has no name is counted."""
    found: dict[str, Mapping[str, object]] = {}
    for table, rows in export_plan.tables(plan):
        count = sum(name.startswith(f"{table}.") for name in found) + 1
        found[f"{table}.{rows.get('id') or count}"] = rows
    return found


def _shift(shift: Shift) -> str:
    return f'{shift.person} has "{shift.duty}" at {shift.office} {shift.hours}'


def _texts(a: Books, b: Books) -> Iterator[str]:
    """Texts are long: that they differ is said here, how they differ is for the command that shows texts."""
    was, becomes = ({(lang, key): t for lang, ts in x.texts.items() for key, t in ts.items()} for x in (a, b))
    for at in dict.fromkeys((*was, *becomes)):
        if was.get(at) != becomes.get(at):
            what = "is the shipped one again" if at not in becomes else "is our own now" if at not in was else "changes"
            yield f"texts.{'.'.join(at)} {what}"


def _flat(key: str, value: object) -> Iterator[tuple[str, object]]:
    """Every single value with its dotted key; people count from one."""
    if is_dataclass(value) and not isinstance(value, Address | StaffNumber):
        for field in fields(value):
            yield from _flat(f"{key}.{SHOWN_AS.get(field.name, field.name)}", getattr(value, field.name))
    elif isinstance(value, Mapping):
        for name, inner in value.items():
            yield from _flat(f"{key}.{name}", inner)
    elif isinstance(value, tuple) and value and is_dataclass(value[0]):
        for at, inner in enumerate(value, 1):
            yield from _flat(f"{key}[{at}]", inner)
    else:
        yield key, value


def _shown(value: object) -> str:
    """An officer's number only by its last two digits: the difference is printed and kept."""
    match value:
        case Address():
            return f"{value.channel} …{value.name[-2:]}"
        case StaffNumber():
            return f"…{value.e164[-2:]}"
        case tuple():
            return ", ".join(_shown(v) for v in value) or "nothing"
        case timedelta():
            return written(value)
        case datetime():
            return f"{value.astimezone(OSLO):%Y-%m-%d %H:%M}"
        case Enum():
            return str(value.value)
        case bool():
            return "yes" if value else "no"
        case None:
            return "nothing"
        case str():
            return f'"{value}"'
        case _:
            return str(value)
