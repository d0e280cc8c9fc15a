"""What a person is told of an office: which of our texts, with which values. Every number in them is a public one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from escalation.books import Books
from escalation.offices.numbers import PublicNumber
from escalation.offices.office import Office, SpecialDays, WindowKind
from escalation.offices.reach import OWN, Reached, kind_of, next_phone, reached
from escalation.offices.standing import Next, OpenDoor, Standing, calls_out, interim, last_useful, next_door, standing
from messages.moments import When

WARD = "ward"  # who answers where nobody of the office does
KEYS: Mapping[WindowKind, str] = {
    WindowKind.DROP_IN: "open_citizen",
    WindowKind.PRESENCE: "open_citizen",
    WindowKind.APPOINTMENT: "appointment_citizen",
    WindowKind.PROXY_DESK: "proxy_citizen",
}
STAFFED = "open_citizen"
MIDNIGHT = "24:00"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One of our texts about an office, and the number in it. Staff numbers are of another type and cannot stand here.

    ``values`` as the catalogue takes them; ``after``: it only follows another sentence.
    """

    key: str
    number: PublicNumber
    values: Mapping[str, str | When] = field(default_factory=dict)
    after: bool = False


def tell(books: Books, office: Office, now: datetime) -> tuple[Sentence, ...]:
    """The office as it stands at this moment, and what comes next. The first sentence is the answer by itself."""
    if serves := _serves(books, interim(office, now)):
        _, other = serves
        there = _Telling(standing(other, now), other, now).door()
        return (_closed(office, serves, now), replace(there, after=True))
    stands = standing(office, now)
    stands = replace(stands, next_door=_next_door(books, office, stands, now))
    first = _Telling(stands, office, now).door()
    return (first, *_more(office, stands, now, first))


@dataclass(frozen=True, slots=True)
class _Telling:
    stands: Standing
    office: Office
    now: datetime

    def door(self) -> Sentence:
        stands = self.stands
        if stands.open_doors:
            return self._open(stands.open_doors[0])
        if not stands.confirmed:
            return self._say("unconfirmed_citizen")
        if stands.next_door:
            next = When(stands.next_door.at, self.now)
            return self._say("shut_citizen", stands.next_door.point.label, next=next)
        return self._say(self._never())

    def _open(self, door: OpenDoor) -> Sentence:
        key = KEYS.get(door.kind) or self._entrance(door)
        until = When(door.until, self.now, brief=True) if door.until else MIDNIGHT
        said = self._say(key, door.point.label, until=until)
        if key != "vestibule_call_citizen" or door.point.call is None:
            return said
        return Sentence(key, door.point.call, said.values)

    def _entrance(self, door: OpenDoor) -> str:
        if calls_out(self.office, door.point, self.now):
            return "vestibule_call_citizen"
        return "vestibule_bell_citizen" if door.point.bell else "vestibule_citizen"

    def _never(self) -> str:
        if not self.stands.doors:
            return "no_door_citizen" if self.office.phones else "shut_unknown_citizen"
        kinds = {window.kind for door in self.office.doors() for window in door.windows}
        return "by_appointment_citizen" if WindowKind.APPOINTMENT in kinds else "shut_unknown_citizen"

    def _say(self, key: str, label: str = "", **values: str | When) -> Sentence:
        reached, name = self.stands.reached, label or self.office.name
        return Sentence(key, reached.number, {"who": _who(reached), "office": name, **values})


def _serves(books: Books, days: SpecialDays | None) -> tuple[SpecialDays, Office] | None:
    other = books.offices.get(days.office) if days else None
    return (days, other) if days and other else None


def _closed(office: Office, serves: tuple[SpecialDays, Office], now: datetime) -> Sentence:
    """On a moving day: who serves meanwhile. The number is theirs if they answer, else ours if we do."""
    days, other = serves
    there, here = reached(other, now), reached(office, now)
    best = there if there.kind or not here.kind else here
    values = {"who": _who(best), "office": office.name, "name": other.name}
    return Sentence("interim_citizen", best.number, {**values, "until": When(days.end, now, through=True)})


def _next_door(books: Books, office: Office, stands: Standing, now: datetime) -> Next | None:
    """Ours, or before it that of an office which will serve for us by then."""
    found = [stands.next_door] if stands.next_door else []
    for serves in filter(None, (_serves(books, days) for days in office.special if days.start > now)):
        days, other = serves
        there = next_door(other, days.start)
        if there and there.at < days.end:
            found.append(Next(replace(there.point, label=there.point.label or other.name), there.at))
    return min(found, key=lambda each: each.at, default=None)


def _more(office: Office, stands: Standing, now: datetime, first: Sentence) -> Iterator[Sentence]:
    if stands.open_doors and first.key != STAFFED and stands.next_door:
        next = When(stands.next_door.at, now)
        place = stands.next_door.point.label or office.name
        yield Sentence("next_door_citizen", first.number, {"office": place, "next": next}, after=True)
    if stands.reached.kind not in OWN and (found := next_phone(office, now)):
        phone, at = found
        reached = Reached(phone.number, kind_of(phone))
        yield Sentence("phone_later_citizen", phone.number, {"who": _who(reached), "next": When(at, now)}, after=True)
    if ends := last_useful(office, now):
        yield Sentence("cut_off_citizen", first.number, {"until": When(ends, now)}, after=True)


def _who(reached: Reached) -> str:
    return reached.kind.value if reached.kind else WARD
