"""What is wrong with a text somebody wants to save, in sentences that say how to mend it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from datetime import UTC, datetime
from difflib import get_close_matches
from types import MappingProxyType

from messages.direction import FROM_THE_RIGHT, in_one_piece
from messages.moments import When
from messages.sms import ROOM, culprits, encoding, fold, parts
from messages.wording import TextError, Wording, read_one

ORDINARY = frozenset({"nb", "nn", "en", "so"})  # their letters all fit an ordinary SMS
MOST_PARTS = 2
MOST_DEAR_PARTS = 3  # in letters of which only 67 fit in a part
EARLY = 60  # letters: there the number and the time must have been said where a part is so short
FIRST = ("nb", "nn", "en")  # 153 letters fit in their first part
MOST_PARTS_OF = MappingProxyType({"private_citizen": 1, "taken_caseworker": 4})
ALERT_PARTS = 1  # an alert that comes in two halves is read in halves

# The longest values that are likely; of the days of that week, the longest in the language.
_NOW = datetime(2026, 9, 1, 8, tzinfo=UTC)
_LONGEST_DAYS = tuple(When(datetime(2026, 9, day, 8, tzinfo=UTC), _NOW) for day in range(24, 31))
_LONGEST_DAY = _LONGEST_DAYS[-1]
_NAME = "Anne-Margrethe Fjellbygda"
_NUMBER = "+47 00 00 00 00"
_WORST: Mapping[str, str | When] = MappingProxyType(
    {
        "number": _NUMBER,
        "second": _NUMBER,
        "safe": "hushed",
        "interpreter": "likely",
        "office": "Sosialtjenesten i Nordre Fjellbygda",
        "name": _NAME,
        "previous": _NAME,
        "giver": _NAME,
        "names": ", ".join([_NAME] * 4),
        "next": _LONGEST_DAY,
        "until": _LONGEST_DAY,
        "since": _LONGEST_DAY,
        "duty": "natt til søndag",
        "count": "14",
        "class": "UNCLEAR",
        "code": "K4F7XA",
        "codes": ", ".join(["K4F7XA"] * 4),
        "language": "Northern Sami",
        "needs": ", ".join(["a place to sleep"] * 3),
        "phone": "+380 44 123 45 67",
        "words": "x" * 160,
        "asked": "yes",
        "who": "after_hours_partner",
        "date": "30. september 2026",
        "place": "Vestre Slidre (Innlandet)",
        "desk": "Innbyggertorget i Nordre Fjellbygda",
        "other": "K4F7XA",
        "own": "K4F7XA",
        "items": ", ".join(["K4F7XA (torsdag kl. 10:00)"] * 4),
        "all": "12",
        "told": "yes",
        "kept": "no",
        "link": "nordrefjellbygda.example/soknad",
        "choices": "2: Herøy (Møre og Romsdal); 3: Herøy (Nordland)",
        "outcome": "not reached",
    }
)


def unknown(key: str, keys: Collection[str]) -> str:
    """There is no text by this key."""
    near = get_close_matches(key, keys, n=1)
    return f"{key}: there is no such text; " + (f"did you mean {near[0]}?" if near else "look in the list of texts.")


def unusable(shipped: Wording, language: str, pattern: str) -> tuple[str, ...]:
    """The faults with which a text may not be said at all; at run time the shipped one stands for it."""
    try:
        wording = read_one(shipped.key, language, pattern)
    except TextError as error:
        return (str(error),)
    return tuple(f"{shipped.key} ({language}): {fault}" for fault in _mismatches(shipped, wording))


def unwise(wording: Wording, language: str) -> tuple[str, ...]:
    """The faults that make a text dear, long or late; it may not be saved, but it can be said."""
    faults = (*_letters(wording, language), *_length(wording, language), *_late(wording, language))
    return tuple(f"{wording.key} ({language}): {fault}" for fault in faults)


def worst(language: str) -> dict[str, str]:
    """A value of the greatest likely length for every variable there is."""
    day = max((day.said(language) for day in _LONGEST_DAYS), key=len)
    return {name: day if isinstance(value, When) else value for name, value in _WORST.items()}


def most_parts(key: str, language: str) -> int:
    """How many parts the text may take."""
    if key.startswith("alert") and "citizen" not in key:
        return ALERT_PARTS
    return MOST_PARTS_OF.get(key, MOST_PARTS if language in ORDINARY else MOST_DEAR_PARTS)


def _mismatches(shipped: Wording, wording: Wording) -> Iterator[str]:
    ours, theirs = shipped.contents, wording.contents
    for name in sorted(ours.always - theirs.always):
        every = " in every variant" if name in theirs.uses else ""
        yield f"{{ ${name} }} is missing{every}; put it back where a person needs it."
    for name in sorted((ours.uses - ours.always) - theirs.uses):
        yield f"{{ ${name} }} is missing; put it back as the shipped text has it."
    for name in sorted(theirs.uses - ours.uses):
        known = ", ".join(f"{{ ${each} }}" for each in sorted(ours.uses)) or "no values at all"
        yield f"{{ ${name} }} is not known here; this text can use {known}."
    kept = {digits.replace(" ", "") for digits in _digits(theirs.letters)}
    for digits in sorted(digits for digits in _digits(ours.letters) if digits.replace(" ", "") not in kept):
        yield f"{digits} is missing; it is a number people must be given or may answer with, so put it back."


def _digits(letters: str) -> frozenset[str]:
    """113, 116 117, and the 1 of "answer 1": what no wording may lose, whatever the language."""
    return frozenset(re.findall(r"\d+(?: \d+)*", letters))


def _letters(wording: Wording, language: str) -> Iterator[str]:
    if language not in ORDINARY:
        return
    for letter in culprits(wording.contents.letters):
        plain = fold(letter)
        name = unicodedata.name(letter, f"U+{ord(letter):04X}").lower()
        mend = f"write {plain} instead" if plain.strip() and plain != letter else "leave it out or write it otherwise"
        mend = "write an ordinary space instead" if plain == " " else mend
        shown = letter if letter.isprintable() and not letter.isspace() else "a letter that is not seen"
        yield f"{shown} ({name}) is not an ordinary SMS letter and more than halves the room; {mend}."


def _length(wording: Wording, language: str) -> Iterator[str]:
    said, _ = wording.say(worst(language))
    most = most_parts(wording.key, language)
    if parts(said) <= most:
        return
    single, multi = ROOM[encoding(said)]
    room = single if most == 1 else most * multi
    yield (
        f"takes {parts(said)} SMS where {most} is the most, with a long name of the office; "
        f"cut about {max(len(said) - room, 1)} letters."
    )


def _late(wording: Wording, language: str) -> Iterator[str]:
    """Parts may arrive apart. Where life is at stake, 113 is the number that comes first."""
    if language in FIRST or not wording.key.endswith("_citizen"):
        return
    values = worst(language) | {"number": in_one_piece(_NUMBER) if language in FROM_THE_RIGHT else _NUMBER}
    said, _ = wording.say(values)
    for name in sorted(wording.contents.always & {"number", "next", "until"}):
        first = said.find("113") if name == "number" else -1
        at = min(place for place in (said.find(values[name]), first) if place >= 0)
        if at + len(values[name]) > EARLY:
            yield f"{{ ${name} }} comes late; it must have been said within the first {EARLY} letters."
