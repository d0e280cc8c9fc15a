"""The queue of outgoing messages as SQL: leased, settled, put back."""

from __future__ import annotations

import sqlite3

from bot.store.rows import Parcel, Settled

URGENT, OTHERS = 1, 0

SOMETHING_DUE = (
    "SELECT 1 FROM outgoing WHERE line = ? AND channel = ? AND state = 'waiting' AND urgent IN (0, 1)"
    " AND due <= ? AND lease_until <= ? LIMIT 1"
)
LEASE = (
    "UPDATE outgoing SET lease_until = ?, tries = tries + 1 WHERE number IN ("
    " SELECT number FROM outgoing WHERE line = ? AND channel = ? AND state = 'waiting' AND urgent = ?"
    " AND due <= ? AND lease_until <= ? ORDER BY due, number LIMIT ?)"
    " RETURNING due, number, id, tries, body"
)
FAR = "line = ? AND state = 'waiting' AND (due > ? OR lease_until > ?)"
SOMETHING_FAR = f"SELECT 1 FROM outgoing WHERE {FAR} LIMIT 1"  # noqa: S608
HURRY = f"UPDATE outgoing SET due = iif(due > ?, ?, due), lease_until = min(lease_until, ?) WHERE {FAR}"  # noqa: S608
QUEUED = "SELECT id, tries, body FROM outgoing WHERE line = ? AND id = ?"
QUEUED_BY_GATEWAY = (
    "SELECT id, tries, body FROM outgoing WHERE line = ? AND gateway_id = ? ORDER BY number DESC LIMIT 1"
)
WAITING = "SELECT count(*) FROM outgoing WHERE line = ? AND state = 'waiting'"
NEXT = "SELECT min(max(due, lease_until)) FROM outgoing WHERE line = ? AND state = 'waiting'"


def lease(
    c: sqlite3.Connection, line: str, channel: str, now: int, until: int, urgent: int, others: int
) -> tuple[Parcel, ...]:
    first = _handed_out(c, (until, line, channel, URGENT, now, now, urgent))
    return first + _handed_out(c, (until, line, channel, OTHERS, now, now, others))


def _handed_out(c: sqlite3.Connection, args: tuple[int | str, ...]) -> tuple[Parcel, ...]:
    """RETURNING promises no order."""
    return tuple(Parcel(id, tries, body) for _, _, id, tries, body in sorted(c.execute(LEASE, args).fetchall()))


def settle(c: sqlite3.Connection, line: str, settled: Settled) -> None:
    """What a gateway has taken was sent, whatever else was said before; else the first word stands."""
    c.execute(
        "UPDATE outgoing SET state = ?, settled_at = ?, gateway_id = ?, note = ?, lease_until = 0"
        " WHERE line = ? AND id = ? AND (state = 'waiting' OR (state <> 'sent' AND ? = 'sent'))",
        (
            settled.fate.value,
            settled.at,
            settled.gateway_id,
            settled.note,
            line,
            settled.id,
            settled.fate.value,
        ),
    )


def postpone(c: sqlite3.Connection, line: str, id: str, due_at: int) -> None:
    c.execute(
        "UPDATE outgoing SET due = ?, lease_until = 0 WHERE line = ? AND id = ? AND state = 'waiting'",
        (due_at, line, id),
    )


def hurry(c: sqlite3.Connection, line: str, now: int, late: int, until: int) -> int:
    return c.execute(HURRY, (late, now, until, line, late, until)).rowcount
