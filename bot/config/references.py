"""What the files say of each other: who is named and does not exist, who is relied upon and cannot be woken."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bot.config.fault import Fault
from bot.config.lines import Path
from bot.config.source import Sources, dotted, meant
from escalation.books import Books, Person
from escalation.offices.stale import facts_of
from escalation.rota.table import given
from messages.address import SMS


def faults(books: Books, sources: Sources) -> tuple[Fault, ...]:
    """Nothing is said of what may stand in a file that could not be read."""
    look = _Look(books, sources)
    return (
        *look.rota(),
        *look.plan(),
        *look.policies(),
        *look.staff_numbers(),
        *look.partners(),
        *look.meanwhile(),
        *look.owners(),
    )


class _Look:
    def __init__(self, books: Books, sources: Sources) -> None:
        self.books, self.sources = books, sources
        self.policy_of = _policy_names(sources["offices.toml"].data)
        self.has_people = sources["people.toml"].whole
        self.has_offices = sources["offices.toml"].whole

    def fault(self, file: str, path: Path, wrong: str, mend: str, *, warning: bool = False) -> Fault:
        return Fault(file, self.sources[file].line(path), dotted(path), wrong, mend, warning)

    def rota(self) -> Iterator[Fault]:
        wanted = {duty for o in self.books.offices.values() for step in o.policy.steps for duty in step.duties}
        for at, shift in enumerate(self.books.rota):
            path: Path = ("shifts", at)
            if shift.office and self.has_offices and shift.office not in self.books.offices:
                mend = meant(shift.office, tuple(self.books.offices))
                yield self.fault("rota.toml", (*path, "office"), f'there is no office "{shift.office}"', mend)
            elif shift.person:
                yield from self._person("rota.toml", (*path, "person"), shift.person, (shift.office,))
            if shift.duty and wanted and shift.duty not in wanted:
                wrong = f'no policy wakes the duty "{shift.duty}"'
                yield self.fault("rota.toml", (*path, "duty"), wrong, meant(shift.duty, tuple(wanted)), warning=True)

    def plan(self) -> Iterator[Fault]:
        """The same of all that stands in the file beside the shifts."""
        plan = self.books.plan
        for at, rotation in enumerate(plan.rotations):
            yield from self._at_office(("rotations", at), rotation.office, rotation.duty)
            for place, person in enumerate(rotation.people):
                path: Path = ("rotations", at, "people", place)
                yield from self._person("rota.toml", path, person, (rotation.office,))
        for at, override in enumerate(plan.overrides):
            yield from self._at_office(("overrides", at), override.office, override.duty)
            yield from self._known(("overrides", at, "person"), override.person)
        for at, swap in enumerate(plan.swaps):
            yield from self._known(("swaps", at, "giver"), swap.giver)
            yield from self._known(("swaps", at, "taker"), swap.taker)
        for at, absence in enumerate(plan.absences):
            yield from self._known(("absences", at, "person"), absence.person)
        for at, meant_gap in enumerate(plan.intended):
            yield from self._at_office(("intended", at), meant_gap.office, meant_gap.duty)
        for at, feed in enumerate(plan.feeds):
            yield from self._at_office(("feeds", at), feed.office, feed.duty)
            for name, person in feed.names.items():
                yield from self._person("rota.toml", ("feeds", at, "names", name), person, (feed.office,))

    def _at_office(self, path: Path, office: str, duty: str) -> Iterator[Fault]:
        if office and self.has_offices and office not in self.books.offices:
            mend = meant(office, tuple(self.books.offices))
            yield self.fault("rota.toml", (*path, "office"), f'there is no office "{office}"', mend)
        wanted = {duty for o in self.books.offices.values() for step in o.policy.steps for duty in step.duties}
        if duty and wanted and duty not in wanted:
            wrong = f'no policy wakes the duty "{duty}"'
            yield self.fault("rota.toml", (*path, "duty"), wrong, meant(duty, tuple(wanted)), warning=True)

    def _known(self, path: Path, person: str) -> Iterator[Fault]:
        """Only a warning: people leave, and what they did from day to day stays written for a while."""
        if person and self.has_people and person not in self.books.people:
            wrong, mend = f'there is nobody called "{person}"', meant(person, tuple(self.books.people))
            yield self.fault("rota.toml", path, wrong, mend, warning=True)

    def policies(self) -> Iterator[Fault]:
        used: dict[str, list[str]] = {}
        for office, name in self.policy_of.items():
            used.setdefault(name, []).append(office)
        for name, offices in used.items():
            steps = self.books.offices[offices[0]].policy.steps if offices[0] in self.books.offices else ()
            for at, step in enumerate(steps):
                path: Path = ("policies", name, "steps", at)
                for place, duty in enumerate(step.duties):
                    yield from self._duty((*path, "duties", place), duty, offices)
                for place, person in enumerate(step.people):
                    yield from self._person("policy.toml", (*path, "people", place), person, tuple(offices))
        yield from self._unused(used)

    def meanwhile(self) -> Iterator[Fault]:
        """Who serves on special days must be another office."""
        for office in self.books.offices.values():
            others = tuple(id for id in self.books.offices if id != office.id)
            for at, days in enumerate(office.special):
                if days.office and days.office not in others:
                    path: Path = ("offices", office.id, "special", at, "office")
                    wrong, mend = f'there is no other office "{days.office}"', meant(days.office, others)
                    yield self.fault("offices.toml", path, wrong, mend)

    def owners(self) -> Iterator[Fault]:
        """Who answers for a fact must be somebody who can be reminded."""
        people = tuple(self.books.people)
        for office in self.books.offices.values() if self.has_people else ():
            for fact in facts_of(office):
                if fact.facts.owner and fact.facts.owner not in people:
                    path: Path = ("offices", office.id, *fact.key, "facts", "owner")
                    wrong, mend = f'there is nobody called "{fact.facts.owner}"', meant(fact.facts.owner, people)
                    yield self.fault("offices.toml", path, wrong, mend)

    def staff_numbers(self) -> Iterator[Fault]:
        given = set(self.books.line.numbers)
        for office in self.books.offices.values():
            given |= {phone.number for phone in office.phones} | set(office.emergency.values())
        for person in self.books.people.values():
            for at, way in enumerate(person.ways):
                if way.channel == SMS and way.name in given:
                    wrong = "is a number that citizens are given or text"
                    mend = "write the person's own duty phone here; citizens never get it"
                    yield self.fault("people.toml", ("people", person.id, "ways", at), wrong, mend)

    def partners(self) -> Iterator[Fault]:
        """Whoever writes from a phone is one of three: a citizen, an officer or a partner."""
        staff = {way: person.id for person in self.books.people.values() for way in person.ways}
        for partner in self.books.partners.values():
            for at, way in enumerate(partner.ways):
                whose = staff.get(way) or ("the line" if way.name in self.books.line.numbers else "")
                if whose:
                    mend = "write the phone that the partner texts from"
                    path: Path = ("partners", partner.id, "ways", at)
                    yield self.fault("partners.toml", path, f"is also a number of {whose}", mend)

    def _person(self, file: str, path: Path, id: str, offices: tuple[str, ...]) -> Iterator[Fault]:
        if not self.has_people:
            return
        person = self.books.people.get(id)
        if person is None:
            yield self.fault(file, path, f'there is nobody called "{id}"', meant(id, tuple(self.books.people)))
            return
        yield from self._belongs(file, path, person, offices)
        if person.verified_at is None:
            mend = f"verify the phone and write people.{id}.verified, or name somebody else"
            yield self.fault(file, path, f"{id} was never verified, so is not woken", mend)

    def _belongs(self, file: str, path: Path, person: Person, offices: tuple[str, ...]) -> Iterator[Fault]:
        for office in offices:
            if office in self.books.offices and office not in person.offices:
                mend = f"add it to people.{person.id}.offices, or name somebody else"
                yield self.fault(file, path, f"{person.id} does not belong to {office}, so is not woken", mend)

    def _duty(self, path: Path, duty: str, offices: list[str]) -> Iterator[Fault]:
        if not self.sources["rota.toml"].whole:
            return
        for office in offices:
            had = {duty for at, duty in given(self.books) if at == office}
            if duty not in had:
                mend = meant(duty, tuple(had)) if had else f'add a shift with duty = "{duty}" to rota.toml'
                yield self.fault("policy.toml", path, f'nobody ever has the duty "{duty}" at {office}', mend)

    def _unused(self, used: Mapping[str, object]) -> Iterator[Fault]:
        written = self.sources["policy.toml"].data.get("policies")
        for name in written if isinstance(written, dict) and self.has_offices else ():
            if name not in used:
                wrong, mend = "no office uses this policy", "name it at an office, or take it out"
                yield self.fault("policy.toml", ("policies", name), wrong, mend, warning=True)


def _policy_names(data: Mapping[str, object]) -> dict[str, str]:
    """Office → the name of its policy, as it is written."""
    offices = data.get("offices")
    tables = offices.items() if isinstance(offices, dict) else ()
    return {id: str(table.get("policy", "")) for id, table in tables if isinstance(table, dict)}
