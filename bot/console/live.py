"""What has changed, told to the pages that are open: a code and a version, and never a word of it."""

from __future__ import annotations

import asyncio
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from escalation.case import Case

BEHIND = 200  # changes that a slow page may be behind before it is told to look at everything again
REMEMBERED = 1000  # changes that a page may have missed while it was away
AT_ONCE = 4  # streams of one person; a browser opens no more than six connections to one host


@dataclass(frozen=True, slots=True)
class Changed:
    """A case that is no longer as it was. Code empty: look at everything again. ``number`` counts them."""

    code: str
    version: int
    office: str
    number: int = 0


class TooMany(Exception):
    """This person has as many streams open as they may."""


class Ended(Exception):
    """The house closes."""


Queue = asyncio.Queue[Changed | None]


@dataclass(slots=True)
class Live:
    """One per process. Pages listen; the desk tells. ``name`` tells this process from the one before it.

    ``beat``: seconds after which a page hears that we are there, and its session is looked at again.
    """

    name: str = ""
    beat: float = 15.0
    _listeners: set[Queue] = field(default_factory=set)
    _streams: Counter[str] = field(default_factory=Counter)
    _told: deque[Changed] = field(default_factory=lambda: deque(maxlen=REMEMBERED))
    _versions: dict[str, int] = field(default_factory=dict)
    _looked: bool = False
    _count: int = 0
    _closed: bool = False

    @property
    def heard(self) -> bool:
        """Whether anybody listens."""
        return bool(self._listeners)

    def tell(self, cases: Iterable[Case]) -> None:
        """Called when a decision was committed; the cases as they were decided."""
        for case in cases:
            if self._looked:
                self._versions[case.id] = case.version + 1
            self._tell(Changed(case.code, case.version + 1, case.office))

    def unknown(self, versions: Mapping[str, int]) -> list[str]:
        """The ids of the cases that changed elsewhere, of all that there are; from now on they count as known.

        After a time in which nobody looked, that cannot be said: then everybody is told to look at everything again.
        """
        changed = [id for id, version in versions.items() if self._versions.get(id, 0) < version]
        self._versions = {id: max(version, self._versions.get(id, 0)) for id, version in versions.items()}
        if self._looked:
            return changed
        self._looked = True
        self._tell(Changed("", 0, ""))
        return []

    def unwatched(self) -> None:
        """Nobody listens, so nobody looks."""
        self._looked, self._versions = False, {}

    def news(self, case: Case) -> None:
        """Another process changed this case; it is as it lies in the store."""
        self._tell(Changed(case.code, case.version, case.office))

    def since(self, last: str) -> Iterable[Changed]:
        """What came after the event of this name; everything, where that is not known."""
        name, _, number = last.partition(":")
        if not last:
            return ()
        known = name == self.name and number.isascii() and number.isdigit()
        first = self._told[0].number if self._told else self._count + 1
        if not known or not first - 1 <= int(number) <= self._count:
            return (self._all(),)
        return tuple(changed for changed in self._told if changed.number > int(number))

    @property
    def here(self) -> str:
        """The name of the last event, for a page that is made now."""
        return f"{self.name}:{self._count}"

    def named(self, changed: Changed) -> str:
        """What a page says to go on from here."""
        return f"{self.name}:{changed.number}"

    def close(self) -> None:
        """The house closes: whoever listens hears that there is no more."""
        self._closed = True
        for queue in self._listeners:
            _empty(queue)
            queue.put_nowait(None)

    @contextmanager
    def listener(self, person: str) -> Iterator[Queue]:
        """Changes from now on, until the page is left; None is the end. Raises TooMany and Ended."""
        if self._closed:
            raise Ended
        if self._streams[person] >= AT_ONCE:
            raise TooMany
        queue: Queue = asyncio.Queue(BEHIND)
        self._listeners.add(queue)
        self._streams[person] += 1
        try:
            yield queue
        finally:
            self._listeners.discard(queue)
            self._streams[person] -= 1

    def _tell(self, changed: Changed) -> None:
        self._count += 1
        changed = Changed(changed.code, changed.version, changed.office, self._count)
        self._told.append(changed)
        for queue in self._listeners:
            behind = queue.full()
            if behind:
                _empty(queue)
            queue.put_nowait(self._all() if behind else changed)

    def _all(self) -> Changed:
        return Changed("", 0, "", self._count)


def _empty(queue: Queue) -> None:
    while not queue.empty():
        queue.get_nowait()
