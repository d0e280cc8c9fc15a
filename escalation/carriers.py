"""What carries a message: which channels there are in this house, and which of them say what became of it."""

from __future__ import annotations

from dataclasses import dataclass

from escalation.books import Person


@dataclass(frozen=True, slots=True)
class Carriers:
    """``mounted``: None takes every channel to be there. ``reporting``: where silence after sending is a failure."""

    mounted: frozenset[str] | None = None
    reporting: frozenset[str] = frozenset()

    def way(self, person: Person, first: int = 0) -> int | None:
        """The person's first way from ``first`` on whose channel is there; None: they have no more."""
        there = (n for n, address in enumerate(person.ways) if n >= first and self.carries(address.channel))
        return next(there, None)

    def carries(self, channel: str) -> bool:
        return self.mounted is None or channel in self.mounted

    def missing(self, people: tuple[Person, ...]) -> tuple[str, ...]:
        """The channels of ways that nothing can go by, for whoever runs the house."""
        named = {way.channel for person in people for way in person.ways}
        return tuple(sorted(channel for channel in named if not self.carries(channel)))


EVERY = Carriers()
