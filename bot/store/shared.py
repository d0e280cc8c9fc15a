"""A database that several processes share: where it is, and what the administrator answers for."""

from __future__ import annotations

from dataclasses import dataclass, field

REDIS_URL = "REDIS_URL"
ACCEPT_VERSION, REPLICAS = "APENDOR_STORE_ACCEPT_VERSION", "APENDOR_STORE_REPLICAS"
SCHEMES = ("redis", "rediss", "unix")
MOST_REPLICAS = 9


@dataclass(frozen=True, slots=True)
class Shared:
    """``accept_version``: used though it is older than we ask for. ``replicas``: so many must confirm each write."""

    url: str = field(repr=False)  # it may hold a password
    accept_version: str | None = None
    replicas: int = 0
