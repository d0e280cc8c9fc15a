"""Codec and seal in one: a value goes in and is unreadable outside; a row comes back as the value it was."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from bot.store.beside import Desktop, Latest, Papers, Session, Ticket
from bot.store.codec import Codec
from bot.store.errors import KeyMissing, Unreadable
from bot.store.opened import Opened
from bot.store.rows import Line, Mark, Parcel, Put, Ref, Row
from bot.store.seal import Place, Seal
from escalation.books import Books
from escalation.case import Case
from messages.model import Conversation

T = TypeVar("T")
Kept = TypeVar("Kept", Books, Conversation, Case, Session, Ticket, Desktop, Papers, Latest)
OUTGOING = "outgoing"


class Vault:
    """Of one line. A row that cannot be opened counts as absent, is remembered, and is never lost.

    ``unreadable`` names those rows with the version they lie at, so that a put over one is a put over that version.
    ``missing``: the numbers of the keys that were asked for and are not in our ring.
    """

    def __init__(self, seal: Seal, line: str) -> None:
        self._seal, self._line, self._codec, self._lately = seal, line, Codec(), Opened()
        self.unreadable: dict[Ref, int] = {}
        self.missing: set[int] = set()

    def put(self, ref: Ref, value: object, version: int, marks: frozenset[tuple[Mark, str]] = frozenset()) -> Put:
        """``version`` is the one the row was read with; 0 also when it could not be read."""
        expected = self.version(ref, version)
        body = self._shut(Place(self._line, ref.table, ref.key, version=expected + 1), value)
        self._lately.keep(Row(ref, expected + 1, body), value)
        return Put(ref, expected, body, marks, aside=expected != version)

    def version(self, ref: Ref, version: int) -> int:
        """The version at which a row lies that was read at this one."""
        return self.unreadable.get(ref, 0) if version == 0 else version

    def row(self, kind: type[Kept], row: Row | None) -> Kept | None:
        if row is None:
            return None
        known = self._lately.of(row)
        value = self._of_this_version(known, row) if isinstance(known, kind) else self.peek(kind, row)
        self._note(row.ref, value, row.version)
        if value is not None and value is not known:
            self._lately.keep(row, value)
        return value

    def peek(self, kind: type[Kept], row: Row) -> Kept | None:
        """As ``row``, but nothing is remembered. The version is that of the row, which the seal vouches for."""
        value = self._opened(kind, Place(self._line, row.ref.table, row.ref.key, version=row.version), row.body)
        return None if value is None else self._of_this_version(value, row)

    def line(self, table: str, key: str, id: str, value: object) -> Line:
        return Line(key, id, self._shut(Place(self._line, table, key, id), value))

    def read_line(self, kind: type[T], table: str, line: Line) -> T | None:
        value = self._opened(kind, Place(self._line, table, line.key, line.id), line.body)
        self._note(Ref(table, f"{line.key} {line.id}"), value)
        return value

    def parcel(self, id: str, value: object, column: str = "body") -> bytes:
        return self._shut(Place(self._line, OUTGOING, id, column), value)

    def read_parcel(self, kind: type[T], parcel: Parcel) -> T | None:
        value = self._opened(kind, Place(self._line, OUTGOING, parcel.id), parcel.body)
        self._note(Ref(OUTGOING, parcel.id), value)
        return value

    def names(self, *words: str) -> tuple[str, ...]:
        """What a person is called in the store, the name for new rows first."""
        return self._seal.names(self._line, *words)

    def _of_this_version(self, value: Kept, row: Row) -> Kept:
        return value if value.version == row.version else replace(value, version=row.version)

    def _note(self, ref: Ref, value: object, version: int = 0) -> None:
        if value is None:
            self.unreadable[ref] = version
        else:
            self.unreadable.pop(ref, None)

    def _shut(self, place: Place, value: object) -> bytes:
        return self._seal.seal(place, self._codec.encode(value))

    def _opened(self, kind: type[T], place: Place, body: bytes) -> T | None:
        try:
            return self._codec.decode(kind, self._seal.unseal(place, body))
        except KeyMissing as e:
            self.missing.add(e.number)
            return None
        except Unreadable:
            return None
