"""Reads a folder into books, with every fault that can be seen without a clock."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.config import references
from bot.config.fault import Fault, in_order
from bot.config.offices import an_id, offices, rule
from bot.config.people import people
from bot.config.policies import policies
from bot.config.section import Section
from bot.config.source import TEXTS, Sources, read
from escalation.books import Books, Line, Shift


@dataclass(frozen=True, slots=True)
class Loaded:
    """``books`` is None if a fault is more than a warning. ``sources`` tell where each key stands."""

    books: Books | None
    faults: tuple[Fault, ...]
    sources: Sources


def load(folder: Path) -> Loaded:
    """Everything in the folder that can be known without a clock or our own texts; see ``check`` for the rest."""
    sources = read(folder)
    faults = list(sources.faults)
    books = _books(sources, faults)
    faults += references.faults(books, sources)
    return loaded(books, faults, sources)


def loaded(books: Books, faults: list[Fault], sources: Sources) -> Loaded:
    refused = any(not fault.warning for fault in faults)
    return Loaded(None if refused else books, in_order(faults), sources)


def _books(sources: Sources, faults: list[Fault]) -> Books:
    def root(file: str) -> Section:
        return Section(sources[file], (), sources[file].data, faults)

    ways = policies(root("policy.toml"))
    read_offices = offices(root("offices.toml"), ways if sources["policy.toml"].whole else None)
    known = read_offices.offices if sources["offices.toml"].whole else None
    return Books(
        line=_line(root("line.toml"), read_offices.numbers),
        offices=read_offices.offices,
        people=people(root("people.toml"), known),
        rota=_rota(root("rota.toml")),
        texts=_texts(root(TEXTS)),
    )


def _line(root: Section, numbers: Mapping[str, str]) -> Line:
    section = root.table("line")
    if not root.source.whole:
        return Line("", "", numbers)
    line = Line(section.text("id", "eksempelvik"), section.text("name", "Eksempelvik"), numbers)
    if line.id:
        an_id(section, line.id)
    section.done()
    root.done()
    return line


def _rota(root: Section) -> tuple[Shift, ...]:
    found: list[Shift] = []
    for section in root.tables("shifts"):
        texts = (section.text("office", "eksempelvik"), section.text("duty", "first"), section.text("person", "kari"))
        found.append(Shift(*texts, rule(section)))
        section.done()
    root.done()
    return tuple(found)


def _texts(root: Section) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for language, section in ((name, root.table(name)) for name in root.data):
        found[language] = {key: section.text(key, "…") for key in section.data}
    return found
