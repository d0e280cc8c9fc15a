"""Numbers that citizens must never read, looked for wherever citizens read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.config.fault import Fault
from bot.config.lines import Path
from bot.config.source import TEXTS, Sources, dotted
from escalation.books import Books, Office
from messages.address import SMS

OFFICES = "offices.toml"
MEND = "take it out; a citizen could read it"


def faults(books: Books, sources: Sources) -> Iterator[Fault]:
    """A staff number that is also public, or that stands in words which citizens are shown."""
    hidden = _hidden(books)
    for office in books.offices.values():
        yield from _given(office, books, sources)
        for path, words in _words(office):
            if _holds(words, hidden):
                yield _fault(sources, OFFICES, ("offices", office.id, *path), "holds a number of the staff")
    for language, texts in books.texts.items():
        for name, words in texts.items():
            if _holds(words, hidden):
                yield _fault(sources, TEXTS, (language, name), "holds a number of the staff")


def _given(office: Office, books: Books, sources: Sources) -> Iterator[Fault]:
    given = set(books.line.numbers)
    for other in books.offices.values():
        given |= {phone.number for phone in other.phones} | set(other.emergency.values())
        given |= {days.instead.number for days in other.special if days.instead}
    for at, phone in enumerate(office.staff_phones, len(office.phones)):
        if phone.number.e164 and phone.number.e164 in given:
            wrong = "is not public, and is also a number that citizens are given or text"
            path: Path = ("offices", office.id, "phones", at, "number")
            yield _fault(sources, OFFICES, path, wrong, "make it public in both places, or in none")


def _hidden(books: Books) -> frozenset[str]:
    staff = {phone.number.e164 for office in books.offices.values() for phone in office.staff_phones}
    ways = {way.name for person in books.people.values() for way in person.ways if way.channel == SMS}
    return frozenset(number.removeprefix("+47") for number in staff | ways if number)


def _words(office: Office) -> Iterator[tuple[Path, str]]:
    """All that a notice, an answer or an export for others may show."""
    yield ("name",), office.name
    for at, phone in enumerate(office.phones):
        yield ("phones", at, "label"), phone.label
    for at, point in enumerate(office.points):
        yield from ((("points", at, key), getattr(point, key)) for key in ("label", "address", "access"))
    for at, days in enumerate(office.special):
        yield ("special", at, "reason"), days.reason


def _holds(words: str, hidden: frozenset[str]) -> bool:
    digits = re.sub(r"(?<=\d)[\s.\u00a0-]+(?=\d)", "", words)
    return any(number.lstrip("+") in digits for number in hidden)


def _fault(sources: Sources, file: str, path: Path, wrong: str, mend: str = MEND) -> Fault:
    return Fault(file, sources[file].line(path), dotted(path), wrong, mend)
