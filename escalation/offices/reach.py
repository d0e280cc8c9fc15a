"""Which number of an office is answered, now or next. Only public numbers pass through here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from escalation.offices.national import ANY_LEGEVAKT, NATIONAL
from escalation.offices.numbers import PublicNumber
from escalation.offices.office import ChannelKind, Office, Phone
from escalation.offices.stale import confirmed
from escalation.offices.timetable import Span, Timetable

LEGEVAKT = "legevakt"  # the key of the municipality's emergency ward in ``Office.emergency``
OWN = (ChannelKind.DUTY, ChannelKind.GENERAL)
_JUST = timedelta(seconds=1)
PHONES = ("", "phones")  # the places of special days that speak of the office's own phones


@dataclass(frozen=True, slots=True)
class Reached:
    """A number and who answers it; ``kind`` is None for the emergency ward."""

    number: PublicNumber
    kind: ChannelKind | None = None


def number_now(office: Office, now: datetime) -> PublicNumber:
    """The first number of the office that a person answers now; else the emergency ward, which always does."""
    return reached(office, now).number


def reached(office: Office, now: datetime) -> Reached:
    """The same, with who it is. What is not confirmed, or only for some, is not given."""
    phones = (phone for phone in phones_on(office, now) if answered(office, phone, now))
    phone = next(phones, None)
    return Reached(phone.number, kind_of(phone)) if phone else Reached(ward(office))


def answered(office: Office, phone: Phone, now: datetime) -> bool:
    """Whether anybody at all may ring this number and be answered now."""
    return for_anybody(phone) and confirmed(office, phone, now) and hours_of(office, phone).is_open(now)


def next_phone(office: Office, now: datetime) -> tuple[Phone, datetime] | None:
    """The office's own phone that is answered next, and from when. None: not within a year, or nobody knows."""
    opening = ((phone, at) for phone in office.phones if (at := _opens(office, phone, now)))
    special = (
        (days.instead, at)
        for days in office.special
        if days.instead and now < days.end and (at := _opens(office, days.instead, max(now, days.start - _JUST)))
        if at < days.end
    )
    return min((*special, *opening), key=lambda found: found[1], default=None)


def _opens(office: Office, phone: Phone, now: datetime) -> datetime | None:
    if kind_of(phone) not in OWN or not for_anybody(phone) or not confirmed(office, phone, now):
        return None
    return hours_of(office, phone).next_opening(now)


def ward(office: Office) -> PublicNumber:
    """The safe number: the municipality's own emergency ward, else the one that reaches any."""
    return office.emergency.get(LEGEVAKT) or ANY_LEGEVAKT


def kind_of(phone: Phone) -> ChannelKind:
    """A national number is national, also where an office calls it its duty phone."""
    return ChannelKind.NATIONAL if phone.number in NATIONAL else phone.kind


def for_anybody(phone: Phone) -> bool:
    """A voice number that is not for one group only."""
    return not phone.audience and phone.kind is not ChannelKind.SMS


def phones_on(office: Office, now: datetime) -> Iterator[Phone]:
    """The numbers of these days first, the last written before the others."""
    yield from (days.instead for days in reversed(office.special) if days.instead and days.start <= now < days.end)
    yield from office.phones


def hours_of(office: Office, phone: Phone) -> Timetable:
    """When this number is answered; special days speak of the office's own phones."""
    rule = NATIONAL.get(phone.number)
    if rule or phone.kind not in OWN or not office.special or phone not in office.phones:
        return Timetable(rule or phone.hours)
    days = (days for days in office.special if days.place in PHONES)
    return Timetable(phone.hours, tuple(Span(d.start, d.end, d.hours) for d in days))
