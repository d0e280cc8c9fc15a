"""One batch as SQL, inside the writer's savepoint. No rule of ours is in here."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from bot.store.errors import Conflict
from bot.store.rows import Batch, Line, Put, Queued, Ref, Seen, Timers

QUEUE = (
    "INSERT INTO outgoing (line, id, case_id, channel, urgent, due, body, lease_until, tries)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"
)


def commit(c: sqlite3.Connection, line: str, batch: Batch) -> frozenset[str] | None:
    if batch.cause is not None and not _first_time(c, line, batch.cause, batch.at):
        return None
    checked = {put.ref: put.expected for put in batch.puts}  # by the put itself
    for seen in batch.relied_on:
        if checked.get(seen.ref) != seen.version:
            _stands(c, line, seen)
    places = [(_put(c, line, put), put) for put in batch.puts]
    _mark(c, line, places)
    known = {put.ref: place for place, put in places}
    for timers in batch.timers:
        _arm(c, line, timers, known.get(timers.ref) or _place(c, line, timers.ref))
    _add(c, "log", line, batch.log)
    _add(c, "entry", line, batch.entries)
    return frozenset(queued.id for queued in batch.outbox if _queue(c, line, queued))


def _first_time(c: sqlite3.Connection, line: str, cause: str, at: int) -> bool:
    done = c.execute("INSERT INTO cause (line, id, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", (line, cause, at))
    return done.rowcount == 1


def _stands(c: sqlite3.Connection, line: str, seen: Seen) -> None:
    at = (line, seen.ref.table, seen.ref.key)
    found = c.execute("SELECT version FROM place WHERE line = ? AND kind = ? AND key = ?", at).fetchone()
    if (found[0] if found else 0) != seen.version:
        raise Conflict("a row that this was decided on has changed")


def _put(c: sqlite3.Connection, line: str, put: Put) -> int:
    if put.aside:
        _keep_aside(c, line, put)
    found = _insert(c, line, put) if put.expected == 0 else _replace(c, line, put)
    if found is None:
        raise Conflict("a row that was to be changed has changed")
    place: int = found[0]
    return place


def _insert(c: sqlite3.Connection, line: str, put: Put) -> tuple[int] | None:
    found: tuple[int] | None = c.execute(
        "INSERT INTO place (line, kind, key, version, body) VALUES (?, ?, ?, 1, ?)"
        " ON CONFLICT DO NOTHING RETURNING place",
        (line, put.ref.table, put.ref.key, put.body),
    ).fetchone()
    return found


def _replace(c: sqlite3.Connection, line: str, put: Put) -> tuple[int] | None:
    found: tuple[int] | None = c.execute(
        "UPDATE place SET version = version + 1, body = ? WHERE line = ? AND kind = ? AND key = ? AND version = ?"
        " RETURNING place",
        (put.body, line, put.ref.table, put.ref.key, put.expected),
    ).fetchone()
    return found


def _keep_aside(c: sqlite3.Connection, line: str, put: Put) -> None:
    c.execute(
        "INSERT INTO aside (line, kind, key, version, body) SELECT line, kind, key, version, body FROM place"
        " WHERE line = ? AND kind = ? AND key = ? AND version = ?",
        (line, put.ref.table, put.ref.key, put.expected),
    )


def _mark(c: sqlite3.Connection, line: str, places: Iterable[tuple[int, Put]]) -> None:
    """All old marks go before the first new one, so that a name may pass from one row to another in one batch."""
    places = tuple(places)
    for place, put in places:
        if put.expected > 0:
            c.execute("DELETE FROM mark WHERE place = ?", (place,))
    marks = [(line, mark.value, value, place) for place, put in places for mark, value in put.marks]
    if not marks:
        return
    try:
        c.executemany("INSERT INTO mark (line, mark, value, place) VALUES (?, ?, ?, ?)", marks)
    except sqlite3.IntegrityError as e:
        raise Conflict("another row holds this name") from e


def _arm(c: sqlite3.Connection, line: str, timers: Timers, place: int) -> None:
    c.execute("DELETE FROM timer WHERE place = ?", (place,))
    c.executemany(
        "INSERT INTO timer (place, kind, line, due) VALUES (?, ?, ?, ?)",
        [(place, kind, line, due) for kind, due in timers.due.items()],
    )


def _place(c: sqlite3.Connection, line: str, ref: Ref) -> int:
    at = (line, ref.table, ref.key)
    found = c.execute("SELECT place FROM place WHERE line = ? AND kind = ? AND key = ?", at).fetchone()
    if found is None:
        raise Conflict("the row that these timers belong to is gone")
    place: int = found[0]
    return place


def _queue(c: sqlite3.Connection, line: str, q: Queued) -> bool:
    args = (line, q.id, q.case, q.channel, int(q.urgent), q.due_at, q.body, q.until, int(q.until > 0))
    return c.execute(QUEUE, args).rowcount == 1


def _add(c: sqlite3.Connection, table: str, line: str, lines: Sequence[Line]) -> None:
    if not lines:
        return
    c.executemany(
        f"INSERT INTO {table} (line, key, id, body) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",  # noqa: S608
        [(line, item.key, item.id, item.body) for item in lines],
    )
