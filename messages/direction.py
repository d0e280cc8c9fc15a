"""Which way a text runs, and how numbers and foreign words keep their order in a text that runs from the right."""

from __future__ import annotations

import re
import unicodedata

FROM_THE_RIGHT = frozenset({"ar", "fa"})
ISOLATES = {"": "\u2068", "ltr": "\u2066", "rtl": "\u2067"}  # begin a piece that moves nothing around it
END = "\u2069"
_NUMBER = re.compile(r"\+?\d[\d ]*")


def direction(text: str) -> str:
    """``rtl`` or ``ltr``, told by the first letter that has a direction, as every phone tells it."""
    strong = (unicodedata.bidirectional(letter) for letter in text)
    first = next((kind for kind in strong if kind in ("L", "R", "AL")), "L")
    return "ltr" if first == "L" else "rtl"


def runs_both_ways(text: str) -> bool:
    """Whether any letter of it runs from the right."""
    return any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in text)


def isolated(text: str, way: str = "") -> str:
    """For a screen: the text between marks that are not seen. ``way`` is told by its first letter if not given."""
    return f"{ISOLATES[way]}{text}{END}"


def lines_isolated(text: str) -> str:
    """Each line of it that could turn what stands around it, in the direction of the line."""
    return "\n".join(isolated(line) if runs_both_ways(line) else line for line in text.split("\n"))


def bare(text: str) -> str:
    """The text without those marks."""
    return text.translate({ord(mark): None for mark in (*ISOLATES.values(), END)})


def in_one_piece(value: str) -> str:
    """A phone number without spaces or plus: in a text from the right, its pairs would be read in reverse order."""
    if not _NUMBER.fullmatch(value):
        return value
    return value.replace(" ", "").replace("+", "00")
