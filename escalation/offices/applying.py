"""How one can apply at an office, by what the person has: the phone first, then only what this office truly offers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from escalation.offices.office import NEVER, Office, ReceptionPoint, WindowKind
from escalation.offices.reach import reached
from escalation.offices.stale import confirmed
from escalation.offices.standing import STAFFED, hours_of
from escalation.offices.telling import Sentence
from messages.model import Means
from messages.moments import When

HELPS = (WindowKind.PROXY_DESK, *STAFFED)  # who helps with a form, best first


def ways(office: Office, means: Means | None, now: datetime) -> tuple[Sentence, ...]:
    """The first sentence is the answer by itself. Where nothing is known of the person, both kinds are told."""
    first = Sentence("apply_citizen", reached(office, now).number, {"office": office.name})
    digital = bool(office.applying.link) and means is not Means.NONE
    more = [_after(first, "apply_digital_citizen", link=office.applying.link)] if digital else []
    if means is not Means.DIGITAL or not digital:
        more += _on_paper(office, first, now)
    return (first, *more)


def _on_paper(office: Office, first: Sentence, now: datetime) -> Iterator[Sentence]:
    found = _desk(office, now)
    if found is None:
        return
    door, kind = found
    yield _after(first, "apply_place_citizen", desk=door.label or office.name)
    hours = hours_of(office, door, kind)
    opens = None if hours.is_open(now) else hours.next_opening(now)
    if opens:
        yield _after(first, "next_door_citizen", office=door.label or office.name, next=When(opens, now))


def _desk(office: Office, now: datetime) -> tuple[ReceptionPoint, WindowKind] | None:
    """A desk that helps with forms; else a staffed door, where the office has forms on paper. Only if confirmed."""
    known = [door for door in office.doors() if confirmed(office, door, now)]
    found = ((door, kind) for kind in HELPS for door in known if door.hours(kind) != NEVER)
    return next((each for each in found if office.applying.paper or each[1] is WindowKind.PROXY_DESK), None)


def _after(first: Sentence, key: str, **values: str | When) -> Sentence:
    return Sentence(key, first.number, values, after=True)
