"""A database that several processes share: where it is, and what the administrator answers for."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Shared:
    """``accept_version``: used though it is older than we ask for. ``replicas``: so many must confirm each write."""

    url: str = field(repr=False)  # it may hold a password
    accept_version: str | None = None
    replicas: int = 0
