"""Weather: in calm, everything happens once and in order; in rough, twice, at once, and with others in between."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from bot.store.store import Store


class GivesWay:
    """A store that lets everybody else go first after each read: races that a polite fake would hide."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._store, name)
        if not asyncio.iscoroutinefunction(found):
            return found

        async def give_way(*args: Any, **kwargs: Any) -> Any:
            result = await found(*args, **kwargs)
            for _ in range(3):
                await asyncio.sleep(0)
            return result

        return give_way


class Weather:
    def __init__(self, rough: bool) -> None:
        self.rough = rough

    def over(self, store: Store) -> Store:
        return GivesWay(store) if self.rough else store  # type: ignore[return-value]

    async def strike(self, deed: Callable[[], Awaitable[Any]]) -> None:
        """Once in calm weather; in rough weather twice at the same time."""
        await asyncio.gather(*(deed() for _ in range(2 if self.rough else 1)))
