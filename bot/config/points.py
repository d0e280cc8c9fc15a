"""The places of an office in ``offices.toml``, with one rule for each kind of open, and its special days."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from bot.config.facts import facts
from bot.config.hours import door
from bot.config.phones import a_phone, public
from bot.config.section import OSLO, Section
from bot.config.source import meant
from escalation.offices.office import ChannelKind, Office, ReceptionPoint, SpecialDays, Window, WindowKind

ALL_DOORS, ALL_PHONES = "doors", "phones"
NOWHERE = datetime(2100, 1, 1, tzinfo=OSLO)  # stands where a day is missing, which is a fault by itself


def points(section: Section) -> tuple[ReceptionPoint, ...]:
    found: list[ReceptionPoint] = []
    for each in section.tables("points"):
        point = _point(each)
        if point.id in (ALL_DOORS, ALL_PHONES, *(other.id for other in found)):
            each.fault(("id",), f'"{point.id}" is taken', "give each place an id of its own")
        found.append(point)
    return tuple(found)


def _point(section: Section) -> ReceptionPoint:
    id = section.text("id", "mottak")
    kinds = [kind for kind in WindowKind if kind.value in section.data]
    if not kinds:
        wrong, mend = "is never open in any way", 'write for example drop_in = "Mo-Fr 10:00-14:00; PH off"'
        section.fault((), wrong, mend)
    call = public(section, "call", "+47 00 00 00 11", needed=False)
    found = ReceptionPoint(
        id=id,
        label=section.text("label", "Mottaket", needed=False),
        windows=tuple(Window(kind, door(section, kind.value)) for kind in kinds),
        address=section.text("address", "Storgata 1", needed=False),
        access=section.text("access", "2. etasje", needed=False),
        municipality=section.text("municipality", "Eksempelvik", needed=False),
        bell=section.flag("bell"),
        call=call or None,
        lends_phone=section.flag("lends_phone"),
        facts=facts(section),
    )
    section.asked += [kind.value for kind in WindowKind]
    section.done()
    return found


def special(section: Section) -> tuple[SpecialDays, ...]:
    return tuple(days for each in section.tables("special") if (days := _special(each)))


def _special(section: Section) -> SpecialDays | None:
    start, end = _moment(section, "from"), _moment(section, "to")
    instead = section.table("instead") if "instead" in section.data else None
    section.asked += ["instead", "hours"]
    place, reason = section.text("place", ALL_DOORS, needed=False), section.text("reason", "flytting", needed=False)
    found = SpecialDays(
        start=start or NOWHERE,
        end=end or NOWHERE,
        hours=door(section) if "hours" in section.data else "off",
        place=place,
        reason=reason,
        instead=a_phone(instead, ChannelKind.DUTY) if instead else None,
        office=section.text("office", "nabovik", needed=False),
    )
    section.done()
    if start is None or end is None:
        return None
    if end <= start:
        section.fault(("to",), "is before it begins", "write the earlier day first")
    return found


def _moment(section: Section, key: str) -> datetime | None:
    """A day in ``to`` is meant with all its hours."""
    if key not in section.data:
        section.fault((key,), "is missing", f"write for example {key} = 2026-12-17")
    value, moment = section.data.get(key), section.moment(key)
    if key == "from" or moment is None or not isinstance(value, date) or isinstance(value, datetime):
        return moment
    return datetime.combine(value + timedelta(days=1), time(), OSLO).astimezone(moment.tzinfo)


def named_places(section: Section, office: Office) -> None:
    """What the tables of one office say of each other."""
    for at, point in enumerate(office.points):
        if point.call and point.call not in {phone.number for phone in office.phones}:
            mend = f"add it with its hours under [[{section.name}.phones]]"
            section.fault(("points", at, "call"), "is no phone of this office", mend)
    known = (ALL_DOORS, ALL_PHONES, *(point.id for point in office.points))
    for at, days in enumerate(office.special):
        if days.place and days.place not in known:
            section.fault(("special", at, "place"), f'there is no place "{days.place}"', meant(days.place, known))
