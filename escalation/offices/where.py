"""Which office helps a person who is there: surely, after a question, or none of ours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from escalation.books import Books, Office
from messages.places.mention import Mentioned
from messages.places.register import LONG, Place, folded, one_apart

MOST = 4  # choices that one text can ask about


@dataclass(frozen=True, slots=True)
class Choice:
    """What may have been meant. ``office`` is empty where none of ours serves the place."""

    name: str
    office: str = ""


@dataclass(frozen=True, slots=True)
class Where:
    """At most one is set: ``office`` is sure; one of ``choices`` was meant; ``elsewhere`` is served by others."""

    office: str = ""
    choices: tuple[Choice, ...] = ()
    elsewhere: str = ""


def where(books: Books, said: Mentioned, day: date) -> Where:
    """A name that is exact and the only one is sure. Nothing else sends anybody anywhere without a question.

    ``day``: municipalities that have become one by then are one.
    """
    own = tuple(dict.fromkeys(_own(books, said)))
    named = tuple(dict.fromkeys(choice for place in _on(said.places, day) for choice in _choices(books, place)))
    offices = {choice.office for choice in named}
    known = (*named, *(choice for choice in own if choice.office not in offices))
    if len(known) > 1:
        return Where(choices=known[:MOST])
    if known:
        return Where(office=known[0].office) if known[0].office else Where(elsewhere=known[0].name)
    alike = dict.fromkeys(choice for place in _on(said.alike, day) for choice in _choices(books, place))
    meant = tuple(dict.fromkeys((*_own_alike(books, said), *alike)))
    return Where(choices=meant[:MOST])


def _on(places: Iterable[Place], day: date) -> Iterable[Place]:
    return dict.fromkeys(place.on(day) for place in places)


def serves(office: Office, place: Place) -> bool:
    """By its official number, by its name, or by name and county where a name occurs twice; or as part of it did."""
    known = {place.number, folded(place.name), folded(f"{place.name} {place.county}"), *map(folded, place.formerly)}
    return any(entry in known or folded(entry) in known for entry in office.municipalities)


def _choices(books: Books, place: Place) -> Iterator[Choice]:
    """One for each office: a city with an office for each district is asked about by the names of the offices."""
    name = f"{place.name} ({place.county})" if place.county and place.county != place.name else place.name
    ours = [office for office in books.offices.values() if serves(office, place)]
    if len(ours) > 1:
        yield from (Choice(office.name, office.id) for office in ours)
    else:
        yield Choice(name, ours[0].id if ours else "")


def _own(books: Books, said: Mentioned) -> Iterator[Choice]:
    """Names that only this line knows: a municipality as the office writes it, or a place of the office."""
    for office in books.offices.values():
        for name in office.municipalities:
            if folded(name) in said.spots:
                yield Choice(_named(books, office, name), office.id)


def _own_alike(books: Books, said: Mentioned) -> Iterator[Choice]:
    for office in books.offices.values():
        for name in office.municipalities:
            word = folded(name)
            if len(word) >= LONG and any(one_apart(word, spot) for spot in said.spots):
                yield Choice(_named(books, office, name), office.id)


def _named(books: Books, office: Office, name: str) -> str:
    """By its municipality, or by the office where the municipality has several."""
    several = [other for other in books.offices.values() if name in other.municipalities]
    return office.name if len(several) > 1 else name
