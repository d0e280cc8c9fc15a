"""An office in the forms that others read. Only public facts: staff numbers are of another type and have no way in.

The prose is Norwegian and for agents, who may put a call through: it says *that* there is a staff number, not which.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta

from bot.notice.contents import Hours, notice
from escalation.books import Books
from escalation.offices import reach
from escalation.offices.hours import OSLO
from escalation.offices.office import Office, Phone, Provenance, ReceptionPoint
from escalation.offices.reach import ward
from escalation.offices.standing import STAFFED, hours_of
from escalation.offices.week import week
from messages.address import spoken
from messages.catalogue import Catalogue

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
COLUMNS = ("office", "place", "kind", "number", "hours", "valid_through")


def prose(books: Books, office: Office, say: Catalogue, now: datetime) -> str:
    """What an agent reads aloud or acts on; the same words as on the notice."""
    made = notice(books, office, say, now)
    lines = [made.office, f"SMS: {made.number}"]
    for place in made.places:
        lines += ["", f"{place.label} {place.address}".strip(), *place.notes]
        lines += [line for hours in place.hours for line in _prose(hours)]
    lines += ["", *(line for phone in made.phones for line in _prose(phone))]
    lines += [f"{say.say('phone_ward', office.language)}: {spoken(ward(office))}", "", made.printed]
    return "\n".join(lines) + "\n"


def rules(office: Office) -> Mapping[str, str]:
    """``opening_hours`` strings by place and kind, or by number."""
    doors = {f"{d.id or office.id} {w.kind.value}": w.hours for d in office.doors() for w in d.windows}
    return doors | {phone.number: phone.hours for phone in office.phones if not phone.audience}


def json_ld(office: Office, now: datetime) -> str:
    """schema.org: a GovernmentOffice with its staffed doors; closed days are said, not left out."""
    public = (phone for phone in office.phones if reach.for_anybody(phone))
    told = {
        "@context": "https://schema.org",
        "@type": "GovernmentOffice",
        "name": office.name,
        "areaServed": list(office.municipalities),
        "department": [_place(office, door, now) for door in office.doors()],
        "contactPoint": [
            {"@type": "ContactPoint", "telephone": p.number, "contactType": reach.kind_of(p).value} for p in public
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def table(books: Books) -> str:
    """CSV with one row for each way in which a place is open, and for each public number."""
    made = io.StringIO()
    writer = csv.writer(made, lineterminator="\n")
    writer.writerow(COLUMNS)
    for office in books.offices.values():
        writer.writerows(_rows(office))
    return made.getvalue()


def _rows(office: Office) -> Iterator[tuple[str, ...]]:
    for door in office.doors():
        for window in door.windows:
            yield (office.id, door.id, window.kind.value, "", window.hours, _through(office, door))
    for phone in office.phones:
        if reach.for_anybody(phone):
            kind = reach.kind_of(phone).value
            yield (office.id, "", kind, phone.number, reach.hours_of(office, phone).rule, _through(office, phone))


def _through(office: Office, of: Phone | ReceptionPoint) -> str:
    facts: Provenance | None = of.facts or office.facts
    return _day(facts.expires_at) if facts else ""


def _place(office: Office, door: ReceptionPoint, now: datetime) -> Mapping[str, object]:
    """A day on which it is closed opens and closes at midnight, as schema.org has it."""
    return {
        "@type": "Place",
        "name": door.label or office.name,
        "address": door.address,
        "openingHoursSpecification": [
            spec for kind in STAFFED for spec in _specified(week(hours_of(office, door, kind), now).usual)
        ],
        "specialOpeningHoursSpecification": [
            {"@type": "OpeningHoursSpecification", "validFrom": day.isoformat(), "validThrough": day.isoformat(),
             "opens": begins, "closes": ends}
            for day, spans in week(hours_of(office, door, STAFFED[0]), now).other.items()
            for begins, ends in spans or (("00:00", "00:00"),)
        ],
    }  # fmt: skip


def _specified(usual: Mapping[int, tuple[tuple[str, str], ...]]) -> Iterator[Mapping[str, str]]:
    for day, spans in usual.items():
        for begins, ends in spans:
            yield {"@type": "OpeningHoursSpecification", "dayOfWeek": WEEKDAYS[day], "opens": begins, "closes": ends}


def _prose(hours: Hours) -> Iterator[str]:
    yield f"{hours.name}: {'; '.join(hours.usual)}"
    if hours.other:
        yield "  " + "; ".join(hours.other)


def _day(moment: datetime) -> str:
    """The last day on which it holds."""
    return (moment - timedelta(minutes=1)).astimezone(OSLO).date().isoformat()
