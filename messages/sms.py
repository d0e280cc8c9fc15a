"""The length of an SMS: which letters it can carry, how many parts it takes, where it is cut."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Literal

Encoding = Literal["GSM-7", "UCS-2"]

# GSM 03.38: the alphabet every phone in Europe knows. One letter outside it more than halves the room for all.
BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
    "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
EXTENDED = frozenset("\f^{}\\[~]|€")  # each is sent as an escape and a letter
ROOM: Mapping[Encoding, tuple[int, int]] = MappingProxyType({"GSM-7": (160, 153), "UCS-2": (70, 67)})

# Only signs that say the same: letters of a name or a word are never changed.
LOOK_ALIKES = str.maketrans(
    dict.fromkeys("«»“”„‟″", '"')
    | dict.fromkeys("’‘‚‛′´`", "'")
    | dict.fromkeys("–—―−‐‑‒", "-")
    | dict.fromkeys("\u00a0\u202f\u2007\u2009\u200a\u2002\u2003", " ")
    | dict.fromkeys("\u200b\ufeff\u00ad\u2060\u200e\u200f", "")
    | dict.fromkeys("•·", "-")
    | {"…": "...", "→": "->", "\t": " "}
)


def encoding(text: str) -> Encoding:
    """How a gateway must send the text."""
    return "UCS-2" if culprits(text) else "GSM-7"


def parts(text: str) -> int:
    """How many messages the text is paid for; even an empty one is one."""
    return len(split(text))


def split(text: str) -> tuple[str, ...]:
    """The text as it is cut into parts. A letter of two units is never torn apart."""
    kind = encoding(text)
    single, multi = ROOM[kind]
    sizes = [_units(letter, kind) for letter in text]
    return (text,) if sum(sizes) <= single else tuple(_cut(text, sizes, multi))


def pieces(text: str, most: int) -> tuple[str, ...]:
    """The text as texts of their own, of at most so many parts each, cut between words where that can be."""
    kind = encoding(text)
    room, found = ROOM[kind][1] * most, list[str]()
    while parts(text) > most:
        end = _end(text, kind, room)
        found.append(text[:end].rstrip())
        text = text[end:].lstrip()
    return (*found, text)


def _end(text: str, kind: Encoding, room: int) -> int:
    """How many letters fit; back to a space, unless the word is longer than a part."""
    used = end = 0
    while used + _units(text[end], kind) <= room:
        used += _units(text[end], kind)
        end += 1
    space = max(text.rfind(sign, end - ROOM[kind][1], end + 1) for sign in " \n")
    return space if space > 0 else end


def fold(text: str) -> str:
    """Curly quotes, long dashes, hard spaces as plain ones, where that alone makes the text GSM-7; else unchanged."""
    plain = unicodedata.normalize("NFC", text).translate(LOOK_ALIKES)
    return text if culprits(plain) else plain


def culprits(text: str) -> tuple[str, ...]:
    """The letters that force UCS-2, each once, in the order they stand."""
    return tuple(dict.fromkeys(letter for letter in text if letter not in BASIC and letter not in EXTENDED))


def _units(letter: str, kind: Encoding) -> int:
    if kind == "GSM-7":
        return 2 if letter in EXTENDED else 1
    return 2 if ord(letter) > 0xFFFF else 1


def _cut(text: str, sizes: Iterable[int], room: int) -> Iterable[str]:
    start = used = 0
    for place, size in enumerate(sizes):
        if used + size > room:
            yield text[start:place]
            start, used = place, 0
        used += size
    yield text[start:]
