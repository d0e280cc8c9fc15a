"""The ring: data keys kept in the store, wrapped to a public key, so that only the root key opens them."""

from __future__ import annotations

from collections.abc import Mapping, Set
from typing import Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from bot.store.errors import BadKey
from bot.store.rootkey import RootKey
from bot.store.rows import Rows
from bot.store.seal import Seal, new_data_key

ROOT = 0  # the number under which the public half of the root key lies
NOT_HERE = "the root key of this data is not here, and another process works on it, or did until some seconds ago"
COPY = "copy its key file to this machine"


class Neighbours(Protocol):
    """Other processes that work on the same data."""

    async def are_there(self) -> bool: ...

    async def hear_of_us(self) -> None: ...


class Nobody:
    """Where the data is ours alone."""

    async def are_there(self) -> bool:
        return False

    async def hear_of_us(self) -> None:
        return None


ALONE = Nobody()


class Ring:
    """The ring in the store and the seal made of it, which learns what other processes add."""

    def __init__(self, rows: Rows, root: RootKey, seal: Seal) -> None:
        self._rows, self._root, self.seal = rows, root, seal
        self._in_vain: set[int] = set()

    async def learned(self, missing: Set[int]) -> bool:
        """Whether the seal now has one of these keys, which were missing."""
        asked = missing - self._in_vain - self.seal.numbers
        if not asked:
            return False
        await self.fetch()
        self._in_vain |= asked - self.seal.numbers
        return bool(asked & self.seal.numbers)

    async def fetch(self) -> None:
        ring = await self._rows.keys()
        if not self.seal.blind:
            self.seal.learn(_unwrapped(self._root, ring))


async def open_ring(rows: Rows, root: RootKey, neighbours: Neighbours = ALONE) -> Ring:
    """The ring of this data. A root key is made only where there is no data yet. Raises BadKey, StoreDown.

    Without the right root key a new data key is made and wrapped to the public half: what is sealed with it can be
    read by us now, and by whoever brings the root key back; what was sealed before cannot be read until then. Beside
    neighbours nobody begins like that: messages would be taken that they can send, and books put over those they read.
    """
    root = await _rooted(rows, root, neighbours)
    while True:
        ring = await rows.keys()
        blind = _trouble(root, ring[ROOT])
        if blind and await neighbours.are_there():
            raise BadKey(f"{NOT_HERE}; {COPY}, or give both the same APENDOR_KEY")
        data = {} if blind else _unwrapped(root, ring)
        if data and max(data) == max(ring):
            return Ring(rows, root, Seal(data))
        number, secret = max(ring) + 1, new_data_key()
        if await rows.add_key(number, _wrapped(secret, number, ring[ROOT])):
            return Ring(rows, root, Seal({**data, number: secret}, blind=blind))


async def _rooted(rows: Rows, root: RootKey, neighbours: Neighbours) -> RootKey:
    """Of two processes that find no data at the same time, one makes the root key of it."""
    if ROOT in await rows.keys():
        return root if root.secret is not None else root.looked_for_again()
    await neighbours.hear_of_us()  # before the key is there, so that whoever finds it knows whose it is
    ours = root if root.secret is not None else root.made()
    first = await rows.add_key(ROOT, _public(ours))
    if not first and root.secret is None and (await rows.keys())[ROOT] != _public(ours):
        ours.unmade()
        raise BadKey(f"another process has just made the root key of this data; {COPY}")
    return ours


def _trouble(root: RootKey, public: bytes) -> str | None:
    if root.secret is None:
        return f"{root.missing}: new texts are kept sealed, older ones cannot be read until the key is back"
    if _public(root) != public:
        return "the root key is not the one of this data: new texts are kept sealed, older ones cannot be read"
    return None


def _public(root: RootKey) -> bytes:
    return _private(root).public_key().public_bytes_raw()


def _private(root: RootKey) -> X25519PrivateKey:
    return X25519PrivateKey.from_private_bytes(root.secret or b"")


def _wrapped(secret: bytes, number: int, public: bytes) -> bytes:
    return _suite().encrypt(secret, X25519PublicKey.from_public_bytes(public), _info(number))


def _unwrapped(root: RootKey, ring: Mapping[int, bytes]) -> dict[int, bytes]:
    """A key that was tampered with is left out: what it sealed reads as absent."""
    found: dict[int, bytes] = {}
    for number, wrapped in ring.items():
        try:
            if number != ROOT:
                found[number] = _suite().decrypt(wrapped, _private(root), _info(number))
        except (InvalidTag, ValueError):
            continue
    return found


def _suite() -> Suite:
    return Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)  # RFC 9180


def _info(number: int) -> bytes:
    return b"apendor data key 1 %d" % number
