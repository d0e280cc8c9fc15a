"""The holder notes that something was done outside this conversation: that it was, and no word of it."""

from __future__ import annotations

from enum import Enum

from escalation.case import Case
from escalation.decision import Decision, Entry
from escalation.moves.lease import kept_longer
from escalation.scene import Scene


class Note(Enum):
    """What may be noted."""

    POLICE = "police"  # 112 was called
    AMBULANCE = "ambulance"  # 113 was called
    CHILD_WELFARE = "child_welfare"  # child welfare was told
    INTERPRETER = "interpreter"  # one was ordered


def note(scene: Scene, case: Case, what: Note) -> Decision:
    """A line of the trail; and the holder was heard from."""
    entry = Entry(scene.now, "noted", case.id, case.holder or "", what.value)
    return Decision(cases=(kept_longer(scene, case),), entries=(entry,))
