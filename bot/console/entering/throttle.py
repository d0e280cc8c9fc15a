"""A throttle: how often somebody may try within a while. For logins only; nothing that helps a citizen ever asks it."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta

KNOWN = 10_000  # names that are remembered; a flood of names forgets the oldest


@dataclass(slots=True)
class Throttle:
    """One per process: a restart forgets it, and other processes count for themselves."""

    most: int
    within: timedelta = timedelta(minutes=5)
    _tries: dict[str, deque[datetime]] = field(default_factory=dict, repr=False)

    def lets(self, name: str, now: datetime) -> bool:
        """Whether this one may try now; then it counts."""
        tries = self._tries.pop(name, None) or deque(maxlen=self.most)
        self._tries[name] = tries
        if len(self._tries) > KNOWN:
            del self._tries[next(iter(self._tries))]
        if len(tries) == self.most and now - tries[0] < self.within:
            return False
        tries.append(now)
        return True
