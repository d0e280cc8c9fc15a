"""What a pattern would say, and what that costs: for the writer, before anybody is sent it."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from escalation.books import Books, Office
from escalation.offices.reach import number_now
from escalation.offices.standing import next_door
from messages import lix, sms
from messages.address import spoken
from messages.catalogue import Catalogue
from messages.catalogue_check import most_parts, worst
from messages.moments import When
from messages.wording import TextError, Wording, read_one

NORWEGIAN = ("nb", "nn")


@dataclass(frozen=True, slots=True)
class Culprit:
    """A letter that makes the SMS dear: where it first stands (from one), and what says the same; empty: nothing."""

    letter: str
    name: str
    place: int
    instead: str


@dataclass(frozen=True, slots=True)
class Dearest:
    """The office of the line where a text takes most SMS. ``letters``: those of its own name that make it dear."""

    office: str
    parts: int
    letters: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Look:
    """``said`` is the finished text with the longest values, ``shown`` the same for the chosen office now.

    ``faults`` keep it from being said at all, or make it dear, long or late; each says how to mend it.
    """

    said: str = field(repr=False)
    shown: str = field(repr=False)
    faults: tuple[str, ...] = ()
    culprits: tuple[Culprit, ...] = ()
    most: int = 1
    lix: int | None = None
    long_sentences: tuple[str, ...] = field(default=(), repr=False)
    dearest: Dearest | None = None

    @property
    def is_heavy(self) -> bool:
        return self.lix is not None and self.lix > lix.HEAVY

    @property
    def parts(self) -> int:
        return sms.parts(self.said)

    @property
    def encoding(self) -> str:
        return sms.encoding(self.said)

    @property
    def letters(self) -> int:
        return len(self.said)


@dataclass(frozen=True, slots=True)
class Light:
    """In which light a text is looked at: the line's words, an office, and a moment."""

    catalogue: Catalogue
    books: Books
    office: Office
    now: datetime


def look(light: Light, key: str, language: str, pattern: str) -> Look:
    """Never raises: a pattern that cannot be read has its fault told instead."""
    faults = light.catalogue.check(key, language, pattern)
    try:
        wording = read_one(key, language, pattern)
    except TextError:
        return Look("", "", faults, most=most_parts(key, language))
    said, _ = wording.say(worst(language))
    shown, _ = wording.say({**worst(language), **_real(light, language)})
    return Look(
        said,
        shown,
        faults,
        tuple(_culprit(said, letter) for letter in sms.culprits(said)),
        most_parts(key, language),
        lix.lix(said) if language in NORWEGIAN else None,
        lix.long_sentences(said) if language in NORWEGIAN else (),
        _dearest(light, wording, language),
    )


def folded(pattern: str, language: str) -> str:
    """The pattern with every look-alike letter replaced by the plain one; letters of words and names stay."""
    plain = unicodedata.normalize("NFC", pattern).translate(sms.LOOK_ALIKES)
    return pattern if language in FROM_OTHER_ALPHABETS else plain


FROM_OTHER_ALPHABETS = frozenset({"ar", "fa", "ti"})  # their own marks guide the direction and the numbers


def _culprit(said: str, letter: str) -> Culprit:
    plain = letter.translate(sms.LOOK_ALIKES)
    name = unicodedata.name(letter, f"U+{ord(letter):04X}").lower()
    return Culprit(letter, name, said.index(letter) + 1, plain if plain != letter else "")


def _dearest(light: Light, wording: Wording, language: str) -> Dearest | None:
    """With the longest values, but each office's own name and the number that is answered there now."""
    found = [_at(replace(light, office=office), wording, language) for office in light.books.offices.values()]
    return max(found, key=lambda each: each.parts, default=None)


def _at(light: Light, wording: Wording, language: str) -> Dearest:
    office = light.office
    own = {"office": office.name, "number": spoken(number_now(office, light.now))}
    said, _ = wording.say({**worst(language), **own})
    dear = sms.culprits(office.name) if "office" in wording.contents.uses else ()
    return Dearest(office.name, sms.parts(said), dear)


def _real(light: Light, language: str) -> Mapping[str, str]:
    """What this office would really be called and reached at now."""
    office, opens = light.office, next_door(light.office, light.now)
    real = {"office": office.name, "number": spoken(number_now(office, light.now))}
    return real | ({"next": When(opens.at, light.now).said(language)} if opens else {})
