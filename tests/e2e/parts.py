"""What a test may give to the house instead of the real thing: the real thing, with some deeds done otherwise."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any, cast

from bot.channels.base import Channel
from bot.store.store import Store


@dataclass
class Parts:
    """None: the house makes its own. ``answered``: the gateway told us (SIGUSR1) that its request was answered 2xx."""

    store: Store | None = None
    channels: Mapping[str, Channel] | None = None
    answered: asyncio.Event = field(default_factory=asyncio.Event)


Alteration = Callable[[Parts], Parts]


class Altered:
    """Passes everything on, but for the named deeds: those are given the real one, and do as they like."""

    def __init__(self, real: object, **otherwise: Callable[..., Any]) -> None:
        self._real, self._otherwise = real, otherwise

    def __getattr__(self, name: str) -> Any:
        deed = getattr(self._real, name)
        return partial(self._otherwise[name], deed) if name in self._otherwise else deed


def with_store(parts: Parts, **otherwise: Callable[..., Any]) -> Parts:
    """The same parts, with a store that does these deeds otherwise."""
    return Parts(cast(Store, Altered(parts.store, **otherwise)), parts.channels, parts.answered)


def connection(parts: Parts) -> Any:
    """The SQLite connection that writes. Only a test may reach this far in."""
    rows: Any = parts.store._rows  # type: ignore[union-attr]
    return rows._db._writing
