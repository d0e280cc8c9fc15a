"""The short code of a case: a name for people, derived from the opening message, so no dice are needed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

LETTERS = "ACDEFHJKLMNPRTUVWXY"
DIGITS = "3479"
ALPHABET = LETTERS + DIGITS  # nothing that reads like something else (no B8, G6, I1, O0, Q, S5, Z2)
SHORTEST, LONGEST = 3, 6
_SIGNS, _DIGITS = frozenset(ALPHABET), frozenset(DIGITS)
_LETTER_OF = bytes(ord(ALPHABET[byte % len(ALPHABET)]) for byte in range(256))
TRIES = 8
NAMED_WITHIN = 3  # a code that is meant stands among the first words


def candidates(message_id: str) -> tuple[str, ...]:
    """Codes this case may bear, best first: short ones, then longer ones for a crowded line.

    Each holds a digit, so that no code is a word: "HAR du mat?" must never be read as a text to case HAR.
    """
    return tuple(dict.fromkeys(code for same_length in by_length(message_id) for code in same_length))


def by_length(message_id: str) -> Iterator[tuple[str, ...]]:
    """The best by itself, for it is nearly always free; then all of each length, short ones first."""
    yield (next(_codes(message_id, SHORTEST)),)
    for length in range(SHORTEST, LONGEST + 1):
        yield tuple(dict.fromkeys(_codes(message_id, length)))


def is_code(word: str) -> bool:
    """Whether this word, already in capitals, could be a code."""
    return SHORTEST <= len(word) <= LONGEST and _SIGNS.issuperset(word) and not _DIGITS.isdisjoint(word)


def _codes(message_id: str, length: int) -> Iterator[str]:
    digest = hashlib.shake_256(f"{length}:{message_id}".encode()).digest(TRIES * length)
    letters = digest.translate(_LETTER_OF).decode("ascii")
    for start in range(0, len(digest), length):
        yield _with_digit(letters[start : start + length], digest[start])


def _with_digit(code: str, chance: int) -> str:
    if not _DIGITS.isdisjoint(code):
        return code
    middle = len(code) // 2
    return code[:middle] + DIGITS[chance % len(DIGITS)] + code[middle + 1 :]


def codes_in(text: str) -> tuple[str, ...]:
    """The words among the first few that could be codes, in capitals."""
    words = (word.strip(".,:;!?\"'()").upper() for word in text.split()[:NAMED_WITHIN])
    return tuple(word for word in words if is_code(word))
