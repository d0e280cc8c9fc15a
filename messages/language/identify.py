"""Which language a text is in: script, letters and small words first; langdetect only when they say too little."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from messages.language.last_resort import FEWEST_WORDS, LastResort
from messages.language.letters import plain, spellings, words
from messages.language.lexicon import number, rows, strings, tables

PRIOR = 1.5  # what a person wrote before counts as one and a half marker words
ENOUGH = 2.5  # so many marker words, and the library is not asked
SURE_FROM = 2.0  # less evidence than this is never full confidence
LAST_RESORT_COUNTS = 2.0
LETTERS_AT_MOST = 2.0

NORWEGIAN = ("nb", "nn")  # in this order when nothing tells them apart
SHARED = 0.8

Scores = dict[str, float]


@dataclass(frozen=True, slots=True)
class Script:
    """A range of letters, and how much one of them speaks for which language."""

    letters: range
    languages: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Languages:
    """What tells the served languages apart; made once by ``Languages.of``."""

    names: frozenset[str]
    by_word: Mapping[str, Mapping[str, float]] = field(repr=False)
    letters: Mapping[str, frozenset[str]] = field(repr=False)
    scripts: tuple[Script, ...] = field(repr=False)
    last_resort: LastResort = field(repr=False)

    @classmethod
    def of(cls, lexicon: Mapping[str, object]) -> Languages:
        """From the parsed ``language.toml``. Raises LexiconError."""
        served = tables(lexicon, "language")
        return cls(
            names=frozenset(served),
            by_word=_by_word({name: strings(tables(served, name), "markers") for name in served}),
            letters={name: frozenset("".join(strings(tables(served, name), "letters"))) for name in served},
            scripts=tuple(_scripts(lexicon)),
            last_resort=LastResort({code: str(name) for code, name in tables(lexicon, "langdetect").items()}),
        )

    def identify(self, text: str, prior: str | None = None) -> tuple[tuple[str, float], ...]:
        """The served languages that something speaks for, surest first, confidence 0 to 1; maybe none.

        The same text and prior give the same answer in every process.
        """
        scores = self._first_look(text)
        if sum(scores.values()) < ENOUGH and len(words(plain(text))) >= FEWEST_WORDS:
            for name, sure in self.last_resort.languages(text):
                _add(scores, name, LAST_RESORT_COUNTS * sure)
        if prior is not None and scores:
            _add(scores, prior, PRIOR)
        return self._ranked(scores)

    def _first_look(self, text: str) -> Scores:
        scores: Scores = {}
        for word in words(plain(text)):
            for name, weight in self.by_word.get(word, {}).items():
                _add(scores, name, weight)
        seen = text.casefold()
        for name, letters in self.letters.items():
            _add(scores, name, min(float(sum(letter in letters for letter in seen)), LETTERS_AT_MOST))
        for script in self.scripts:
            if any(ord(letter) in script.letters for letter in seen):
                for name, weight in script.languages.items():
                    _add(scores, name, weight)
        return scores

    def _ranked(self, scores: Scores) -> tuple[tuple[str, float], ...]:
        scores = _norwegian_first(scores)
        total = max(sum(scores.values()), SURE_FROM)
        ranked = sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))
        return tuple((name, round(score / total, 3)) for name, score in ranked if name in self.names)


def _norwegian_first(scores: Scores) -> Scores:
    """The two forms of Norwegian share most small words: what speaks for the weaker one mostly speaks for the other."""
    stronger, weaker = sorted(NORWEGIAN, key=lambda name: -scores.get(name, 0.0))
    shared = SHARED * scores.get(weaker, 0.0)
    if not shared:
        return scores
    return {**scores, stronger: scores[stronger] + shared, weaker: scores[weaker] - shared}


def _add(scores: Scores, name: str, weight: float) -> None:
    if weight > 0:
        scores[name] = scores.get(name, 0.0) + weight


def _by_word(markers: Mapping[str, Iterable[str]]) -> dict[str, dict[str, float]]:
    """A word that several languages share speaks for each of them with its part."""
    owners: dict[str, set[str]] = {}
    for name, listed in markers.items():
        for word in listed:
            for form in spellings(plain(word)):
                owners.setdefault(form, set()).add(name)
    return {word: dict.fromkeys(sorted(names), 1.0 / len(names)) for word, names in owners.items()}


def _scripts(lexicon: Mapping[str, object]) -> Iterator[Script]:
    for row in rows(lexicon, "script"):
        reach = range(int(number(row, "first", 0)), int(number(row, "last", 0)) + 1)
        speaks = tables(row, "speaks_for")
        yield Script(reach, {name: number(speaks, name, 0.0) for name in speaks})
