"""What is on its way through one gateway just now; two messages to one person are handed over one after the other."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any
from weakref import WeakValueDictionary

from bot.store.store import Leased

LOOK_AGAIN = 0.5  # seconds after which the store is asked for mail that did not come by the tray

Deed = Callable[[asyncio.Lock], Coroutine[Any, Any, None]]
"""Sends one message while it holds the lock, and notes what became of it."""


class Flight:
    """``moved`` is set whenever there is room again, and when it is time to look into the store."""

    def __init__(self, moved: asyncio.Event) -> None:
        self._moved = moved
        self._tasks: set[asyncio.Task[None]] = set()
        self._turns: WeakValueDictionary[object, asyncio.Lock] = WeakValueDictionary()
        self._next_look: asyncio.TimerHandle | None = None
        self.count, self._flying = 0, {True: 0, False: 0}

    @property
    def under_way(self) -> bool:
        return bool(self._tasks)

    @property
    def urgent(self) -> int:
        return self._flying[True]

    @property
    def others(self) -> int:
        return self._flying[False]

    def begins(self, leased: Leased, deed: Deed) -> None:
        """An alert waits for no small talk to the same officer."""
        urgent = leased.message.urgent
        turn = self._turns.setdefault((leased.message.to, urgent), asyncio.Lock())
        task = asyncio.create_task(deed(turn))
        self._tasks.add(task)
        self._flying[urgent] += 1
        self.count += 1
        task.add_done_callback(partial(self._ended, urgent))

    def is_due_to_look(self) -> bool:
        """At first, and then every half a second."""
        return self._next_look is None

    def looks(self) -> None:
        if self._next_look is not None:
            self._next_look.cancel()
        self._next_look = asyncio.get_running_loop().call_later(LOOK_AGAIN, self._look_again)

    async def ends(self) -> None:
        """Nothing is left flying when somebody stops waiting for it."""
        if self._next_look is not None:
            self._next_look.cancel()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _look_again(self) -> None:
        self._next_look = None
        self._moved.set()

    def _ended(self, urgent: bool, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        self._flying[urgent] -= 1
        self._moved.set()
