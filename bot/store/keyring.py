"""The ring: data keys kept in the store, wrapped to a public key, so that only the root key opens them."""

from __future__ import annotations

from collections.abc import Mapping

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from bot.store.rootkey import RootKey
from bot.store.rows import Rows
from bot.store.seal import Seal, new_data_key

ROOT = 0  # the number under which the public half of the root key lies


async def open_ring(rows: Rows, root: RootKey) -> Seal:
    """The seal of this data. A root key is made only where there is no data yet. Raises BadKey, StoreDown.

    Without the right root key a new data key is made and wrapped to the public half: what is sealed with it can be
    read by us now, and by whoever brings the root key back; what was sealed before cannot be read until then.
    """
    if ROOT not in await rows.keys():
        root = root if root.secret is not None else root.made()
        await rows.add_key(ROOT, _public(root))
    ring = await rows.keys()
    blind = _trouble(root, ring[ROOT])
    data = {} if blind else _unwrapped(root, ring)
    if data and max(data) == max(ring):
        return Seal(data)
    number, secret = await _another(rows, ring)
    return Seal({**data, number: secret}, blind=blind)


async def _another(rows: Rows, ring: Mapping[int, bytes]) -> tuple[int, bytes]:
    secret, number = new_data_key(), max(ring) + 1
    while not await rows.add_key(number, _wrapped(secret, number, ring[ROOT])):
        number += 1
    return number, secret


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
