"""How heavy a Norwegian text is to read: LIX, the share of long words and the length of sentences."""

from __future__ import annotations

import re

HEAVY = 35  # above this an office's text is worth a second look
TOO_HEAVY = 45
LONG_WORD = 6  # letters; longer words count
LONG_SENTENCE = 15  # words
_WORD = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")
_END = re.compile(r"[.!?:;\n]+")


def lix(text: str) -> int:
    """Words for each sentence, and how many of a hundred words are long (C.-H. Björnsson, 1968). Numbers are no words.

    Made for Scandinavian languages: of a Polish or Ukrainian text it says nothing.
    """
    words = _WORD.findall(text)
    if not words:
        return 0
    sentences = sum(1 for part in _END.split(text) if _WORD.search(part))
    long = sum(len(word) > LONG_WORD for word in words)
    return round(len(words) / sentences + 100 * long / len(words))


def long_sentences(text: str) -> tuple[str, ...]:
    """The sentences that somebody who reads with trouble loses on the way."""
    parts = (part.strip() for part in _END.split(text))
    return tuple(part for part in parts if len(_WORD.findall(part)) > LONG_SENTENCE)
