"""Words that mean nothing together: so that a text about nothing we know scores as nothing, and not at random.

The corpus' harmless messages were mostly written to look grave. What people write all day is not like that, and a line
through the corpus alone wakes somebody for every tenth sentence of a novel.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate
from random import Random

import wordfreq

from training.corpus import Row

PEN = "background"
COMMON = ("nb", "en", "pl", "lt", "uk", "ru", "ar", "fa", "tr", "ro", "es", "fr")  # of ours, those with lists of words
KNOWN_WORDS = 20_000
FLATTER = 0.75  # the power of how often a word is used: rarer words come up a little more
LENGTHS = (2, 3, 4, 5, 6, 8, 10, 14)
OF_LISTS, OF_OWN = 1200, 800  # texts for each language
SEED = 7


def background(corpus: Sequence[Row]) -> list[Row]:
    """The same texts each time: words as often as they are used, and words of the corpus' own harmless messages."""
    return [*_listed(Random(SEED)), *_own(corpus, Random(SEED + 1))]


def _listed(dice: Random) -> Iterator[Row]:
    for lang in COMMON:
        words = [word for word in wordfreq.top_n_list(lang, KNOWN_WORDS) if any(map(str.isalpha, word))]
        often = list(accumulate(wordfreq.word_frequency(word, lang) ** FLATTER for word in words))
        for _ in range(OF_LISTS):
            yield _row(lang, dice.choices(words, cum_weights=often, k=dice.choice(LENGTHS)))


def _own(corpus: Sequence[Row], dice: Random) -> Iterator[Row]:
    words: dict[str, list[str]] = defaultdict(list)
    for row in corpus:
        if row.expect == "none":
            words[row.lang] += row.text.split()
    for lang in sorted(words):
        for _ in range(OF_OWN):
            yield _row(lang, dice.choices(words[lang], k=dice.choice(LENGTHS)))


def _row(lang: str, words: Sequence[str]) -> Row:
    return Row(lang, PEN, "-", frozenset(), "-", frozenset({"plain"}), " ".join(words), f"{PEN}-{lang}")
