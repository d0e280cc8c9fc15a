"""When somebody at an office can be asked without waking anyone, and by when a wish is answered there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from escalation.offices import reach
from escalation.offices.office import Office
from escalation.offices.reach import OWN, answered, kind_of, next_phone
from escalation.offices.stale import confirmed
from escalation.offices.standing import STAFFED, hours_of, next_door, staffed

ANSWERED_IN = timedelta(hours=4)  # staffed hours that an office has to answer a wish
BEFORE_IT_SHUTS = timedelta(minutes=30)


def staffed_at(office: Office, at: datetime) -> bool:
    """The door is open, or its own phone is answered."""
    phones = (phone for phone in office.phones if kind_of(phone) in OWN)
    return staffed(office, at) or any(answered(office, phone, at) for phone in phones)


def staffed_after(office: Office, at: datetime) -> datetime | None:
    """The next moment at which an office that is not staffed then is; None when the books know of none."""
    door, phone = next_door(office, at), next_phone(office, at)
    moments = ([door.at] if door else []) + ([phone[1]] if phone else [])
    return min(moments, default=None)


def first_staffed(office: Office, at: datetime) -> datetime | None:
    """That moment, or the next at which it is staffed."""
    return at if staffed_at(office, at) else staffed_after(office, at)


def promise_for(office: Office, begins: datetime) -> datetime:
    """By when a wish is answered that is on the list from then: while people are there, and not at the last minute."""
    latest = _last_useful(office, begins)
    if latest - begins >= BEFORE_IT_SHUTS:
        return min(begins + ANSWERED_IN, latest)
    then = staffed_after(office, latest + BEFORE_IT_SHUTS) or begins
    return max(then + BEFORE_IT_SHUTS, min(then + ANSWERED_IN, _last_useful(office, then)))


def _last_useful(office: Office, at: datetime) -> datetime:
    ends = max(_ends(office, at), default=None)
    return ends - BEFORE_IT_SHUTS if ends else at + ANSWERED_IN


def _ends(office: Office, at: datetime) -> Iterator[datetime]:
    """When what is open at that moment closes; nothing for what never does."""
    doors = (hours_of(office, door, kind) for door in office.doors() if confirmed(office, door, at) for kind in STAFFED)
    own = (phone for phone in office.phones if kind_of(phone) in OWN and answered(office, phone, at))
    tables = (*doors, *(reach.hours_of(office, phone) for phone in own))
    yield from filter(None, (hours.closes_at(at) for hours in tables))
