"""Our own texts by key and language: an office's wording first, and always one that can be said."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace

from messages import catalogue_check
from messages.direction import FROM_THE_RIGHT, in_one_piece
from messages.moments import When
from messages.reviews import Reviews, Signature
from messages.wording import TextError, Wording, read, read_one

__all__ = ["Catalogue", "TextError"]

Value = str | int | When
MASTER = "nb"  # has every key; what is said when nothing else can be
SECOND = "en"  # said after Norwegian to those in whose language no speaker has signed our texts
NORWEGIAN = ("nb", "nn")  # a form that lacks a text is said in the master's, alone
NEVER_UNSIGNED = frozenset({"se"})  # no office may switch these on before a speaker has signed them
CITIZEN = "_citizen"  # how the key of a text to somebody who asks for help ends
NOBODY: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Catalogue:
    """``broken`` lists the office texts that could not be used, one sentence each; the shipped ones stand for them."""

    texts: Mapping[str, Mapping[str, Wording]] = field(repr=False)
    office: Mapping[str, Mapping[str, Wording]] = field(default_factory=dict, repr=False)
    broken: tuple[str, ...] = ()
    reviews: Reviews = field(default_factory=Reviews, repr=False)

    @classmethod
    def shipped(cls, sources: Mapping[str, str], reviews: Mapping[str, object] | None = None) -> Catalogue:
        """From the whole .ftl text of each language, and the parsed ``REVIEWS.toml``.

        Raises ``TextError`` when one of our own cannot be used.
        """
        texts = {language: read(language, source) for language, source in sources.items()}
        master = texts.get(MASTER, {})
        for language, wordings in texts.items():
            for key in wordings:
                if key not in master:
                    raise TextError(f"{key} ({language}): is missing in {MASTER}; write it there first.")
        return cls(texts, reviews=Reviews.of(reviews or {}))

    def with_texts(self, texts: Mapping[str, Mapping[str, str]]) -> Catalogue:
        """The shipped texts with an office's own over them. Call it when the books change, not for each message."""
        office: dict[str, dict[str, Wording]] = {}
        broken: list[str] = []
        for language, key, pattern in _each(texts):
            faults = self._unusable(key, language, pattern)
            broken += faults
            if not faults:
                office.setdefault(language, {})[key] = read_one(key, language, pattern)
        return replace(self, office=office, broken=tuple(broken))

    def say(
        self, key: str, language: str, form: str = MASTER, switched_on: Collection[str] = NOBODY, /, **values: Value
    ) -> str:
        """The finished text. For a key that exists it never fails: a strange text is better than a lost one.

        What a citizen is told in a language that nobody has signed, and that the office has not ``switched_on``,
        is said in Norwegian, in the office's ``form``, and then in English.
        """
        self._known(key)
        if self.speaks(key, language, switched_on):
            return self._say(key, language, values)
        said = self._say(key, form, values)
        if not key.endswith(CITIZEN) or SECOND not in self.texts:
            return said
        return f"{said}\n{self._say(key, SECOND, values)}"

    def preview(self, key: str, language: str, /, **values: Value) -> str:
        """The text as it would be said in this language, signed or not: for whoever edits or reviews it."""
        self._known(key)
        return self._say(key, language, values)

    def speaks(self, key: str, language: str, switched_on: Collection[str] = NOBODY) -> bool:
        """Whether this text is said in this language alone."""
        if language in NORWEGIAN:
            return True
        if language == SECOND or not key.endswith(CITIZEN):
            return language in self.texts
        if not any(key in texts.get(language, {}) for texts in (self.office, self.texts)):
            return False
        allowed = language in switched_on and language not in NEVER_UNSIGNED
        return allowed or self.signature(key, language) is not None

    def signature(self, key: str, language: str) -> Signature | None:
        """Who stands for the words that would be said now. What follows the Norwegian is held against ours."""
        if not self.reviews.was_signed(language, key):
            return None
        return self.reviews.signature(language, key, self.pattern(key, language), self.texts[MASTER][key].pattern)

    def check(self, key: str, language: str, pattern: str) -> tuple[str, ...]:
        """What is wrong with a text somebody wants to save; one sentence for each fault, with how to mend it."""
        faults = self._unusable(key, language, pattern)
        if faults:
            return faults
        return catalogue_check.unwise(read_one(key, language, pattern), language)

    def keys(self) -> tuple[str, ...]:
        """Every key, in the order of the master file."""
        return tuple(self.texts.get(MASTER, {}))

    def variables(self, key: str) -> frozenset[str]:
        """The values that a text may and must use."""
        return self._known(key).contents.uses

    def about(self, key: str) -> str:
        """When the text is used, in Norwegian."""
        return self._known(key).about

    def pattern(self, key: str, language: str) -> str:
        """The text as it is written now, to be edited."""
        self._known(key)
        return next(wording.pattern for wording, _ in self._wordings(key, language))

    def original(self, key: str, language: str) -> str:
        """The text as it is shipped, whatever an office says instead."""
        self._known(key)
        return next(texts[key].pattern for texts in (self.texts.get(language, {}), self.texts[MASTER]) if key in texts)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that have texts of their own."""
        return tuple(self.texts)

    def _known(self, key: str) -> Wording:
        master = self.texts.get(MASTER, {})
        if key not in master:
            raise TextError(catalogue_check.unknown(key, tuple(master)))
        return master[key]

    def _unusable(self, key: str, language: str, pattern: str) -> tuple[str, ...]:
        if key not in self.keys():
            return (catalogue_check.unknown(key, self.keys()),)
        if language not in self.languages:
            known = ", ".join(self.languages)
            return (f"{key} ({language}): we have no texts in this language; use one of {known}.",)
        return catalogue_check.unusable(self._known(key), language, pattern)

    def _wordings(self, key: str, language: str) -> Iterator[tuple[Wording, str]]:
        """Whatever may be said for the key, best first."""
        for spoken in dict.fromkeys((language, MASTER)):
            for texts in (self.office, self.texts):
                if key in texts.get(spoken, {}):
                    yield texts[spoken][key], spoken

    def _say(self, key: str, language: str, values: Mapping[str, Value]) -> str:
        said = ""
        for wording, spoken in self._wordings(key, language):
            said, whole = wording.say({name: _plain(value, spoken) for name, value in values.items()})
            if whole:
                return said
        return said


def _plain(value: Value, language: str) -> str | int:
    if isinstance(value, When):
        return value.said(language)
    return in_one_piece(value) if isinstance(value, str) and language in FROM_THE_RIGHT else value


def _each(texts: Mapping[str, Mapping[str, str]]) -> Iterator[tuple[str, str, str]]:
    for language, patterns in texts.items():
        for key, pattern in patterns.items():
            yield language, key, pattern
