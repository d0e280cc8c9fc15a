"""What was sealed or opened here lately, so that a row that has not changed is not opened again."""

from __future__ import annotations

from collections import OrderedDict

from bot.store.rows import Ref, Row

MOST = 2048  # rows; the one that was asked for longest ago goes first


class Opened:
    """A row is known by its whole body, and no two seals are alike: what is found is never older than the row."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._values: OrderedDict[Ref, tuple[int, bytes, object]] = OrderedDict()

    def keep(self, row: Row, value: object) -> None:
        self._values[row.ref] = (row.version, row.body, value)
        self._values.move_to_end(row.ref)
        if len(self._values) > self._most:
            self._values.popitem(last=False)

    def of(self, row: Row) -> object | None:
        """The value of this row, if it is the one that was kept."""
        version, body, value = self._values.get(row.ref, (0, b"", None))
        if version != row.version or body != row.body:
            return None
        self._values.move_to_end(row.ref)
        return value
