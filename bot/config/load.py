"""Reads a folder into books, with every fault that can be seen without a clock."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from bot.config import hidden, references, secrets
from bot.config.fault import Fault, in_order
from bot.config.hours import rule
from bot.config.offices import an_id, offices
from bot.config.partners import partners
from bot.config.people import people
from bot.config.plan import plan
from bot.config.policies import policies
from bot.config.section import Section
from bot.config.source import PARTNERS, TEXTS, Sources, read
from escalation.books import Books, Line, Plan, Shift


@dataclass(frozen=True, slots=True)
class Loaded:
    """``draft`` is what could be read, with holes where something was wrong; ``sources`` say where each key stands."""

    draft: Books
    faults: tuple[Fault, ...]
    sources: Sources

    @property
    def books(self) -> Books | None:
        """None if a fault is more than a warning."""
        return None if any(not fault.warning for fault in self.faults) else self.draft

    def plus(self, faults: Iterable[Fault]) -> Loaded:
        return replace(self, faults=in_order((*self.faults, *faults)))


def load(folder: Path) -> Loaded:
    """Everything in the folder that can be known without a clock or our own texts; see ``check`` for the rest."""
    sources = read(folder)
    faults = list(sources.faults)
    draft = _books(sources, faults)
    found = (*faults, *references.faults(draft, sources), *hidden.faults(draft, sources), *secrets.faults(sources))
    return Loaded(draft, in_order(found), sources)


def _books(sources: Sources, faults: list[Fault]) -> Books:
    def root(file: str) -> Section:
        return Section(sources[file], (), sources[file].data, faults)

    ways = policies(root("policy.toml"))
    read_offices = offices(root("offices.toml"), ways if sources["policy.toml"].whole else None)
    rota = _rota(root("rota.toml"))
    known = read_offices.offices if sources["offices.toml"].whole else None
    return Books(
        line=_line(root("line.toml"), read_offices.numbers),
        offices=read_offices.offices,
        people=people(root("people.toml"), known),
        rota=rota.shifts,
        plan=rota.plan,
        texts=_texts(root(TEXTS)),
        partners=partners(root(PARTNERS), known),
    )


def _line(root: Section, numbers: Mapping[str, str]) -> Line:
    section = root.table("line")
    if not root.source.whole:
        return Line("", "", numbers)
    line = Line(section.text("id", "eksempelvik"), section.text("name", "Eksempelvik"), numbers)
    if line.id:
        an_id(section, line.id, ("id",))
    section.done()
    root.done()
    return line


@dataclass(frozen=True, slots=True)
class _Rota:
    shifts: tuple[Shift, ...]
    plan: Plan


def _rota(root: Section) -> _Rota:
    found: list[Shift] = []
    for section in root.tables("shifts"):
        texts = (section.text("office", "eksempelvik"), section.text("duty", "first"), section.text("person", "kari"))
        found.append(Shift(*texts, rule(section)))
        section.done()
    read = _Rota(tuple(found), plan(root))
    root.done()
    return read


def _texts(root: Section) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for language, section in ((name, root.table(name)) for name in root.data):
        found[language] = {key: section.text(key, "…") for key in section.data}
    return found
