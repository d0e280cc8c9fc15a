"""How an office stands at a moment: which doors are open and how, who answers, and what comes next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from escalation.offices.office import NEVER, Office, ReceptionPoint, SpecialDays, WindowKind
from escalation.offices.reach import Reached, answered, reached
from escalation.offices.stale import confirmed
from escalation.offices.timetable import Span, Timetable

STAFFED = (WindowKind.DROP_IN, WindowKind.PRESENCE)
BEST_FIRST = (
    WindowKind.DROP_IN,
    WindowKind.PRESENCE,
    WindowKind.VESTIBULE,
    WindowKind.APPOINTMENT,
    WindowKind.PROXY_DESK,
)  # what a person without an appointment gets most out of


@dataclass(frozen=True, slots=True)
class OpenDoor:
    """A place that is open in this way; ``until`` is None when it does not close within a year."""

    point: ReceptionPoint
    kind: WindowKind
    until: datetime | None


@dataclass(frozen=True, slots=True)
class Next:
    """Where somebody will be, and from when."""

    point: ReceptionPoint
    at: datetime


@dataclass(frozen=True, slots=True)
class Standing:
    """``open_doors`` has the most useful door first. ``doors``: the office has a door at all, ``staffed``: ever without
    an appointment. ``confirmed`` is False where somebody should have said again that the doors are right."""

    reached: Reached
    open_doors: tuple[OpenDoor, ...]
    next_door: Next | None
    doors: bool
    confirmed: bool


def standing(office: Office, now: datetime) -> Standing:
    """Only what is confirmed is called open."""
    doors = tuple(door for door in office.doors() if door.windows)
    known = tuple(door for door in doors if confirmed(office, door, now))
    opened = tuple(_open(office, known, now))
    return Standing(
        reached=reached(office, now),
        open_doors=opened,
        next_door=next_door(office, now),
        doors=any(window.hours != NEVER for door in doors for window in door.windows),
        confirmed=len(known) == len(doors) or bool(opened),
    )


def next_door(office: Office, now: datetime) -> Next | None:
    """The staffed door that opens next to anybody."""
    found = (
        Next(door, at)
        for door in office.doors()
        if confirmed(office, door, now)
        for kind in STAFFED
        if (at := hours_of(office, door, kind).next_opening(now))
    )
    return min(found, key=lambda each: each.at, default=None)


def staffed(office: Office, now: datetime) -> bool:
    """Whether anybody may walk in to a person who works there."""
    doors = (door for door in office.doors() if confirmed(office, door, now))
    return any(hours_of(office, door, kind).is_open(now) for door in doors for kind in STAFFED)


def last_useful(office: Office, now: datetime) -> datetime | None:
    """Until when one must have applied to be helped first: the end of this or the next such window. None: no such."""
    ends = (_end(hours_of(office, door, WindowKind.CUT_OFF), now) for door in office.doors())
    return min(filter(None, ends), default=None)


def calls_out(office: Office, door: ReceptionPoint, now: datetime) -> bool:
    """Whether the number on the wall is answered now."""
    return any(phone.number == door.call and answered(office, phone, now) for phone in office.phones)


def interim(office: Office, now: datetime) -> SpecialDays | None:
    """The days on which another office serves instead."""
    days = (days for days in reversed(office.special) if days.office and days.start <= now < days.end)
    return next(days, None)


def hours_of(office: Office, door: ReceptionPoint, kind: WindowKind) -> Timetable:
    """When this place is open in this way."""
    rule = door.hours(kind)
    if not office.special or (rule == NEVER and kind is not WindowKind.DROP_IN):
        return Timetable(rule)
    return Timetable(rule, tuple(_spans(office, door, kind)))


def _spans(office: Office, door: ReceptionPoint, kind: WindowKind) -> Iterator[Span]:
    """The hours of special days are those of the staffed door; whatever else the place has is shut on them."""
    for days in office.special:
        if days.place in ("", "doors") or (door.id and days.place == door.id):
            yield Span(days.start, days.end, days.hours if kind is WindowKind.DROP_IN else NEVER)


def _open(office: Office, doors: tuple[ReceptionPoint, ...], now: datetime) -> Iterator[OpenDoor]:
    for kind in BEST_FIRST:
        for door in doors:
            hours = hours_of(office, door, kind)
            if hours.is_open(now):
                yield OpenDoor(door, kind, hours.closes_at(now))


def _end(hours: Timetable, now: datetime) -> datetime | None:
    if hours.rule == NEVER:
        return None
    begins = now if hours.is_open(now) else hours.next_opening(now)
    return hours.closes_at(begins) if begins else None
