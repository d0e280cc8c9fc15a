"""A clock beside the clock, which nobody can set: it sees that the other one was set back."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime, timedelta

from bot.clock import Clock

JITTER = timedelta(seconds=2)  # clocks are trimmed all the time; a smaller step back delays nobody


class Steady:
    """A clock beside the clock that nobody can set. ``now`` goes on as if the other had never been set back."""

    def __init__(self, clock: Clock, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._clock, self._monotonic = clock, monotonic
        self._now, self._beat = clock.now(), monotonic()
        self._ahead = timedelta()

    def now(self) -> datetime:
        """For what may come early and must not come late."""
        return self._looked()[0]

    def set_back_by(self) -> timedelta:
        """How far the clock fell behind since this was last asked; zero if that is no more than a trim."""
        now, wall = self._looked()
        lost, self._ahead = now - wall - self._ahead, now - wall
        return lost if lost > JITTER else timedelta()

    def settles(self) -> None:
        """What went by the lost time was put back: from here on the clock itself counts again."""
        if self._ahead > JITTER:
            self._now, self._ahead = self._now - self._ahead, timedelta()

    def _looked(self) -> tuple[datetime, datetime]:
        wall, beat = self._clock.now(), self._monotonic()
        self._now = max(wall, self._now + timedelta(seconds=beat - self._beat))
        self._beat = beat
        return self._now, wall
