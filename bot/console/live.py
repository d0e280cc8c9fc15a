"""What has changed, told to the pages that are open: a code and a version, and never a word of it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from escalation.case import Case

BEHIND = 200  # changes that a slow page may be behind before it is told to look at everything again


@dataclass(frozen=True, slots=True)
class Changed:
    """A case that is no longer as it was. Code empty: look at everything again."""

    code: str
    version: int
    office: str


ALL = Changed("", 0, "")


@dataclass(slots=True)
class Live:
    """One per process. Pages listen; the desk tells."""

    _listeners: set[asyncio.Queue[Changed]] = field(default_factory=set)

    def tell(self, cases: Iterable[Case]) -> None:
        """Called when a decision was committed."""
        for case in cases:
            self._tell(Changed(case.code, case.version + 1, case.office))

    def _tell(self, changed: Changed) -> None:
        for queue in self._listeners:
            if queue.full():
                while not queue.empty():
                    queue.get_nowait()
                changed = ALL
            queue.put_nowait(changed)

    @contextmanager
    def listener(self) -> Iterator[asyncio.Queue[Changed]]:
        """Changes from now on, until the page is left."""
        queue: asyncio.Queue[Changed] = asyncio.Queue(BEHIND)
        self._listeners.add(queue)
        try:
            yield queue
        finally:
            self._listeners.discard(queue)
