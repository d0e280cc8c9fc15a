"""What a door notice says, as plain values: the page only sets it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby

from babel.dates import format_date, get_day_names

from escalation.books import Books
from escalation.offices import reach, standing
from escalation.offices.hours import OSLO
from escalation.offices.office import NEVER, ChannelKind, Office, Phone, ReceptionPoint
from escalation.offices.stale import confirmed, facts_of
from escalation.offices.timetable import Timetable
from escalation.offices.week import WEEKS, Spans, week
from messages.address import spoken
from messages.catalogue import Catalogue

LINE = "notice_line"
OURS = ("nb", "nn", "en")
OTHERS_SHOWN = 12  # days with other hours; more would be a calendar


@dataclass(frozen=True, slots=True)
class Hours:
    """One way in which a place is open, or one number: its name, the ordinary week, and other days, in words."""

    name: str
    usual: tuple[str, ...]
    other: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    label: str
    address: str
    notes: tuple[str, ...]
    hours: tuple[Hours, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """``number`` is the one to text; ``lines`` say so in each language that somebody has signed, by its code."""

    office: str
    number: str
    e164: str
    language: str
    lines: tuple[tuple[str, str], ...]
    places: tuple[Place, ...]
    phones: tuple[Hours, ...]
    printed: str


@dataclass(frozen=True, slots=True)
class _Writer:
    say: Catalogue
    office: Office
    now: datetime

    @property
    def language(self) -> str:
        return self.office.language

    def word(self, key: str, **values: str) -> str:
        return self.say.say(key, self.language, **values)

    def hours(self, name: str, table: Timetable) -> Hours:
        found = week(table, self.now)
        others = sorted(found.other.items())[:OTHERS_SHOWN]
        return Hours(
            name, tuple(self._days(found.usual)), tuple(f"{self._date(d)}: {self._spans(s)}" for d, s in others)
        )

    def _days(self, usual: object) -> Iterator[str]:
        """Neighbours with the same hours are one line: "mandag-fredag 10:00-14:00"."""
        assert isinstance(usual, dict)
        names = get_day_names("wide", locale=_locale(self.language))
        for spans, days in groupby(range(7), key=lambda day: usual[day]):
            first, *rest = days
            last = f"-{names[rest[-1]]}" if rest else ""
            yield f"{names[first]}{last}: {self._spans(spans)}"

    def _spans(self, spans: Spans) -> str:
        return ", ".join(f"{begins}-{ends}" for begins, ends in spans) or self.word("notice_closed")

    def _date(self, day: date) -> str:
        return str(format_date(day, "EEEE d. MMMM", locale=_locale(self.language)))

    def date_of(self, moment: datetime) -> str:
        return str(format_date(moment.astimezone(OSLO).date(), "d. MMMM y", locale=_locale(self.language)))


def notice(books: Books, office: Office, say: Catalogue, now: datetime) -> Notice:
    """Raises ValueError where the office has no number that people can text."""
    number = books.number_of(office.id)
    if number is None:
        raise ValueError("no number to text")
    writer = _Writer(say, office, now)
    texted = spoken(number.name)
    return Notice(
        office=office.name,
        number=texted,
        e164=number.name,
        language=office.language,
        lines=tuple((code, say.preview(LINE, code, number=texted)) for code in _languages(say, office)),
        places=tuple(_place(writer, door) for door in office.doors() if door.windows and _ever(door)),
        phones=tuple(_phone(writer, phone) for phone in office.phones if not phone.audience),
        printed=writer.word("notice_printed", date=writer.date_of(now), until=writer.date_of(_ends(office, now))),
    )


def _languages(say: Catalogue, office: Office) -> tuple[str, ...]:
    """The office's Norwegian, English, and whatever a speaker has signed."""
    signed = (code for code in say.languages if code not in OURS and say.signature(LINE, code))
    return (office.language, "en", *signed)


def _place(writer: _Writer, door: ReceptionPoint) -> Place:
    hours = (
        writer.hours(writer.word(f"kind_{each.kind.value}"), standing.hours_of(writer.office, door, each.kind))
        for each in door.windows
    )
    return Place(door.label or writer.office.name, door.address, tuple(_notes(writer, door)), tuple(hours))


def _notes(writer: _Writer, door: ReceptionPoint) -> Iterator[str]:
    if not confirmed(writer.office, door, writer.now):
        yield writer.word("notice_unconfirmed")
    if door.access:
        yield door.access
    if door.call:
        yield writer.word("notice_call", number=spoken(door.call))
    if door.bell:
        yield writer.word("notice_bell")
    if door.lends_phone:
        yield writer.word("notice_lends")


def _phone(writer: _Writer, phone: Phone) -> Hours:
    """A national number is named by what it is, whatever the office calls it."""
    kind = reach.kind_of(phone)
    name = phone.label if phone.label and kind is not ChannelKind.NATIONAL else writer.word(f"phone_{kind.value}")
    told = f"{spoken(phone.number)} {name}"
    if not confirmed(writer.office, phone, writer.now):
        told = f"{told} ({writer.word('notice_unconfirmed')})"
    return writer.hours(told, reach.hours_of(writer.office, phone))


def _ever(door: ReceptionPoint) -> bool:
    return any(window.hours != NEVER for window in door.windows)


def _ends(office: Office, now: datetime) -> datetime:
    """As long as the page looks ahead, or until the first fact on it expires."""
    ends = [fact.facts.expires_at for fact in facts_of(office) if fact.facts.expires_at > now]
    return min([now + timedelta(weeks=WEEKS), *(end - timedelta(minutes=1) for end in ends)])


def _locale(language: str) -> str:
    return language if language in OURS else "nb"
