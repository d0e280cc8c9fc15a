"""Our own texts by key and language: an office's wording first, and always one that can be said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from messages import catalogue_check
from messages.moments import When
from messages.wording import TextError, Wording, read, read_one

__all__ = ["Catalogue", "TextError"]

Value = str | int | When
MASTER = "nb"  # has every key; what is said when nothing else can be
SECOND = "en"  # said after Norwegian to those whose language we have no signed texts in
NORWEGIAN = ("nb", "nn")  # a form that lacks a text is said in the master's, alone


@dataclass(frozen=True, slots=True, eq=False)
class Catalogue:
    """``broken`` lists the office texts that could not be used, one sentence each; the shipped ones stand for them."""

    texts: Mapping[str, Mapping[str, Wording]] = field(repr=False)
    office: Mapping[str, Mapping[str, Wording]] = field(default_factory=dict, repr=False)
    broken: tuple[str, ...] = ()

    @classmethod
    def shipped(cls, sources: Mapping[str, str]) -> Catalogue:
        """From the whole .ftl text of each language. Raises ``TextError`` when one of our own cannot be used."""
        texts = {language: read(language, source) for language, source in sources.items()}
        master = texts.get(MASTER, {})
        for language, wordings in texts.items():
            for key in wordings:
                if key not in master:
                    raise TextError(f"{key} ({language}): is missing in {MASTER}; write it there first.")
        return cls(texts)

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

    def say(self, key: str, language: str, form: str = MASTER, /, **values: Value) -> str:
        """The finished text. For a key that exists it never fails: a strange text is better than a lost one.

        To a citizen whose language has no texts it is Norwegian, in the office's ``form``, and then English.
        """
        self._known(key)
        if language in self.languages or language in NORWEGIAN:
            return self._say(key, language, values)
        said = self._say(key, form, values)
        if not key.endswith("_citizen") or SECOND not in self.texts:
            return said
        return f"{said}\n{self._say(key, SECOND, values)}"

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
            plain = {name: value.said(spoken) if isinstance(value, When) else value for name, value in values.items()}
            said, whole = wording.say(plain)
            if whole:
                return said
        return said


def _each(texts: Mapping[str, Mapping[str, str]]) -> Iterator[tuple[str, str, str]]:
    for language, patterns in texts.items():
        for key, pattern in patterns.items():
            yield language, key, pattern
