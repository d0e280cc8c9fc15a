"""Each message again as it might also have come: with slips of the finger.

A line through well-written messages hangs on the ends of words and on the neighbours that one pen happened to use.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from random import Random

from training.corpus import Row

LETTERS_FOR_A_SLIP = 15
SHORTEST = 8  # letters of a message that may have one
SPACES_MISSED, LEFT_OUT, TURNED = 0.3, 0.4, 0.35  # shares; what is left is typed twice
SEED = 3


def with_slips(corpus: Iterable[Row]) -> list[Row]:
    """The copies, the same ones each time. Each has the pen and the place of its message."""
    dice = Random(SEED)
    return [replace(row, text=text) for row in corpus if (text := slipped(row.text, dice)).strip() and text != row.text]


def slipped(text: str, dice: Random) -> str:
    """Letters left out, turned round or doubled, and a space missing."""
    letters = list(text)
    if len(letters) < SHORTEST:
        return text
    for _ in range(max(1, len(letters) // LETTERS_FOR_A_SLIP)):
        place = dice.randrange(1, len(letters) - 1)
        _slip(letters, place, dice.random())
    return "".join(letters)


def _slip(letters: list[str], place: int, kind: float) -> None:
    if letters[place] == " ":
        letters[place] = "" if kind < SPACES_MISSED else " "
    elif kind < LEFT_OUT:
        letters[place] = ""
    elif kind < LEFT_OUT + TURNED:
        letters[place - 1], letters[place] = letters[place], letters[place - 1]
    else:
        letters[place] *= 2
