"""The rows of one line in a SQLite database."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import partial

from bot.store.rows import Batch, Due, Line, Mark, Parcel, Ref, Row, Settled
from bot.store.sqlite import outbox
from bot.store.sqlite.commit import commit
from bot.store.sqlite.database import Database

EVER = 2**63 - 1
READ = "SELECT version, body FROM place WHERE line = ? AND kind = ? AND key = ?"
UNDER = "(SELECT place FROM mark WHERE line = ? AND mark = ? AND value IN ({}))"
MARKED = f"SELECT kind, key, version, body FROM place WHERE place IN {UNDER} ORDER BY key"  # noqa: S608
ONE = "SELECT 1, kind, key, version, body FROM place WHERE line = ? AND kind = ? AND key = ? UNION ALL "
AND_MARKED = f"SELECT 2, kind, key, version, body FROM place WHERE place IN {UNDER}"  # noqa: S608
TAKEN = "SELECT DISTINCT value FROM mark WHERE line = ? AND mark = ? AND value IN ({})"
DUE = (
    "SELECT p.kind, p.key, p.version, p.body, t.kind, t.due FROM timer t JOIN place p USING (place)"
    " WHERE t.line = ? AND t.due <= ? AND (t.due, t.place, t.kind) > (?, {}, ?)"
    " ORDER BY t.due, t.place, t.kind LIMIT ?"
)
UNARMED = (  # the plus keeps the planner from four searches for each row where one will do
    "SELECT p.kind, p.key, p.version, p.body FROM mark m JOIN place p USING (place)"
    " WHERE m.line = ? AND m.mark = ? AND m.value = '' AND NOT EXISTS"
    " (SELECT 1 FROM timer t WHERE t.place = m.place AND +t.kind IN ({})"
    " AND (t.due <= ? OR t.due <= CASE t.kind {} END)) LIMIT ?"  # the nearest will do for most
)
PLACE = "(SELECT place FROM place WHERE line = ? AND kind = ? AND key = ?)"
LOG = "SELECT key, id, body FROM log WHERE line = ? AND key = ? ORDER BY number"
ENTRIES = "SELECT key, id, body FROM entry WHERE line = ? ORDER BY number DESC LIMIT ?"
ASIDE = "SELECT kind, key, version, body FROM aside WHERE line = ? ORDER BY number"
ADD_KEY = "INSERT INTO ring (number, wrapped) VALUES (?, ?) ON CONFLICT DO NOTHING"


class SqliteRows:
    """Keeps ``bot.store.rows.Rows``."""

    def __init__(self, database: Database, line: str) -> None:
        self._db, self._line = database, line

    def lines(self) -> frozenset[str]:
        """The lines that have anything here."""
        return frozenset(line for (line,) in self._db.read("SELECT DISTINCT line FROM place"))

    async def commit(self, batch: Batch) -> frozenset[str] | None:
        return await self._db.write(partial(commit, line=self._line, batch=batch))

    async def decided(self, cause: str) -> bool:
        return bool(self._db.read("SELECT 1 FROM cause WHERE line = ? AND id = ?", (self._line, cause)))

    async def read(self, ref: Ref) -> Row | None:
        found = self._db.read(READ, (self._line, ref.table, ref.key))
        return Row(ref, *found[0]) if found else None

    async def marked(self, mark: Mark, values: Collection[str]) -> tuple[Row, ...]:
        sql = MARKED.format(_places(values))
        return tuple(_row(*r) for r in self._db.read(sql, (self._line, mark.value, *values)))

    async def look(
        self, refs: Sequence[Ref], mark: Mark, values: Collection[str]
    ) -> tuple[dict[Ref, Row], tuple[Row, ...]]:
        sql = ONE * len(refs) + AND_MARKED.format(_places(values))
        each = [word for ref in refs for word in (self._line, ref.table, ref.key)]
        found = [(which, _row(*r)) for which, *r in self._db.read(sql, (*each, self._line, mark.value, *values))]
        marked = sorted((row for which, row in found if which == 2), key=lambda row: row.ref.key.encode())
        return {row.ref: row for which, row in found if which == 1}, tuple(marked)

    async def taken(self, mark: Mark, values: Collection[str]) -> frozenset[str]:
        sql = TAKEN.format(_places(values))
        return frozenset(value for (value,) in self._db.read(sql, (self._line, mark.value, *values)))

    async def due(self, until: int | None, limit: int, after: Due | None = None) -> tuple[Due, ...]:
        last = EVER if until is None else until
        if after is None:
            found = self._db.read(DUE.format("?"), (self._line, last, -1, 0, "", limit))
        else:
            behind = (after.at, self._line, after.row.ref.table, after.row.ref.key, after.kind)
            found = self._db.read(DUE.format(PLACE), (self._line, last, *behind, limit))
        return tuple(Due(_row(*r[:4]), r[4], r[5]) for r in found)

    async def unarmed(self, mark: Mark, until: Mapping[str, int], limit: int) -> tuple[Row, ...]:
        pairs = [word for pair in until.items() for word in pair]
        sql = UNARMED.format(_places(until), "WHEN ? THEN ? " * len(until))
        args = (self._line, mark.value, *until, min(until.values()), *pairs, limit)
        return tuple(_row(*r) for r in self._db.read(sql, args))

    async def log(self, key: str) -> tuple[Line, ...]:
        return tuple(Line(*r) for r in self._db.read(LOG, (self._line, key)))

    async def entries(self, limit: int) -> tuple[Line, ...]:
        return tuple(Line(*r) for r in reversed(self._db.read(ENTRIES, (self._line, limit))))

    async def aside(self) -> tuple[Row, ...]:
        return tuple(_row(*r) for r in self._db.read(ASIDE, (self._line,)))

    async def lease(self, channel: str, now: int, until: int, urgent: int, others: int) -> tuple[Parcel, ...]:
        if not self._db.read(outbox.SOMETHING_DUE, (self._line, channel, now, now)):
            return ()  # the usual case, and it costs no write
        return await self._db.write(
            lambda c: outbox.lease(c, self._line, channel, now, until, urgent, others),
        )

    async def settle(self, settled: Settled) -> None:
        await self._db.write(lambda c: outbox.settle(c, self._line, settled))

    async def postpone(self, id: str, due_at: int) -> None:
        await self._db.write(lambda c: outbox.postpone(c, self._line, id, due_at))

    async def hurry(self, now: int, late: int, until: int) -> int:
        if not self._db.read(outbox.SOMETHING_FAR, (self._line, late, until)):
            return 0  # the usual case, and it costs no write
        return await self._db.write(lambda c: outbox.hurry(c, self._line, now, late, until))

    async def queued(self, id: str) -> Parcel | None:
        return self._parcel(outbox.QUEUED, id)

    async def queued_by_gateway(self, gateway_id: str) -> Parcel | None:
        return self._parcel(outbox.QUEUED_BY_GATEWAY, gateway_id)

    async def waiting(self) -> int:
        ((count,),) = self._db.read(outbox.WAITING, (self._line,))
        return int(count)

    async def next_message(self) -> int | None:
        ((at,),) = self._db.read(outbox.NEXT, (self._line,))
        return None if at is None else int(at)

    async def keys(self) -> Mapping[int, bytes]:
        return dict(self._db.read("SELECT number, wrapped FROM ring"))

    async def add_key(self, number: int, wrapped: bytes) -> bool:
        return await self._db.write(lambda c: c.execute(ADD_KEY, (number, wrapped)).rowcount == 1)

    async def close(self) -> None:
        await self._db.close()

    def _parcel(self, sql: str, id: str) -> Parcel | None:
        found = self._db.read(sql, (self._line, id))
        return Parcel(*found[0]) if found else None


def _row(table: str, key: str, version: int, body: bytes) -> Row:
    return Row(Ref(table, key), version, body)


def _places(values: Collection[str]) -> str:
    return ", ".join("?" * len(values))
