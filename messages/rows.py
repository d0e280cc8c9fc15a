"""Many short names, each with a row of small weights, kept as bytes: as Python's own numbers they would fill memory.

A name is looked up by its hash in one array. Python's hashes differ from process to process, so where a name lies
differs too; what is found there does not, because the name itself is compared.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

MOST = 257  # names in one total: of so many, no lane grows over two bytes
ROOM = 4  # bytes for each lane of a total, so that the totals of a whole text can be added up
_APART = 4  # lanes lie four apart in a total, for that is how they come out of a row
_ROOMY = 2  # at least so many places for each name, or names would lie in each other's way


@dataclass(frozen=True, slots=True)
class Rows:
    """``names`` stand one after the other with a sign between; ``starts`` says where, ``places`` which by its hash.

    ``weights`` has ``lanes`` bytes for each name, row by row; the masks let every other byte, every other two through;
    ``order`` says where in a total each lane lies. Made by ``Rows.of``.
    """

    names: str = field(repr=False)
    starts: array[int] = field(repr=False)
    places: array[int] = field(repr=False)
    weights: bytes = field(repr=False)
    lanes: int
    bytes_mask: int
    twos_mask: int
    order: tuple[int, ...]

    @classmethod
    def of(cls, names: Sequence[str], columns: bytes, lanes: int) -> Rows:
        """``columns`` holds a byte for each name, lane by lane.

        Raises ValueError when there are more or fewer weights than names want.
        """
        if len(columns) != len(names) * lanes:
            raise ValueError("its weights are not all there")
        starts = array("I", accumulate((len(name) + 1 for name in names), initial=0))
        ones, twos = (int.from_bytes(m * _fourth(lanes), "little") for m in (b"\xff\0\xff\0", b"\xff\xff\0\0"))
        order = tuple(lane % _APART * _fourth(lanes) + lane // _APART for lane in range(lanes))
        return cls("\n".join(names), starts, _placed(names), _rows(columns, lanes), lanes, ones, twos, order)

    def total(self, names: Iterable[str]) -> int:
        """The rows of at most ``MOST`` names added up, with their count: one number, to be added to others of its kind.

        Names that are not here count for nothing.
        """
        known, starts, places, weights, lanes = self.names, self.starts, self.places, self.weights, self.lanes
        mask, last = self.bytes_mask, len(places) - 1
        even = odd = count = 0
        for name in names:
            at = hash(name) & last
            while place := places[at]:
                if known[starts[place - 1] : starts[place] - 1] == name:
                    row = int.from_bytes(weights[(place - 1) * lanes : place * lanes], "little")
                    even, odd, count = even + (row & mask), odd + (row >> 8 & mask), count + 1
                    break
                at = (at + 1) & last
        return self._spread(even, odd, count)

    def lanes_of(self, total: int) -> list[int]:
        """What the lanes come to, in their order."""
        size = ROOM * (_APART * _fourth(self.lanes) + 1)
        found = memoryview(total.to_bytes(size, "little")).cast("I").tolist()
        return [found[place] for place in self.order]

    def lane(self, total: int, lane: int) -> int:
        """One of them, which is quicker."""
        return self._at(total, self.order[lane])

    def count(self, total: int) -> int:
        """How many names went into it."""
        return self._at(total, _APART * _fourth(self.lanes))

    @staticmethod
    def _at(total: int, place: int) -> int:
        return total >> 8 * ROOM * place & 0xFFFFFFFF

    def _spread(self, even: int, odd: int, count: int) -> int:
        """Each lane the room that a whole text needs: two sums with two bytes for a lane become one with four."""
        size, mask = 8 * ROOM * _fourth(self.lanes), self.twos_mask
        firsts, lasts = even & mask | (odd & mask) << size, even >> 16 & mask | (odd >> 16 & mask) << size
        return firsts | lasts << 2 * size | count << _APART * size


def _fourth(lanes: int) -> int:
    return (lanes + _APART - 1) // _APART


def _placed(names: Sequence[str]) -> array[int]:
    """By the last bits of its hash the number of each name, from one; the next free place where that one is taken."""
    size = 1 << (_ROOMY * len(names) - 1).bit_length()
    places, last = array("I", [0]) * size, size - 1
    for number, name in enumerate(names, 1):
        at = hash(name) & last
        while places[at]:
            at = (at + 1) & last
        places[at] = number
    return places


def _rows(columns: bytes, lanes: int) -> bytes:
    """Lane by lane it packs better, name by name it is read."""
    count = len(columns) // lanes
    rows = bytearray(len(columns))
    for lane in range(lanes):
        rows[lane::lanes] = columns[lane * count : (lane + 1) * count]
    return bytes(rows)
