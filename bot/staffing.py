"""Whether anybody would be woken now and in the coming two days: asked of the books at most once a minute."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from escalation.books import Books
from escalation.carriers import Carriers
from escalation.keeping import can_keep
from escalation.rota import gaps, people_for
from escalation.scene import Scene
from messages.catalogue import Catalogue

FRESH = timedelta(minutes=1)
AHEAD_DAYS = 2


@dataclass(frozen=True, slots=True)
class Staffing:
    """``nobody``: the offices whose citizens would wake nobody now. ``gap_at``: when that is so next, in two days."""

    at: datetime
    version: int
    nobody: tuple[str, ...]
    gap_at: datetime | None
    without_door: tuple[str, ...]

    def holds(self, books: Books, now: datetime) -> bool:
        return self.version == books.version and timedelta() <= now - self.at < FRESH


def staffing(say: Catalogue, carriers: Carriers, books: Books, now: datetime) -> Staffing:
    """``without_door``: channels that officers are to be reached by and that this house does not have."""
    scene = Scene(now, books, say, carriers)
    starts = {id: min((gap.start for gap in gaps(books, id, now, AHEAD_DAYS)), default=None) for id in books.offices}
    nobody = tuple(id for id, at in starts.items() if (at and at <= now) or _is_out_of_reach(scene, id))
    gap_at = min((at for at in starts.values() if at), default=None)
    return Staffing(now, books.version, nobody, gap_at, carriers.missing(tuple(books.people.values())))


def _is_out_of_reach(scene: Scene, office_id: str) -> bool:
    """Somebody is on duty, and by none of the doors that there are. (Where nobody is meant to be, nobody is missed.)"""
    office = scene.books.offices[office_id]
    on_duty = any(people_for(scene.books, office_id, step, scene.now) for step in office.policy.steps)
    return on_duty and not can_keep(scene, office, scene.now)
