"""One batch as the arguments of the commit script, and what the script says to it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import TypeVar

from bot.store.errors import Conflict
from bot.store.redis.keys import held_as, marked_with, ref, timer, under
from bot.store.redis.server import Word
from bot.store.rows import Batch, Line, Put, Queued, Seen, Timers

T = TypeVar("T")
KNOWN = 0
REFUSED = {
    -1: "a row that this was decided on, or that was to be changed, has changed",
    -2: "another row holds this name",
    -3: "the row that these timers belong to is gone",
}
RING_HAS_GROWN = -4


def words_of(batch: Batch, ring: int) -> list[Word]:
    """``ring``: the highest number of the ring that whoever decided this knows."""
    return [
        *(("1", batch.cause) if batch.cause is not None else ("0",)),
        ring,
        *_several(batch.relied_on, _seen),
        *_several(batch.puts, _put),
        *_several({timers.ref: timers for timers in batch.timers}.values(), _timers),
        *_several(batch.outbox, _queued),
        *_several(batch.log, _line),
        *_several(batch.entries, _line),
    ]


def told(answer: int | list[bytes]) -> frozenset[str] | None:
    """The ids of the messages that were new; None when it was not the first time. Raises Conflict."""
    if isinstance(answer, list):
        return frozenset(id.decode() for id in answer)
    if answer in REFUSED:
        raise Conflict(REFUSED[answer])
    return None


def _several(items: Collection[T], words: Callable[[T], Iterator[Word]]) -> Iterator[Word]:
    yield len(items)
    for item in items:
        yield from words(item)


def _seen(seen: Seen) -> Iterator[Word]:
    yield from (ref(seen.ref), seen.version)


def _put(put: Put) -> Iterator[Word]:
    yield from (ref(put.ref), put.expected, int(put.aside), put.body, len(put.marks))
    for mark, value in put.marks:
        yield from (marked_with(mark, value) + ref(put.ref), held_as(mark, value))


def _timers(timers: Timers) -> Iterator[Word]:
    yield from (ref(timers.ref), len(timers.due))
    for kind, due in timers.due.items():
        yield from (timer(timers.ref, kind), due)


def _queued(queued: Queued) -> Iterator[Word]:
    yield from (queued.id, queued.channel, int(queued.urgent), queued.due_at, queued.body, queued.until)


def _line(line: Line) -> Iterator[Word]:
    yield from (under(line.key, line.id), line.key, line.id, line.body)
