"""Copies of the texts as phones, gateways and people change them: lost marks, Latin letters, slips, names, pieces."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from random import Random

from training.language.classes import CLASSES, NUMBER, OTHER
from training.language.texts import Example

WITHOUT_COPIES = frozenset({"bg", "ar", "fa", "ur", "ckb", "ti", "am"})
LIGHT = 0.6
PIECES = 4

_BARE = str.maketrans("øæåłđŋŧıØÆÅŁĐ", "oaaldntiOAALD")
_TWO = str.maketrans({"ø": "oe", "æ": "ae", "å": "aa", "Ø": "Oe", "Å": "Aa", "ö": "o", "ü": "u"})
_LATIN = dict(
    zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ",
        "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya i yi ye g".split(), strict=True)
)  # fmt: skip
_LATIN |= {"ъ": "", "ь": ""}
_CASUAL = _LATIN | dict(zip("хйюящцёєїы", "h j ju ja sch c jo je ji i".split(), strict=True))
_CHAT = _LATIN | {"х": "h", "й": "i", "ё": "e", "є": "e", "щ": "sh", "ч": "4", "ш": "w", "ю": "u", "я": "ia"}
_UKRAINIAN = str.maketrans({"и": "y", "г": "h"})

NAMES = (
    "Kari Ola Anna Maria Mohammed Fatima Ivan Olena Jonas Elena Ayşe Mehmet Jan Piotr Amina Ali Hassan Johansen Hansen "
    "Olsen Nordmann Kowalska Popescu Petrov Garcia Nguyen Ahmed Yilmaz Kazlauskas Eira Sara Nils Per Anne Lars Ingrid "
    "Omar Yusuf Abdi Tesfay Mehari Silva Müller Dupont Ibrahim Karim Reza Zahra Oksana Andrei Ionescu Nowak Dimitri "
    "Sofia Lucas Emma Nora Jakob Jensen Pedersen Berg Haugen Bakken"
).split()  # made up; they belong to no language, and that is what is learned


def without_marks(text: str) -> str:
    bare = "".join(letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))
    return bare.translate(_BARE)


def with_two_letters(text: str) -> str:
    return text.translate(_TWO)


def in_latin(text: str, ukrainian: bool, dice: Random) -> str:
    table = dice.choice((_LATIN, _CASUAL, _CASUAL, _CHAT))
    text = text.lower().translate(_UKRAINIAN) if ukrainian else text.lower()
    return "".join(table.get(letter, letter) for letter in text)


def mistyped(text: str, dice: Random) -> str:
    """About one slip in twelve letters: two change places, one is doubled, one is lost."""
    letters = list(text)
    for _ in range(max(1, len(letters) // 12)):
        place, kind = dice.randrange(len(letters)), dice.random()
        if kind < 0.33 and place + 1 < len(letters):
            letters[place], letters[place + 1] = letters[place + 1], letters[place]
        elif kind < 0.66:
            letters.insert(place, letters[place])
        elif len(letters) > 3:
            del letters[place]
    return "".join(letters)


def altered(one: Example, dice: Random) -> Iterator[Example]:
    """The copies of one text that was written as it should be."""
    if len(one.classes) != 1 or not one.text:
        return
    language, weight = CLASSES[one.classes[0]], one.weight * LIGHT
    if language in ("ru", "uk"):
        if dice.random() < 0.4:
            yield Example(in_latin(one.text, language == "uk", dice), one.classes, weight)
    elif language not in WITHOUT_COPIES and (bare := without_marks(one.text)) != one.text and dice.random() < 0.4:
        yield Example(bare if dice.random() < 0.6 else with_two_letters(one.text), one.classes, weight)
    if dice.random() < 0.1:
        yield Example(mistyped(one.text, dice), one.classes, weight)


def signed(one: Example, dice: Random) -> Iterator[Example]:
    """The text with a name at its end, now and then."""
    if one.classes != (NUMBER[OTHER],) and dice.random() < 0.08:
        yield Example(f"{one.text} {' '.join(dice.sample(NAMES, 2))}", one.classes, one.weight)


def pieces(one: Example, dice: Random) -> Iterator[Example]:
    """A few words out of a longer text: short texts are the hard ones."""
    words = one.text.split()
    for _ in range(PIECES if len(words) >= 7 else 0):
        if dice.random() > 0.6:
            continue
        size = dice.randint(1, 4)
        start = dice.randrange(len(words) - size)
        yield Example(" ".join(words[start : start + size]), one.classes, one.weight * LIGHT)
