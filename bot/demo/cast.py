"""Who is who in the demo: the name before the colon, the phone it means, and the title over its texts."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime

from escalation.books import Books, Office, Person
from escalation.rota import leaders, on_duty
from messages.address import SMS, Address, BadNumber, e164, spoken

CITIZEN, LEADER = "citizen", "leader"
AMINA, BO = "+4700000041", "+4700000042"  # invented; nobody has them
PREFIX = re.compile(r"\s*([^\W\d]\w*|\+[\d ]{8,})\s*:(?!//)\s*(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Phone:
    """A phone in the demo. ``title`` is what stands over a text on it."""

    number: str = field(repr=False)
    title: str
    officer: bool


@dataclass(frozen=True, slots=True)
class Cast:
    """The people of the books, by the duty they have at a moment; and one citizen."""

    books: Books
    now: datetime

    def called(self, name: str) -> Phone | None:
        """Whose phone ``name`` means now: ``citizen``, a duty, ``leader``, a person, or a number."""
        name = name.strip().lower()
        if name == CITIZEN:
            return self.at(AMINA)
        if name.startswith("+"):
            return self._numbered(name)
        found = self._people(name)
        return self.at(_number(found[0])) if found else None

    def at(self, number: str) -> Phone:
        """The phone with this number."""
        person = self.books.person_at(Address(SMS, number))
        if person is not None:
            role = self._role(person)
            title = f"{role}: {person.name}" if role != person.name.lower() else person.name
            return Phone(number, title, officer=True)
        return Phone(number, CITIZEN if number == AMINA else spoken(number), officer=False)

    def names(self) -> tuple[str, ...]:
        """Every name that means somebody now, as it is typed, with whom it means."""
        duties = dict.fromkeys(shift.duty for shift in self.books.rota)
        named = ((name, self._people(name)) for name in (*duties, LEADER))
        return (CITIZEN, *(f"{name} ({people[0].name})" for name, people in named if people))

    def who(self, name: str) -> str:
        """What the person is called whose phone this is; the name itself if nobody's."""
        people = self._people(name)
        return people[0].name if people else name

    @property
    def office(self) -> Office:
        return next(iter(self.books.offices.values()))

    @property
    def line(self) -> str:
        """The number that citizens text."""
        return next(iter(self.books.line.numbers))

    def _people(self, name: str) -> tuple[Person, ...]:
        if name == LEADER:
            return leaders(self.books, self.office.id)
        person = self.books.people.get(name)
        found = (person,) if person else on_duty(self.books, self.office.id, name, self.now)
        return tuple(p for p in found if p.ways and p.verified_at)

    def _role(self, person: Person) -> str:
        duties = dict.fromkeys(shift.duty for shift in self.books.rota)
        has = [duty for duty in duties if person in on_duty(self.books, self.office.id, duty, self.now)]
        return has[0] if has else LEADER if person.leader else person.id

    def _numbered(self, name: str) -> Phone | None:
        try:
            return self.at(e164(name))
        except BadNumber:
            return None


def _number(person: Person) -> str:
    return next((way.name for way in person.ways if way.channel == SMS), person.ways[0].name)
