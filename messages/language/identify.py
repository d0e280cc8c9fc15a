"""Which language a text is in: known words for the shortest, the table of letter runs for all others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from messages.language.last_resort import FEWEST_WORDS, LastResort
from messages.language.lexicon import string, strings, tables
from messages.language.table import Table
from messages.language.table_words import words_of
from messages.language.wishes import Wishes
from messages.language.written import Text, written

UNSERVED = "und"
"""No language that we tell apart."""

SHORT = 2  # a text of so few words is first looked up as it stands
LISTED = 6.0  # nats for a language in which all words of a short text are listed
BEFORE = 6.4  # nats for the language a person wrote before: right nineteen times of twenty, says the study
FEWEST_LETTERS = 2
FAINTEST = 0.001
LIKELY = 0.3  # a best guess below that is none

Ranked = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Languages:
    """What tells languages apart; made once by ``Languages.of``. ``names`` are the languages that we serve,
    ``own`` is what each calls itself.

    Without a table, which could not be read then, the library stands in.
    """

    names: frozenset[str]
    own: Mapping[str, str] = field(repr=False)
    wishes: Wishes = field(repr=False)
    listed: Mapping[str, frozenset[str]] = field(repr=False)
    table: Table | None = field(repr=False)
    last_resort: LastResort = field(repr=False)

    @classmethod
    def of(cls, lexicon: Mapping[str, object], table: Table | None = None, profiles: Sequence[str] = ()) -> Languages:
        """From the parsed ``language.toml``, the table, and the profiles of the library. Raises LexiconError."""
        served = tables(lexicon, "language")
        codes = {code: str(name) for code, name in tables(lexicon, "langdetect").items()}
        own = {name: string(tables(served, name), "own", name) for name in served}
        last_resort = LastResort(profiles, codes)
        return cls(frozenset(served), own, Wishes.of(lexicon), _listed(served), table, last_resort)

    def identify(self, text: Text, prior: str | None = None) -> Ranked:
        """Languages by probability, likeliest first; none where nothing was written, or nothing is likely.

        Besides the served ones they may be a neighbour's (``da``), or ``UNSERVED``. ``prior`` is the language that
        the person wrote before. The same text and prior give the same answer in every process.
        """
        seen = written(text)
        words = seen.spelled
        if sum(map(len, words)) < FEWEST_LETTERS:
            return ()
        known = self._known(words, prior)
        if self.table is None:
            return self._without_table(seen.text, words, known)
        ranked = _told(self.table.shares(words, known))
        return ranked if ranked and ranked[0][1] >= LIKELY else ()

    def called(self, text: str) -> str | None:
        """What the library calls the language of a text that is in none of ours; None when it has no name for it."""
        found = self.last_resort.languages(text)
        return found[0][0] if found and found[0][0] not in self.names else None

    def _known(self, words: Sequence[str], prior: str | None) -> dict[str, float]:
        """What speaks for a language before its letters are looked at, in nats."""
        known = {} if prior is None else {prior: BEFORE}
        if len(words) <= SHORT:
            for name in frozenset.intersection(*(self.listed.get(word, frozenset()) for word in words)):
                known[name] = known.get(name, 0.0) + LISTED
        return known

    def _without_table(self, text: str, words: Sequence[str], known: Mapping[str, float]) -> Ranked:
        """What is known beats the library, which guesses at short texts."""
        if known and len(words) < FEWEST_WORDS:
            best = max(known.values())
            first = sorted(name for name, nats in known.items() if nats == best)
            return tuple((name, round(1 / len(first), 4)) for name in first)
        return tuple((name, round(share, 4)) for name, share in self.last_resort.languages(text))


def _told(shares: Sequence[tuple[str, float]]) -> Ranked:
    """Families of languages that are none of ours have one name together."""
    if all(name.isalpha() for name, _ in shares):
        return tuple((name, round(share, 4)) for name, share in shares if share >= FAINTEST)
    sums: dict[str, float] = {}
    for name, share in shares:
        name = name if name.isalpha() else UNSERVED
        sums[name] = sums.get(name, 0.0) + share
    ranked = sorted(sums.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple((name, round(share, 4)) for name, share in ranked if share >= FAINTEST)


def _listed(served: Mapping[str, object]) -> dict[str, frozenset[str]]:
    """Each listed word, as the table sees it, and the languages it is listed in."""
    owners: dict[str, set[str]] = {}
    for name in served:
        for listed in strings(tables(served, name), "words"):
            for word in words_of(listed):
                owners.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in owners.items()}
