"""Whether the house does its work, as figures: asked by whoever watches it from inside."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from shutil import disk_usage

from bot.clock import Clock
from bot.staffing import Staffing
from bot.store.errors import StoreError
from bot.store.store import Store
from bot.watch import Watch
from escalation.books import Books

TOO_LATE = timedelta(seconds=30)
"""So late that a person should look: a deadline that did not fire, or a gateway that takes nothing."""
REFUSED_FOR = timedelta(minutes=5)
"""So long we say that something could not be kept, unless something was kept since: a gateway tries again before.
So long, too, that the clock was set back."""
ROOM = 64 * 2**20
"""Bytes on the disk below which a person should look: what is refused then is somebody's text."""
NEVER = float("inf")

Staffed = Callable[[Books, datetime], Staffing]


class Health:
    """``degraded``: what was missing at the start. That alone does not make the house unwell; being late does, and
    an office for which nobody would be woken."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        watch: Watch,
        degraded: Sequence[str],
        staffed: Staffed | None = None,
        *,
        free: Callable[[], int | None] = lambda: None,
    ) -> None:
        """``free``: the bytes that are left on the disk; None where that cannot be known."""
        self._store, self._clock, self._watch, self._degraded = store, clock, watch, tuple(degraded)
        self._staffed, self._free = staffed, free
        self._known: Staffing | None = None

    async def __call__(self) -> Mapping[str, object]:
        now = self._clock.now()
        try:
            waiting, due = await self._store.waiting_messages(), await self._store.next_due()
            staffing = await self._staffing(now)
        except StoreError:
            return {"well": False, "store": "down", "degraded": self._degraded}
        late = max(now - due, timedelta()) if due else timedelta()
        stuck = [name for name, since in self._watch.trouble.since.items() if now - since >= TOO_LATE]
        self._counted(waiting, late, len(stuck))
        nobody = staffing.nobody if staffing else ()
        free = self._free()
        full = self._refuses(now) or (free is not None and free < ROOM)
        return {
            "well": not (
                late >= TOO_LATE or stuck or nobody or full or self._is_silent(now) or self._was_set_back(now)
            ),
            "store": "refuses" if self._refuses(now) else "up",
            "free_bytes": free,
            "gateways_down": stuck,
            "waiting_messages": waiting,
            "late_seconds": int(late.total_seconds()),
            "nobody_on_duty": nobody,
            "gap_ahead_at": staffing.gap_at.isoformat() if staffing and staffing.gap_at else None,
            "ways_without_a_door": staffing.without_door if staffing else (),
            "last_tick_at": _said(self._watch.ticked_at),
            "last_audit_at": _said(self._watch.audited_at),
            "canary_lost": self._watch.canary_lost,
            "last_canary_at": _said(self._watch.canary_at),
            "clock_set_back_seconds": int(self._watch.set_back_seconds),
            "clock_set_back_at": _said(self._watch.set_back_at),
            "degraded": self._degraded,
        }

    async def _staffing(self, now: datetime) -> Staffing | None:
        books = await self._store.books() if self._staffed else None
        if books is None or self._staffed is None:
            return None
        if self._known is None or not self._known.holds(books, now):
            self._known = self._staffed(books, now)
        self._watch.nobody.set(len(self._known.nobody))
        gap = self._known.gap_at
        self._watch.gap_ahead.set(NEVER if gap is None else max(0.0, (gap - now).total_seconds()))
        return self._known

    def _counted(self, waiting: int, late: timedelta, stuck: int) -> None:
        self._watch.waiting.set(waiting)
        self._watch.late.set(late.total_seconds())
        self._watch.gateways_down.set(stuck)
        self._watch.degraded.set(len(self._degraded))

    def _refuses(self, now: datetime) -> bool:
        """Something was brought a moment ago and could not be kept."""
        at = self._watch.refused_at
        return at is not None and abs(now - at) < REFUSED_FOR

    def _was_set_back(self, now: datetime) -> bool:
        """Deadlines were put back with the clock a moment ago: a person should see whether it is right now."""
        at = self._watch.set_back_at
        return at is not None and abs(now - at) < REFUSED_FOR

    def _is_silent(self, now: datetime) -> bool:
        """The loop of the deadlines came round before and does no more; or the canary did not come back."""
        at = self._watch.ticked_at
        return self._watch.canary_lost or (at is not None and now - at >= TOO_LATE)


def free_bytes(folder: Path) -> int | None:
    """What is left on the disk that this folder is on."""
    try:
        return disk_usage(folder).free
    except OSError:
        return None


def _said(at: datetime | None) -> str | None:
    return at.isoformat() if at else None
