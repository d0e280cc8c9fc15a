"""Whether a moment that we would name can be kept: somebody is on the rota then who would be woken."""

from __future__ import annotations

from datetime import datetime

from escalation import rota
from escalation.books import Office
from escalation.scene import Scene


def can_keep(scene: Scene, office: Office, at: datetime) -> bool:
    """As the books are now; asked before a moment is told, and the rota is asked anew when it comes."""
    people = (p for step in office.policy.steps for p in rota.people_for(scene.books, office.id, step, at))
    return any(scene.carriers.way(person) is not None for person in people)
