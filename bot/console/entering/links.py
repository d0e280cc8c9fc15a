"""Login codes made at the terminal with the root key: valid without a word to the process that runs, and once."""

from __future__ import annotations

import hmac
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from bot.console.entering.typed import code_of, typed

SALT, SIGNS = 4, 16  # signs that make each code another one, and signs that prove it
WINDOW = timedelta(minutes=10)
WINDOWS = 4  # so a code is good for 30 to 40 minutes


@dataclass(frozen=True, slots=True)
class Links:
    """Whoever has the root key can read everything already; so it is no new power that they can also come in."""

    secret: bytes = field(repr=False)

    @classmethod
    def of(cls, root: bytes) -> Links:
        return cls(HKDF(SHA256(), 32, salt=None, info=b"apendor login link 1").derive(root))

    def code(self, person: str, now: datetime, salt: bytes) -> str:
        """``salt``: dice, one byte for each of its signs."""
        told = code_of(salt[:SALT])
        return f"{told}-{self._proof(told, person, _window(now))}"

    def whose(self, text: str, people: Iterable[str], now: datetime) -> str | None:
        """Whom this code was made for, if it was made here and lately. Every person is tried, so all take as long."""
        written = typed(text)
        salt, _, proof = written.partition("-")
        latest, found = _window(now), None
        for person in people:
            for window in range(latest - WINDOWS + 1, latest + 1):
                if hmac.compare_digest(proof, self._proof(salt, person, window)):
                    found = person
        return found

    def _proof(self, salt: str, person: str, window: int) -> str:
        words = f"{salt}\n{window}\n{person}".encode()
        return code_of(hmac.digest(self.secret, words, "sha256")[:SIGNS])


def _window(now: datetime) -> int:
    return int((now - datetime(2020, 1, 1, tzinfo=UTC)) / WINDOW)
