"""The seal on everything we keep of a person, and the look-up names that give nobody away."""

from __future__ import annotations

import hmac
import os
import struct
from collections.abc import Mapping, Set
from dataclasses import dataclass
from functools import lru_cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from bot.store.errors import KeyMissing, Unreadable

FORMAT = 1
HEAD = struct.Struct(">BI")  # format and number of the key stand outside the seal
VERSION, LENGTH = struct.Struct(">q"), struct.Struct(">I")
NONCE = 12
KEY = 32
NAMES = 4096  # look-up names that are kept at hand: several are asked for with each text, and again with the next


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sealed value belongs. It opens nowhere else: not in another row, column, line or version."""

    line: str
    table: str
    key: str
    column: str = "body"
    version: int = 0

    def bound(self, head: bytes) -> bytes:
        return head + _packed(self.line, self.table, self.key, self.column) + VERSION.pack(self.version)


class DataKey:
    """One data key of the ring, and the look-up key derived from it."""

    def __init__(self, secret: bytes) -> None:
        self._cipher = AESGCM(secret)
        self._names = HKDF(SHA256(), KEY, salt=None, info=b"apendor look-up 1").derive(secret)

    def seal(self, plain: bytes, bound: bytes) -> bytes:
        nonce = os.urandom(NONCE)
        return nonce + self._cipher.encrypt(nonce, plain, bound)

    def unseal(self, sealed: bytes, bound: bytes) -> bytes:
        return self._cipher.decrypt(sealed[:NONCE], sealed[NONCE:], bound)

    def name(self, words: bytes) -> str:
        return hmac.digest(self._names, words, "sha256").hex()


class Seal:
    """The ring of data keys. The one with the highest number seals; every one of them opens and is looked up with.

    ``blind`` says why older rows cannot be read, if they cannot.
    """

    def __init__(self, ring: Mapping[int, bytes], *, blind: str | None = None) -> None:
        self.blind = blind
        self._ring: dict[int, DataKey] = {}
        self._named = lru_cache(NAMES)(self._made)
        self.learn(ring)

    def learn(self, ring: Mapping[int, bytes]) -> None:
        """More keys of the same data: another process may have made them."""
        known = self._ring | {number: DataKey(secret) for number, secret in ring.items() if number not in self._ring}
        self._ring = {number: known[number] for number in sorted(known, reverse=True)}
        self._current = max(known)
        self._named.cache_clear()

    @property
    def numbers(self) -> Set[int]:
        return self._ring.keys()

    @classmethod
    def fresh(cls) -> Seal:
        """One new key that is kept nowhere: for tests and demos that forget on exit."""
        return cls({1: new_data_key()})

    def seal(self, place: Place, plain: bytes) -> bytes:
        head = HEAD.pack(FORMAT, self._current)
        return head + self._ring[self._current].seal(plain, place.bound(head))

    def unseal(self, place: Place, sealed: bytes) -> bytes:
        """Raises Unreadable."""
        head = sealed[: HEAD.size]
        key = self._key_of(head)
        try:
            return key.unseal(sealed[HEAD.size :], place.bound(head))
        except (InvalidTag, ValueError) as e:
            raise Unreadable("this is not what was sealed here") from e

    def names(self, *words: str) -> tuple[str, ...]:
        """What these words are called in the store, the name for new rows first, one for each key of the ring."""
        return self._named(words)

    def _made(self, words: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(key.name(_packed(*words)) for key in self._ring.values())

    def _key_of(self, head: bytes) -> DataKey:
        if len(head) < HEAD.size:
            raise Unreadable("too short to be a sealed value")
        form, number = HEAD.unpack(head)
        if form != FORMAT:
            raise Unreadable("sealed by a newer version of this program")
        if number not in self._ring:
            raise KeyMissing(number)
        return self._ring[number]


def new_data_key() -> bytes:
    return os.urandom(KEY)


def _packed(*words: str) -> bytes:
    """Each word with its length before it, so that no two lists of words look alike."""
    parts = [word.encode("utf-8", "surrogatepass") for word in words]
    return b"".join([LENGTH.pack(len(part)) + part for part in parts])
