"""An office as the national register publishes it (JSON), classified row by row; a person decides, nothing is written.

The register has one window a day, no seasons and no hours for phones, and it contradicts itself. So each row is called
what it is, and where it disagrees with what we have confirmed, both are shown and ours stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum

from escalation.offices.office import Office, WindowKind
from escalation.offices.proposal import valid

DAYS = {
    "mandag": "Mo",
    "tirsdag": "Tu",
    "onsdag": "We",
    "torsdag": "Th",
    "fredag": "Fr",
    "lørdag": "Sa",
    "søndag": "Su",
}
WORKING = tuple(DAYS.values())[:5]
LAST = "; PH off; Dec 24 off; Dec 31 off"
TIME = re.compile(r"([01]?\d|2[0-4])[:.]?([0-5]\d)")
LONGEST = 60  # letters of a place: citizens are told it by SMS
HIDDEN = re.compile(r"\d{1,2}[:.]?\d{0,2}\s*[-–]\s*\d{1,2}")


class Sort(Enum):
    """What a row turned out to be."""

    OPEN = "open"
    APPOINTMENT = "appointment"
    CLOSED = "closed"
    DATED = "dated"  # one date: for special days
    UNKNOWN = "unknown"  # neither hours nor closed: shown as closed elsewhere, and that is a guess
    CONFLICT = "conflict"  # says two things


UNSURE = (Sort.UNKNOWN, Sort.CONFLICT)


@dataclass(frozen=True, slots=True)
class Row:
    """``day``: how a rule writes the weekday, or a date. ``span``: "10:00-14:00" or empty. ``why``: for a person.

    ``comment``: what the register itself says of it, in its own words.
    """

    point: str
    day: str
    span: str
    sort: Sort
    why: str = ""
    comment: str = ""


@dataclass(frozen=True, slots=True)
class Imported:
    """``rules``: (place, kind) → rule, made of the rows that are plain. ``doubts``: one sentence each, for a person."""

    name: str
    rows: tuple[Row, ...]
    rules: Mapping[tuple[str, WindowKind], str]
    doubts: tuple[str, ...]


def imported(data: Mapping[str, object], known: Office | None = None) -> Imported:
    """``known``: our own record, which is never changed by this."""
    contact = _table(data.get("brukerkontakt"))
    points = _tables(contact.get("publikumsmottak"))
    rows = tuple(row for at, point in enumerate(points, 1) for row in _rows(_place(point, at), point))
    rules = _plain(rows)
    doubts = (*_doubts(rows), *_phones(contact), *_differences(rules, known))
    return Imported(str(data.get("navn") or data.get("name") or ""), rows, rules, tuple(doubts))


def whole(found: Imported) -> Imported:
    """With a row for each working day that a place has none of: what the register leaves out is no more closed."""
    said = {(row.point, row.day) for row in found.rows}
    places = dict.fromkeys(row.point for row in found.rows)
    more = (Row(place, day, "", Sort.UNKNOWN) for place in places for day in WORKING if (place, day) not in said)
    return replace(found, rows=(*found.rows, *more))


def undecided(found: Imported) -> tuple[int, ...]:
    """The rows of a weekday that say nothing that a rule could. Without a person, a rule would call that day closed."""
    return tuple(
        at
        for at, row in enumerate(found.rows)
        if row.day in DAYS.values() and (row.sort in UNSURE or (row.sort is Sort.APPOINTMENT and not row.span))
    )


def decided(found: Imported, answers: Mapping[int, tuple[Sort, str]]) -> Imported:
    """With what a person says of these rows: what it is, and its hours as a rule writes them. Their doubts are gone."""
    said = {at: replace(found.rows[at], sort=sort, span=span, why="") for at, (sort, span) in answers.items()}
    rows = tuple(said.get(at, row) for at, row in enumerate(found.rows))
    return replace(found, rows=rows, rules=_plain(rows), doubts=())


def _plain(rows: tuple[Row, ...]) -> dict[tuple[str, WindowKind], str]:
    return {key: rule for key, rule in _rules(rows).items() if not valid(rule)}


def _rows(place: str, point: Mapping[str, object]) -> Iterator[Row]:
    for each in _tables(point.get("aapningstider")):
        day = DAYS.get(str(each.get("dag") or "").strip().lower(), "") or str(each.get("dato") or "").strip()
        begins, ends = _time(each.get("fra")), _time(each.get("til"))
        span = f"{begins}-{ends}" if begins and ends and begins < ends else ""
        sort, why = _sort(each, span, day)
        yield Row(place, day, span, sort, why, str(each.get("kommentar") or "").strip())


def _sort(each: Mapping[str, object], span: str, day: str) -> tuple[Sort, str]:
    closed, appointment = _true(each.get("stengt")), _true(each.get("kunTimeavtale"))
    comment = str(each.get("kommentar") or "").strip()
    if closed and (span or HIDDEN.search(comment)):
        return Sort.CONFLICT, f'closed, and "{span or comment}"'
    if not day:
        return Sort.UNKNOWN, "no day"
    if day not in DAYS.values():
        return Sort.DATED, comment
    if closed:
        return Sort.CLOSED, comment
    if appointment or "timeavtale" in comment.lower():
        return Sort.APPOINTMENT, comment
    return (Sort.OPEN, comment) if span else (Sort.UNKNOWN, comment or "neither hours nor closed")


def _rules(rows: tuple[Row, ...]) -> dict[tuple[str, WindowKind], str]:
    """Only what is plain: a weekday with both times."""
    kinds = {Sort.OPEN: WindowKind.DROP_IN, Sort.APPOINTMENT: WindowKind.APPOINTMENT}
    found: dict[tuple[str, WindowKind], list[str]] = {}
    for row in rows:
        if row.sort in kinds and row.span:
            found.setdefault((row.point, kinds[row.sort]), []).append(f"{row.day} {row.span}")
    return {key: ", ".join(parts) + LAST for key, parts in found.items()}


def _doubts(rows: tuple[Row, ...]) -> Iterator[str]:
    for row in rows:
        if row.sort in (Sort.CONFLICT, Sort.UNKNOWN, Sort.DATED) or (row.sort is Sort.APPOINTMENT and not row.span):
            yield f"{row.point}, {row.day or 'some day'}: {row.sort.value}: {row.why or 'no comment'}"


def _phones(contact: Mapping[str, object]) -> Iterator[str]:
    """The register has no hours for phones; some hide them in the label."""
    for each in _tables(contact.get("publikumskanaler")):
        label = str(each.get("beskrivelse") or "")
        if each.get("telefon"):
            hidden = " (hours hidden in the label)" if HIDDEN.search(label) else " (no hours)"
            yield f"{label or 'a phone'}: ask when it is answered, and whether citizens may have it{hidden}"


def _differences(rules: Mapping[tuple[str, WindowKind], str], known: Office | None) -> Iterator[str]:
    """A place is known by its id, its label or its address."""
    doors = tuple(known.doors()) if known else ()
    ours = {(name, w.kind): w.hours for d in doors for name in (d.id, d.label, d.address) for w in d.windows}
    for (place, kind), rule in rules.items():
        held = ours.get((place, kind))
        if held is not None and held != rule:
            yield f'{place}, {kind.value}: ours is "{held}" and stays; the register has "{rule}"'


def _place(point: Mapping[str, object], at: int) -> str:
    address = _table(point.get("besoeksadresse"))
    street = " ".join(str(address[key]) for key in ("gatenavn", "husnummer") if address.get(key))
    name = str(point.get("stedsbeskrivelse") or street or address.get("poststed") or f"reception point {at}")
    return " ".join(name.split())[:LONGEST]


def _time(value: object) -> str:
    found = TIME.fullmatch(str(value or "").strip())
    return f"{int(found[1]):02d}:{found[2]}" if found else ""


def _true(value: object) -> bool:
    """Booleans are often texts there."""
    return str(value).strip().lower() == "true"


def _table(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}


def _tables(value: object) -> list[Mapping[str, object]]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []
