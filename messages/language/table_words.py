"""How the table sees a text: its words in small letters, and the runs of one to four letters in each."""

from __future__ import annotations

import re
import unicodedata

LONGEST_WORD = 20  # what follows in a longer one says nothing new, and the sums have only so much room
LONGEST_RUN = 4

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_LINK = re.compile(r"https?://\S+|www\.\S+|\S+@\S+|@\w+")


def words_of(text: str) -> list[str]:
    """The words in small letters, in their order; no links, no names of accounts, no numbers."""
    if "@" in text or "://" in text or "www." in text:
        text = _LINK.sub(" ", text)
    text = text.lower()
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).replace("i̇", "i")
        text = text.replace("’", "'").replace("ʼ", "'").replace("´", "'").replace("ـ", "")
    return _WORD.findall(text)


def runs_of(word: str) -> list[str]:
    """The word itself between two spaces, its letters, and every run of two to four signs in it."""
    word = word[:LONGEST_WORD]
    padded = f" {word} "
    end = len(padded)
    runs = [padded, *word]
    for size in range(2, min(LONGEST_RUN, end - 1) + 1):
        runs.extend([padded[start : start + size] for start in range(end - size + 1)])
    return runs
