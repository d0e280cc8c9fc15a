"""Signatures as Standard Webhooks writes them: who sent these bytes, and was it just now."""

from __future__ import annotations

import base64
import binascii
import hmac
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.channels.base import Refused

ID, TIMESTAMP, SIGNATURE = "webhook-id", "webhook-timestamp", "webhook-signature"
TOLERANCE = timedelta(minutes=5)
PREFIX = "whsec_"
SHORTEST_KEY = 24  # bytes; the specification asks for 24 to 64
SECONDS = re.compile(r"[0-9]{1,12}", re.ASCII)


class Stale(Refused):
    """The right secret, but signed too long ago or ahead of our time: a replay, or one of two clocks is wrong."""

    def __init__(self, id: str) -> None:
        super().__init__("stale")
        self.id = id


@dataclass(frozen=True, slots=True)
class Secret:
    """A key that both sides know. The repr hides it."""

    key: bytes = field(repr=False)

    @classmethod
    def of(cls, text: str) -> Secret:
        """Reads ``whsec_<base64>``. Raises ValueError, whose words never hold the secret."""
        try:
            key = base64.b64decode(text.removeprefix(PREFIX), validate=True)
        except (binascii.Error, ValueError):
            raise ValueError("is not base64") from None
        if not text.startswith(PREFIX) or len(key) < SHORTEST_KEY:
            raise ValueError(f"is not {PREFIX} and the base64 of at least {SHORTEST_KEY} bytes")
        return cls(key)


def signed(secret: Secret, id: str, at: datetime, body: bytes) -> dict[str, str]:
    """The three headers that go with ``body``."""
    timestamp = str(int(at.timestamp()))
    mark = _mark(secret, id.encode(), timestamp.encode(), body)
    return {ID: id, TIMESTAMP: timestamp, SIGNATURE: mark.decode()}


def verified(secrets: Sequence[Secret], headers: Mapping[str, str], body: bytes, machine_at: datetime) -> str:
    """The id under which ``body`` was signed. Raises Refused, or Stale when nothing but the time is wrong."""
    known = {name.lower(): value for name, value in headers.items()}
    id, timestamp, given = (known.get(name, "").encode("utf-8", "surrogatepass") for name in (ID, TIMESTAMP, SIGNATURE))
    if not id or not _matches(given.split(b" "), [_mark(secret, id, timestamp, body) for secret in secrets]):
        raise Refused("signature")
    if not SECONDS.fullmatch(timestamp.decode("ascii", "replace")):
        raise Refused("timestamp")
    if abs(machine_at.timestamp() - int(timestamp)) > TOLERANCE.total_seconds():
        raise Stale(id.decode("utf-8", "replace"))
    return id.decode("utf-8", "replace")


def _matches(given: Sequence[bytes], expected: Sequence[bytes]) -> bool:
    """Every pair is compared, and each whole, so the time it takes says nothing about what was wrong."""
    return sum(hmac.compare_digest(ours, theirs) for ours in expected for theirs in given) > 0


def _mark(secret: Secret, id: bytes, timestamp: bytes, body: bytes) -> bytes:
    digest = hmac.digest(secret.key, b".".join((id, timestamp, body)), "sha256")
    return b"v1," + base64.b64encode(digest)
