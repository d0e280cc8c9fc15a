"""Which form of Norwegian a text is in, told by the words that only one of them has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from messages.language.letters import plain
from messages.language.lexicon import strings, tables
from messages.language.written import Text, written


@dataclass(frozen=True, slots=True)
class Forms:
    """The words of each form; made once by ``Forms.of``."""

    words: Mapping[str, frozenset[str]] = field(repr=False)

    @classmethod
    def of(cls, lexicon: Mapping[str, object]) -> Forms:
        """From the parsed ``norwegian.toml``. Raises LexiconError."""
        forms = tables(lexicon, "forms")
        return cls({form: frozenset(plain(word) for word in strings(forms, form)) for form in forms})

    def __contains__(self, language: object) -> bool:
        return language in self.words

    def tell(self, text: Text) -> str | None:
        """The form that more words speak for; None when the text could be either."""
        said = written(text).words
        counts = {form: sum(word in own for word in said) for form, own in self.words.items()}
        most = max(counts.values(), default=0)
        ahead = [form for form, count in counts.items() if count == most]
        return ahead[0] if len(ahead) == 1 else None
