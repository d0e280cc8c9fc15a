"""What people write when it is over: a thank-you, or that they manage now. It tells, and never ends anything."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from messages.language.letters import plain, spellings
from messages.language.lexicon import spelled_lists, strings, tables
from messages.language.phrases import Phrases
from messages.language.written import Text, Written, written

LONGEST = 8  # words; more than that has something to tell


class Ending(Enum):
    """How a text speaks of the end."""

    COURTESY = "courtesy"  # thanks, and nothing else
    MANAGES = "manages"  # "klarer meg nå"


@dataclass(frozen=True, slots=True)
class Endings:
    """``lexicon/endings.toml``, ready to be looked for; made once by ``Endings.of``."""

    thanks: frozenset[str]
    beside: frozenset[str]
    signs: frozenset[str]
    manages: Phrases[bool] = field(repr=False)

    @classmethod
    def of(cls, lexicon: Mapping[str, object]) -> Endings:
        """Raises LexiconError or ValueError where it cannot be used."""
        courtesy, manages = tables(lexicon, "courtesy"), tables(lexicon, "manages")
        lists, phrases = spelled_lists(lexicon), Phrases[bool]()
        phrases.add(True, strings(manages, "patterns"), lists)
        phrases.add(False, strings(manages, "unless"), lists)
        thanks, beside = _spelled(strings(courtesy, "thanks")), _spelled(strings(courtesy, "beside"))
        return cls(thanks, beside, frozenset(strings(courtesy, "signs")), phrases)

    def found(self, text: Text) -> Ending | None:
        seen = written(text)
        if self._is_courtesy(seen):
            return Ending.COURTESY
        said = {match.name for clause in seen.clauses for match in self.manages.find(clause)}
        return Ending.MANAGES if True in said and False not in said else None

    def _is_courtesy(self, seen: Written) -> bool:
        """One word or sign more that we do not know, and it is news."""
        said = seen.words
        if "?" in seen.text or len(said) > LONGEST:
            return False
        signs = {sign for sign in seen.text if ord(sign) > 0x2500}
        thanked = not self.thanks.isdisjoint(said) or (not said and bool(signs))
        known = all(word in self.thanks or word in self.beside for word in said)
        return thanked and known and signs <= self.signs | _BESIDE_A_SIGN


_BESIDE_A_SIGN = frozenset("\ufe0f\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff")
"""What makes a sign a picture, and the colours of a hand."""


def _spelled(listed: tuple[str, ...]) -> frozenset[str]:
    return frozenset(form for word in listed for form in spellings(plain(word)))
