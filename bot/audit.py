"""The audit: every fifteen seconds it asks whether every open case still moves, mends what does not, and is loud."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta

import structlog

from bot.clock import Clock
from bot.outbox import LONGEST
from bot.store.errors import Conflict
from bot.store.store import Store
from bot.tray import LEASE, Tray
from bot.watch import Watch
from escalation.alarm import Trouble, alarm
from escalation.case import Case
from escalation.decision import Decision, Relied, Table
from escalation.moves.repair import DRIVING, TELLING, farthest, repair
from escalation.scene import Scene
from messages.address import Address
from messages.catalogue import Catalogue

PACE = 7.0  # seconds between two looks; each question is asked at every second one, so every 14 to 15 seconds
LATE = timedelta(seconds=60)  # so long after its moment a deadline is not late but forgotten
QUIET = timedelta(minutes=10)  # a trouble that is gone for so long is a new one when it comes back
NAMED = 4  # cases that an alarm names; the log names all of them

log = structlog.get_logger()


class Audit:
    """Safe in several processes: a case is mended once, and an alarm is sent once, whoever finds it first."""

    def __init__(
        self,
        store: Store,
        catalogue: Catalogue,
        clock: Clock,
        tray: Tray,
        watch: Watch,
        operators: Sequence[Address],
        *,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        """``operators``: where alarms go; none is no reason not to mend."""
        self._store, self._shipped, self._clock, self._tray, self._watch = store, catalogue, clock, tray, watch
        self._operators, self._monotonic = tuple(operators), monotonic
        self._asked = (DRIVING, TELLING)
        self._next = monotonic() + PACE  # whoever starts late gets its breath back first
        self._seen: dict[Trouble, datetime] = {}

    async def look(self) -> None:
        """Asked every second; looks when it is time. One query at a time, so that none holds up the house."""
        if self._monotonic() < self._next:
            return
        self._next = self._monotonic() + PACE
        now = self._clock.now()
        await self._mend(now)
        await self._others(now, jumped=await self._hurried(now) or self._was_set_back(now))
        self._watch.has_audited(now)

    async def uncovered(self, now: datetime) -> tuple[Case, ...]:
        """Open cases that will not move by themselves: those without a driving and without a telling timer in turn."""
        self._asked = self._asked[::-1]
        return await self._store.unarmed(farthest(self._asked[0], now))

    async def _mend(self, now: datetime) -> None:
        found = await self.uncovered(now)
        if not found:
            return
        scene = await self._scene(now)
        if scene is not None:
            mended = [case for case in found if await self._mended(scene, case)]
            await self._tell(Trouble.UNCOVERED, now, (case.code for case in mended[:NAMED]))

    async def _mended(self, scene: Scene, case: Case) -> bool:
        """Also where nothing can be mended, the trouble is told; only a case that moved meanwhile is none."""
        log.error("audit_uncovered", case=case.code, stage=case.stage.value)
        relied = Decision(relied_on=(Relied(Table.CASE, case.id, case.version),))
        try:
            cause = f"{case.id}:{case.version}:audit"
            await self._store.commit(repair(scene, case).plus(relied), cause=cause, at=scene.now)
        except Conflict:
            return False
        self._watch.mended.inc()
        return True

    async def _hurried(self, now: datetime) -> bool:
        """Whether letters waited for a moment farther ahead than any letter waits; they go now."""
        moved = await self._store.hurry(now, late=now + LONGEST, until=now + LEASE)
        if moved:
            log.error("audit_hurried", letters=moved)
        return moved > 0

    def _was_set_back(self, now: datetime) -> bool:
        at = self._watch.set_back_at
        return at is not None and abs(now - at) < QUIET

    async def _others(self, now: datetime, *, jumped: bool) -> None:
        """What nobody but a person can mend."""
        due, trouble = await self._store.next_due(), self._watch.trouble.since.values()
        wrong = {
            Trouble.LATE: due is not None and now - due >= LATE,
            Trouble.GATEWAY: any(now - since >= LATE for since in trouble),
            Trouble.CLOCK: jumped,
            Trouble.UNREADABLE: bool(self._store.unreadable),
        }
        for kind in (kind for kind, is_so in wrong.items() if is_so):
            await self._tell(kind, now)

    async def _tell(self, trouble: Trouble, now: datetime, codes: Iterable[str] = ()) -> None:
        """One alarm for each trouble, however often it is met; the hour in its id is for processes that share it."""
        since = self._seen.get(trouble)
        if since is None or now - since >= QUIET:
            log.error("audit_alarm", trouble=trouble.value)
            await self._alarmed(trouble, now, codes)
        self._seen[trouble] = now  # only now: an alarm that the store did not take is tried again

    async def _alarmed(self, trouble: Trouble, now: datetime, codes: Iterable[str]) -> None:
        scene = await self._scene(now)
        if scene is None:
            return
        id = f"alarm:{trouble.value}:{now:%Y-%m-%dT%H}"
        decision = alarm(scene, trouble, id, self._operators, codes)
        await self._store.commit(decision, cause=id, at=now)
        self._tray.left(decision.send)

    async def _scene(self, now: datetime) -> Scene | None:
        books = await self._store.books()
        return None if books is None else Scene(now, books, self._shipped.with_texts(books.texts))
