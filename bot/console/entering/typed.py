"""Codes that people type: letters nobody misreads, in groups of four, however they are written back."""

from __future__ import annotations

from collections.abc import Iterable

from messages.codes import ALPHABET

GROUP = 4


def code_of(dice: bytes) -> str:
    """One sign for each byte. 23 signs: twelve of them are 54 bits."""
    return grouped(ALPHABET[each % len(ALPHABET)] for each in dice)


def grouped(signs: Iterable[str]) -> str:
    found = "".join(signs)
    return "-".join(found[i : i + GROUP] for i in range(0, len(found), GROUP))


def typed(text: str) -> str:
    """The code as it was given out: small letters, spaces and missing dashes are forgiven."""
    return grouped(sign for sign in text.upper() if sign in ALPHABET)
