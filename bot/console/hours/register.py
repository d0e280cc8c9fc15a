"""The register's record of an office as a form: what was brought, what a person says of its rows, what they take."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType

from bot.console.hours.typed import NotHours, spans
from bot.imports.norg2 import Imported, Row, Sort, decided, imported, undecided, whole
from bot.imports.norg2_apply import Choice, Offer, Stand, applied, offers, only, source_of
from escalation.offices.office import Office

SORTS: Mapping[str, Sort] = MappingProxyType(
    {"closed": Sort.CLOSED, "open": Sort.OPEN, "appointment": Sort.APPOINTMENT}
)
OFFERED = (Stand.NEW, Stand.DIFFERS)
THEIRS = "theirs"
FROM_A_SCREEN = "konsollen"


class NotARecord(Exception):
    """What was brought is no record of an office with doors."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """``field`` is where it is mended, ``why`` names the words for it; ``row`` where it is about one."""

    field: str
    why: str
    row: Row


@dataclass(frozen=True, slots=True)
class Read:
    """``rows`` as they came, ``found`` as a person decided. ``asked``: which rows only they can read."""

    rows: tuple[Row, ...]
    found: Imported
    asked: tuple[int, ...]
    offers: tuple[Offer, ...]
    taken: frozenset[Choice]
    wrong: tuple[Wrong, ...] = field(default=())


def record(text: str) -> Mapping[str, object]:
    """The name and the doors, and nothing else of what was brought. Raises NotARecord."""
    try:
        held = json.loads(text)
    except (ValueError, RecursionError):
        raise NotARecord from None
    contact = held.get("brukerkontakt") if isinstance(held, dict) else None
    doors = contact.get("publikumsmottak") if isinstance(contact, dict) else None
    kept = {"navn": held.get("navn"), "brukerkontakt": {"publikumsmottak": doors}} if doors else {}
    if not imported(kept).rows:
        raise NotARecord
    return kept


def read(office: Office, held: Mapping[str, object], form: Mapping[str, str], now: datetime) -> Read:
    """What the form says of it; a day that nobody decided stands in the way of what is taken for its place."""
    before = whole(imported(held, office))
    asked, answers, wrong = undecided(before), dict[int, tuple[Sort, str]](), list[Wrong]()
    for at in asked:
        try:
            answers |= _answer(at, form)
        except NotHours as e:
            wrong.append(Wrong(f"at_{at}", e.why, before.rows[at]))
    found = decided(before, answers)
    known = offers(office, found, now)
    taken = frozenset(
        offer.name for offer in known if offer.stand in OFFERED and form.get(take(found, offer.name)) == THEIRS
    )
    return Read(before.rows, found, asked, known, taken, (*wrong, *_open(found, taken, wrong)))


def take(found: Imported, name: Choice) -> str:
    """The name of the field in which this rule is taken or not."""
    places = tuple(dict.fromkeys(row.point for row in found.rows))
    return f"take_{places.index(name[0])}_{name[1]}"


def put_in(office: Office, read: Read, owner: str, now: datetime) -> Office:
    """Only what was taken, with whoever took it as the one to ask again soon."""
    facts = source_of(FROM_A_SCREEN, owner, now)
    return applied(office, only(read.found, read.taken), read.taken, facts).office


def _answer(at: int, form: Mapping[str, str]) -> Mapping[int, tuple[Sort, str]]:
    """Nothing where nobody has chosen. Raises NotHours."""
    sort = SORTS.get(form.get(f"is_{at}", ""))
    if sort is None or sort is Sort.CLOSED:
        return {at: (sort, "")} if sort else {}
    found = spans(form.get(f"at_{at}", ""))
    if not found:
        raise NotHours("time")
    return {at: (sort, ",".join(f"{begins}-{ends}" for begins, ends in found))}


def _open(found: Imported, taken: Collection[Choice], told: Collection[Wrong]) -> Iterator[Wrong]:
    places, known = {place for place, _ in taken}, {each.field for each in told}
    for at in undecided(found):
        if found.rows[at].point in places and f"at_{at}" not in known:
            yield Wrong(f"is_{at}", "undecided", found.rows[at])
