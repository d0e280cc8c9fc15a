"""What an officer is told of a wish, after taking it."""

from __future__ import annotations

from collections.abc import Iterator

from escalation.case import Case
from escalation.scene import Scene
from escalation.wish import Wish
from messages.moments import When


def told(scene: Scene, case: Case, form: str) -> str:
    """One line; empty where the citizen wished for nothing."""
    return " ".join(_sentences(scene, case.wish, form)) if case.wish else ""


def _sentences(scene: Scene, wish: Wish, form: str) -> Iterator[str]:
    yield scene.say.say(f"wish_{wish.kind.value}", form)
    if wish.begins and wish.begins > scene.now:
        yield scene.say.say("wish_from", form, next=When(wish.begins, scene.now))
    if wish.ends and wish.ends > scene.now:
        yield scene.say.say("wish_until", form, until=When(wish.ends, scene.now))
    if wish.missed:
        yield scene.say.say("wish_missed", form)
