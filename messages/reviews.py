"""Who has read which of our texts in which version. A text that was changed since has lost its signature."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from messages.wording import TextError


@dataclass(frozen=True, slots=True)
class Signature:
    """Somebody who speaks the language has read the text and stands for it.

    ``version`` and ``norwegian`` are the fingerprints of the text and of the Norwegian one that it says the same as.
    """

    language: str
    key: str
    version: str
    norwegian: str
    by: str
    role: str
    at: date


@dataclass(frozen=True, slots=True)
class Reviews:
    """Every signature, by language and key; older ones are kept, for whoever asks who read it then."""

    signatures: Mapping[tuple[str, str], tuple[Signature, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, toml: Mapping[str, object]) -> Reviews:
        """From the parsed ``REVIEWS.toml``. Raises ``TextError``."""
        rows = toml.get("signed", [])
        if set(toml) - {"signed"} or not isinstance(rows, list):
            raise TextError("REVIEWS.toml holds [[signed]] tables and nothing else; apendor texts sign writes them.")
        found: dict[tuple[str, str], tuple[Signature, ...]] = {}
        for row in rows:
            signature = _signature(row)
            place = (signature.language, signature.key)
            found[place] = (*found.get(place, ()), signature)
        return cls(found)

    def signature(self, language: str, key: str, pattern: str, norwegian: str) -> Signature | None:
        """The newest one that holds for exactly these words, while the Norwegian says what it said then."""
        versions = (fingerprint(pattern), fingerprint(norwegian))
        held = (s for s in reversed(self.signatures.get((language, key), ())) if (s.version, s.norwegian) == versions)
        return next(held, None)

    def was_signed(self, language: str, key: str) -> bool:
        """Whether anybody ever signed it, in whatever version."""
        return (language, key) in self.signatures


def fingerprint(pattern: str) -> str:
    """The same for the same words, however the lines are broken."""
    return hashlib.sha256(" ".join(pattern.split()).encode()).hexdigest()[:16]


def _signature(row: object) -> Signature:
    told = row if isinstance(row, dict) else {}
    texts = {name: told.get(name) for name in ("language", "key", "version", "norwegian", "by", "role")}
    at = told.get("at")
    whole = all(isinstance(text, str) and text for text in texts.values()) and len(told) == len(texts) + 1
    if not whole or not isinstance(at, date):
        where = f"{told.get('key', '?')} ({told.get('language', '?')})"
        raise TextError(f"REVIEWS.toml: the signature of {where} is not whole; take it out and sign again.")
    return Signature(**{name: str(text) for name, text in texts.items()}, at=at)
