"""The register of places: municipalities, city districts, and every other name by which people call them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import chain

from messages.language.letters import plain, spellings, words

NONE = "-"
SHORT = 4  # "Hå" without its ring is a word of its own; so short a name counts only as it is written
LONG = 5  # from here one letter may be wrong, and we ask whether this was meant


@dataclass(frozen=True, slots=True)
class Place:
    """A municipality, or a district of one (``city`` is then its number). ``number`` is the official one.

    ``form``: nn or empty. ``sami``: se, smj, sma or empty; ``category`` in the Sámi administrative area.
    From the day ``until`` on it is ``into`` another; ``formerly``: numbers and names of those that one was made of.
    """

    number: str
    name: str
    county: str = ""
    form: str = ""
    sami: str = ""
    category: str = ""
    city: str = ""
    until: date | None = None
    into: Place | None = None
    formerly: tuple[str, ...] = ()

    def on(self, day: date) -> Place:
        """What it is on that day: itself, or what it has become."""
        return self.into.on(day) if self.into and self.until and day >= self.until else self


@dataclass(frozen=True, slots=True)
class Heading:
    """Where the facts of a file come from, and whether an official file has confirmed them."""

    source: str = ""
    date: str = ""
    verified: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Register:
    """Looked up, never searched: ``names`` by folded spelling, ``near`` by a spelling with one letter left out."""

    places: Mapping[str, Place] = field(default_factory=dict, repr=False)
    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict, repr=False)
    near: Mapping[str, tuple[str, ...]] = field(default_factory=dict, repr=False)
    postcodes: Mapping[str, str] = field(default_factory=dict, repr=False)
    heading: Heading = Heading()

    @classmethod
    def of(cls, files: Mapping[str, str]) -> Register:
        """From the texts of ``municipalities``, ``districts``, ``names``; ``postcodes`` and ``mergers`` may be missing.

        Raises KeyError or ValueError where one of them is not such a table.
        """
        towns = [_municipality(row) for row in rows(files["municipalities"])]
        districts = [Place(number, name, city=city) for number, name, city in rows(files["districts"])]
        mergers = rows(files["mergers"]) if "mergers" in files else []
        places = _merged({place.number: place for place in (*towns, *districts)}, mergers)
        new = ((name, number) for _, number, _, name in mergers)  # before the day it is asked which of them is meant
        names = _names(chain(_own(rows(files["municipalities"]), districts), rows(files["names"]), new))
        postcodes = dict(rows(files["postcodes"])) if "postcodes" in files else {}
        return cls(places, names, _near(names), postcodes, heading(files["municipalities"]))

    def called(self, name: str) -> tuple[Place, ...]:
        """Every place of this name, as it is written; several where a name occurs twice."""
        return tuple(self.places[number] for number in self.names.get(folded(name), ()))

    def like(self, name: str) -> tuple[Place, ...]:
        """Places whose name differs by one letter: never taken for granted, only asked about."""
        word = folded(name)
        if len(word) < LONG:
            return ()
        found = (self.near.get(key, ()) for key in (word, *_shorter(word)))
        alike = dict.fromkeys(other for others in found for other in others if other != word and one_apart(word, other))
        numbers = dict.fromkeys(number for other in alike for number in self.names[other])
        return tuple(self.places[number] for number in numbers)

    def at(self, postcode: str) -> Place | None:
        """Where a postcode lies, for the most part: it may reach into a neighbour, so it is asked about."""
        return self.places.get(self.postcodes.get(postcode, ""))

    def districts(self, city: str) -> tuple[Place, ...]:
        return tuple(place for place in self.places.values() if place.city == city)


def rows(text: str) -> list[list[str]]:
    """The rows of a table without its comments and its head."""
    lines = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return lines[1:]


def heading(text: str) -> Heading:
    """From the comments above a table."""
    said = dict(line[2:].split("\t", 1) for line in text.splitlines() if line.startswith("# ") and "\t" in line)
    return Heading(said.get("source", ""), said.get("date", ""), said.get("verified") == "yes")


def folded(name: str) -> str:
    """``Sør-Aurdal``, ``sør aurdal`` → one spelling; ``kommune`` behind a name says nothing."""
    found = words(plain(name).replace(".", " "))
    return " ".join(found[:-1] if len(found) > 1 and found[-1] in ("kommune", "herad", "municipality") else found)


def one_apart(one: str, other: str) -> bool:
    """One letter more, less, other, or two neighbours exchanged."""
    if len(one) > len(other):
        one, other = other, one
    same = next((at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), len(one))
    if len(one) < len(other):
        return len(other) - len(one) == 1 and one[same:] == other[same + 1 :]
    swapped = one[same : same + 2] == other[same : same + 2][::-1] and one[same + 2 :] == other[same + 2 :]
    return swapped or one[same + 1 :] == other[same + 1 :]


def _municipality(row: Sequence[str]) -> Place:
    number, name, county, *more = row
    form, sami, category = ("" if value == NONE else value for value in more[:3])
    return Place(number, name, county, form, sami, category)


def _merged(places: Mapping[str, Place], mergers: Iterable[Sequence[str]]) -> dict[str, Place]:
    """Those that end know what they become, and when. Raises ValueError for a day that is none."""
    parts: dict[str, list[Place]] = {}
    for _, number, into, _ in mergers:
        parts.setdefault(into, []).extend([places[number]] if number in places else [])
    ended = {
        number: replace(places[number], until=date.fromisoformat(day), into=_new(into, name, parts[into]))
        for day, number, into, name in mergers
        if number in places
    }
    return {**places, **ended}


def _new(number: str, name: str, parts: Sequence[Place]) -> Place:
    """In the county of the first; Nynorsk or Sámi where any of them is."""
    formerly = tuple(chain.from_iterable((part.number, part.name) for part in parts))
    form, sami, category = (
        next((value for part in parts if (value := getattr(part, each))), "") for each in ("form", "sami", "category")
    )
    return Place(number, name, parts[0].county, form, sami, category, formerly=formerly)


def _own(municipalities: Iterable[Sequence[str]], districts: Iterable[Place]) -> Iterable[Sequence[str]]:
    for number, name, *_, aliases in municipalities:
        yield name, number
        yield from ((alias, number) for alias in aliases.split("|") if alias != NONE)
    yield from ((district.name, district.number) for district in districts)


def _names(pairs: Iterable[Sequence[str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name, number, *_ in pairs:
        for spelling in _spelled(folded(name)):
            found[spelling] = tuple(dict.fromkeys((*found.get(spelling, ()), number)))
    return found


def _spelled(name: str) -> frozenset[str]:
    return spellings(name) if len(name) >= SHORT else frozenset({name})


def _near(names: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for name in names:
        for key in (name, *_shorter(name)) if len(name) >= LONG else ():
            found.setdefault(key, []).append(name)
    return {key: tuple(others) for key, others in found.items()}


def _shorter(word: str) -> list[str]:
    return [word[:at] + word[at + 1 :] for at in range(len(word))]
