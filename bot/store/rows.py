"""The port that every database behind the store keeps: opaque bytes, a few clear marks, and one commit."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Protocol


class Mark(Enum):
    """The closed list of what may be looked up. Values that name a person are HMACs."""

    OPEN = "open"  # an open case; the value is empty
    CLOSED = "closed"  # a case that was closed so lately that it may open again; the value is empty
    CITIZEN = "citizen"  # every case of a citizen
    CITIZEN_OPEN = "citizen_open"  # the open ones, and what was closed so lately that it may open again
    HOLDER = "holder"  # open cases by who has taken them
    WOKEN = "woken"  # open cases by who was ever alerted
    CODE = "code"  # a case by its short name; held by one row at a time


UNIQUE = frozenset({Mark.CODE})


@dataclass(frozen=True, slots=True)
class Ref:
    """Where a row lies."""

    table: str
    key: str


@dataclass(frozen=True, slots=True)
class Row:
    """A row as it lies. ``version`` grows by one with each put."""

    ref: Ref
    version: int
    body: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Put:
    """A new body for a row. ``expected`` is the version it was read with; 0: there must be none.

    ``marks`` replace all marks of the row. ``aside``: nobody could open the old body, so it is kept beside.
    """

    ref: Ref
    expected: int
    body: bytes = field(repr=False)
    marks: frozenset[tuple[Mark, str]] = frozenset()
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Seen:
    """A version that the decision was made on; 0: there was no such row."""

    ref: Ref
    version: int


@dataclass(frozen=True, slots=True)
class Timers:
    """All timers of a row: kind → moment. What is not named here no longer runs. Moments are UTC microseconds."""

    ref: Ref
    due: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Due:
    """A timer whose row is at hand."""

    row: Row
    kind: str
    at: int


@dataclass(frozen=True, slots=True)
class Queued:
    """A message that is to go out. An id that was ever here is not put again.

    ``until``: it is handed out to whoever puts it, until then; 0: to nobody yet.
    """

    id: str
    case: str | None
    channel: str
    due_at: int
    urgent: bool
    body: bytes = field(repr=False)
    until: int = 0


@dataclass(frozen=True, slots=True)
class Parcel:
    """A queued message that was handed out. ``tries`` counts this time."""

    id: str
    tries: int
    body: bytes = field(repr=False)


class Fate(Enum):
    """What became of a queued message."""

    SENT = "sent"
    DROPPED = "dropped"  # it was no longer true
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Settled:
    """The end of a queued message. ``note`` is sealed."""

    id: str
    fate: Fate
    at: int
    gateway_id: str | None = None
    note: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an append-only book. ``key`` is what it belongs to, ``id`` is unique under it."""

    key: str
    id: str
    body: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Batch:
    """Everything one decision changes. ``cause`` is what it answers; None: nothing that could come twice."""

    cause: str | None
    at: int
    relied_on: tuple[Seen, ...] = ()
    puts: tuple[Put, ...] = ()
    timers: tuple[Timers, ...] = ()
    outbox: tuple[Queued, ...] = ()
    log: tuple[Line, ...] = ()
    entries: tuple[Line, ...] = ()


class Rows(Protocol):
    """One line's rows. Every method raises StoreDown when the database cannot be reached; moments are microseconds."""

    async def commit(self, batch: Batch) -> frozenset[str] | None:
        """All of it, or nothing. The ids of the messages that were new; None: the cause is already there.

        Conflict: a version relied on has moved, a put's expected version has, or another row holds a unique mark.
        """
        ...

    async def decided(self, cause: str) -> bool: ...

    async def read(self, ref: Ref) -> Row | None: ...

    async def marked(self, mark: Mark, values: Collection[str]) -> tuple[Row, ...]:
        """The rows that carry this mark with any of these values, in the order of their keys."""
        ...

    async def look(
        self, refs: Sequence[Ref], mark: Mark, values: Collection[str]
    ) -> tuple[dict[Ref, Row], tuple[Row, ...]]:
        """``read`` of each and ``marked`` in one go. Rows that are not there are left out."""
        ...

    async def taken(self, mark: Mark, values: Collection[str]) -> frozenset[str]:
        """Which of these values some row carries."""
        ...

    async def due(self, until: int | None, limit: int, after: Due | None = None) -> tuple[Due, ...]:
        """Timers up to ``until`` (None: for ever), oldest first, from the one after ``after``."""
        ...

    async def unarmed(self, mark: Mark, until: Mapping[str, int], limit: int) -> tuple[Row, ...]:
        """Rows with this mark (its value empty) that have no timer of any of these kinds up to its kind's moment."""
        ...

    async def log(self, key: str) -> tuple[Line, ...]: ...

    async def entries(self, limit: int) -> tuple[Line, ...]:
        """The newest so many, oldest first."""
        ...

    async def aside(self) -> tuple[Row, ...]:
        """Bodies that were put over while nobody could open them."""
        ...

    async def lease(self, channel: str, now: int, until: int, urgent: int, others: int) -> tuple[Parcel, ...]:
        """Hands out due messages, urgent first, then oldest; nobody else is handed them before ``until``.

        At most so many urgent ones, and so many others. One whose lease ran out is handed out again.
        """
        ...

    async def settle(self, settled: Settled) -> None: ...

    async def postpone(self, id: str, due_at: int) -> None:
        """Puts a message that is not settled back, to be handed out from ``due_at`` on."""
        ...

    async def hurry(self, now: int, late: int, until: int) -> int:
        """Messages that wait for a moment after ``late`` may go ``now``; leases that end after ``until`` end then.

        How many messages were moved.
        """
        ...

    async def queued(self, id: str) -> Parcel | None:
        """The message of this id, whatever became of it."""
        ...

    async def queued_by_gateway(self, gateway_id: str) -> Parcel | None: ...

    async def waiting(self) -> int:
        """How many messages are neither sent, dropped nor failed."""
        ...

    async def next_message(self) -> int | None:
        """When the next waiting message may be handed out."""
        ...

    async def keys(self) -> Mapping[int, bytes]:
        """The ring: 0 is the public root key, the others are data keys wrapped to it. Shared by all lines."""
        ...

    async def add_key(self, number: int, wrapped: bytes) -> bool:
        """False: this number is taken, and nothing was written."""
        ...

    async def close(self) -> None: ...
