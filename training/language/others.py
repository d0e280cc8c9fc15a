"""Texts in languages that we do not serve, made up from lists of their commonest words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from random import Random

import wordfreq

from training.language.classes import NUMBER, OTHER
from training.language.copies import without_marks
from training.language.texts import Example

LISTS = {
    "other-cyrillic": ("mk",),
    "other-germanic": ("de", "nl", "is"),
    "other-slavic": ("cs", "sk", "sl", "sh"),
    "other-romance": ("pt", "it", "ca"),
    "other-baltic": ("hu", "lv"),
    OTHER: ("ms", "id", "fil", "vi"),
}
MORE = {"other-romance": 3}
TEXTS = 500  # in each language; many more, and served texts are taken for theirs
WORDS = 20000
LENGTHS = (1, 1, 2, 2, 3, 3, 4, 5, 6, 8)
FLATTER = 0.8  # rarer words come a little oftener than people write them
WEIGHT = 0.4


def made_up(dice: Random) -> Iterator[Example]:
    available = wordfreq.available_languages("small")
    for name, languages in LISTS.items():
        for language in languages:
            if language in available:
                yield from _in_language(language, name, dice)


def _in_language(language: str, name: str, dice: Random) -> Iterator[Example]:
    words = [word for word in wordfreq.top_n_list(language, WORDS) if any(letter.isalpha() for letter in word)]
    often = list(accumulate(max(wordfreq.word_frequency(word, language), 1e-9) ** FLATTER for word in words))
    for _ in range(TEXTS * MORE.get(name, 1)):
        text = " ".join(dice.choices(words, cum_weights=often, k=dice.choice(LENGTHS)))
        yield Example(text, (NUMBER[name],), WEIGHT)
        if dice.random() < 0.2:
            yield Example(without_marks(text), (NUMBER[name],), WEIGHT)
