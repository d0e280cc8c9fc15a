"""Whether the house does its work, as figures: asked by whoever watches it from inside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from bot.clock import Clock
from bot.store.errors import StoreError
from bot.store.store import Store
from bot.watch import Watch

TOO_LATE = timedelta(seconds=30)
"""So late that a person should look: a deadline that did not fire, or a gateway that takes nothing."""


class Health:
    """``degraded``: what was missing at the start. That alone does not make the house unwell; being late does."""

    def __init__(self, store: Store, clock: Clock, watch: Watch, degraded: Sequence[str]) -> None:
        self._store, self._clock, self._watch, self._degraded = store, clock, watch, tuple(degraded)

    async def __call__(self) -> Mapping[str, object]:
        try:
            waiting, due = await self._store.waiting_messages(), await self._store.next_due()
        except StoreError:
            return {"well": False, "store": "down", "degraded": self._degraded}
        late = max(self._clock.now() - due, timedelta()) if due else timedelta()
        stuck = [name for name, since in self._watch.trouble.since.items() if self._clock.now() - since >= TOO_LATE]
        self._watch.waiting.set(waiting)
        self._watch.late.set(late.total_seconds())
        return {
            "well": late < TOO_LATE and not stuck,
            "store": "up",
            "gateways_down": stuck,
            "waiting_messages": waiting,
            "late_seconds": int(late.total_seconds()),
            "degraded": self._degraded,
        }
