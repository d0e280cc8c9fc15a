"""A text that lay at a gateway for long is marked, since what it says may no longer be so."""

from __future__ import annotations

from datetime import timedelta

from escalation.decision import Said
from escalation.scene import Scene
from messages.moments import When

LATE = timedelta(minutes=30)


def words_of(scene: Scene, said: Said, form: str) -> str:
    """The words as an officer reads them, with the moment they were sent where that is long ago."""
    if said.late is None:
        return said.text
    return scene.say.say("sent_late", form, until=When(said.late, scene.now), words=said.text)
