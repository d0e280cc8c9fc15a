"""What follows from a change of the people: cases go on without whoever is gone; and the monthly test of each phone."""

from __future__ import annotations

from datetime import timedelta

import structlog

from bot.clock import Clock
from bot.desk import Desk
from bot.store.errors import Conflict
from bot.store.store import Store
from escalation.carriers import Carriers
from escalation.case import Case
from escalation.decision import Decision, Relied, Table
from escalation.moves.gone import go_on
from escalation.rota.trial import ask
from escalation.scene import Scene
from messages.catalogue import Catalogue

CREW = "crew"
PAUSE = timedelta(seconds=5)

log = structlog.get_logger()


class Crew:
    """``catalogue``: the shipped texts; an office's own are laid over them. ``carriers``: the ways that are open."""

    def __init__(self, store: Store, desk: Desk, catalogue: Catalogue, clock: Clock, carriers: Carriers) -> None:
        self._store, self._desk, self._catalogue, self._clock = store, desk, catalogue, clock
        self._carriers, self._next, self._seen = carriers, clock.now(), -1

    async def look(self) -> None:
        """Several processes may do this at once: the case's version is part of the cause, so one of them is heard."""
        now = self._clock.now()
        if now < self._next:
            return
        self._next = now + PAUSE
        books = await self._desk.books()
        scene = Scene(now, books, self._catalogue.with_texts(books.texts), self._carriers)
        if books.version != self._seen and await self._go_on(scene):
            self._seen = books.version
        asked = ask(scene)
        if asked:
            relied = Decision(relied_on=(Relied(Table.BOOKS, books.line.id, books.version),))
            await self._kept(asked.plus(relied), f"tests:{books.version}", scene)

    async def _go_on(self, scene: Scene) -> bool:
        """False: somebody was faster with a case, so all are looked at again."""
        done = True
        for case in await self._store.open_cases():
            done = await self._moved(scene, case) and done
        return done

    async def _moved(self, scene: Scene, case: Case) -> bool:
        """A case that cannot be moved must not hold up the others: it is loud, and tried again."""
        try:
            moved = go_on(scene, case)
        except Exception as e:
            log.error("gone_failed", case=case.code, error=type(e).__name__)
            return False
        if not moved:
            return True
        relied = Decision(relied_on=(Relied(Table.CASE, case.id, case.version),))
        return await self._kept(moved.plus(relied), f"{case.id}:{case.version}:gone:{scene.books.version}", scene)

    async def _kept(self, decision: Decision, cause: str, scene: Scene) -> bool:
        try:
            await self._store.commit(decision, cause=cause, at=scene.now)
        except Conflict:
            return False
        return True
