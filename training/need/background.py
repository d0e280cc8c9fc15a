"""Words that mean nothing together: so that a text about nothing we know scores as nothing, and not at random.

The corpus' harmless messages were mostly written to look grave. What people write all day is not like that, and a line
through the corpus alone wakes somebody for every tenth sentence of a novel. And since nearly each urgent message has a
harmless twin with its words, what is left to tell them apart are "I", "and", "cannot": so each urgent message stands
here once more, hollow, with those little words in their places and any others between them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from random import Random

import wordfreq

from training.corpus import Row
from training.need.examples import PEN as EXAMPLES

PEN = "background"
COMMON = ("nb", "en", "pl", "lt", "uk", "ru", "ar", "fa", "tr", "ro", "es", "fr")  # of ours, those with lists of words
KNOWN_WORDS = 20_000
FLATTER = 0.75  # the power of how often a word is used: rarer words come up a little more
LENGTHS = (2, 3, 4, 5, 6, 8, 10, 14)
OF_LISTS, OF_OWN = 1200, 800  # texts for each language
LITTLE = 120  # so many of a language's commonest words stay in a hollow message
SEED = 7
WORD = re.compile(r"[^\W\d_]+")

Speaks = Callable[[str], bool]  # whether a text speaks of a need


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A language's words: the little ones, and the others with how often they are used, added up."""

    little: frozenset[str]
    others: Sequence[str]
    often: Sequence[float]

    def other(self, dice: Random) -> str:
        return dice.choices(self.others, cum_weights=self.often)[0]


def background(corpus: Sequence[Row], speaks: Speaks) -> list[Row]:
    """The same texts each time: words as often as they are used, words of our harmless messages, hollow urgent ones."""
    return [*_listed(Random(SEED)), *_own(corpus, Random(SEED + 1)), *_hollow(corpus, speaks)]


def _listed(dice: Random) -> Iterator[Row]:
    for lang in COMMON:
        used = _of_list(lang)
        often = list(accumulate(share**FLATTER for share in used.values()))
        for _ in range(OF_LISTS):
            yield _row(lang, dice.choices(list(used), cum_weights=often, k=dice.choice(LENGTHS)))


def _own(corpus: Sequence[Row], dice: Random) -> Iterator[Row]:
    words = _harmless(corpus)
    for lang in sorted(words):
        for _ in range(OF_OWN):
            yield _row(lang, dice.choices(words[lang], k=dice.choice(LENGTHS)))


def _harmless(corpus: Sequence[Row]) -> Mapping[str, list[str]]:
    words: dict[str, list[str]] = defaultdict(list)
    for row in corpus:
        if row.expect == "none":
            words[row.lang] += row.text.split()
    return words


def _hollow(corpus: Sequence[Row], speaks: Speaks) -> Iterator[Row]:
    """Messages that are not harmless, emptied; not those in which chance put a need."""
    dice, known = Random(SEED + 2), _vocabularies(corpus)
    urgent = [row for row in corpus if row.expect != "none" and row.pen != EXAMPLES]
    for row in urgent:
        text = WORD.sub(lambda found, of=known[row.lang]: _refilled(found[0], of, dice), row.text)
        if not speaks(text):
            yield _row(row.lang, text.split())


def _refilled(word: str, known: Vocabulary, dice: Random) -> str:
    return word if word.lower() in known.little else known.other(dice)


def _vocabularies(corpus: Sequence[Row]) -> Mapping[str, Vocabulary]:
    """Of the lists where there is one, else of our own harmless messages. Nynorsk has the little words of both."""
    own = {lang: Counter(WORD.findall(" ".join(words).lower())) for lang, words in _harmless(corpus).items()}
    used = {lang: _of_list(lang) if lang in COMMON else dict(own[lang].most_common()) for lang in sorted(own)}
    found = {lang: _vocabulary(often) for lang, often in used.items()}
    if {"nb", "nn"} <= set(found):
        nn = found["nn"]
        found["nn"] = Vocabulary(nn.little | found["nb"].little, nn.others, nn.often)
    return found


def _of_list(lang: str) -> Mapping[str, float]:
    words = [word for word in wordfreq.top_n_list(lang, KNOWN_WORDS) if any(map(str.isalpha, word))]
    return {word: wordfreq.word_frequency(word, lang) for word in words}


def _vocabulary(often: Mapping[str, float]) -> Vocabulary:
    """From words and how often each is used, the commonest first."""
    words = list(often)
    others = words[LITTLE:]
    return Vocabulary(frozenset(words[:LITTLE]), others, list(accumulate(often[word] ** FLATTER for word in others)))


def _row(lang: str, words: Sequence[str]) -> Row:
    return Row(lang, PEN, "-", frozenset(), "-", frozenset({"plain"}), " ".join(words), f"{PEN}-{lang}")
