"""A case opens: somebody is woken, or, where nobody can be, the citizen is told so in the same breath."""

from __future__ import annotations

from dataclasses import replace

from escalation.case import Case, Class, Stage, Timer
from escalation.decision import CITIZEN, CLOCK, Decision, Entry
from escalation.letters import Letters, to_citizen
from escalation.moves.step import next_step
from escalation.scene import Scene


def open_case(scene: Scene, case: Case, answer: str | None, key: str | None = None) -> Decision:
    """Start waking people. ``answer`` is the id of the citizen's text that this answers; None when the clock did it.

    The case comes in fresh, or pending. It leaves waiting, or in fallback when nobody at all can be woken.
    ``key`` names the text the citizen gets instead of "we are alerting".
    """
    promise = {Timer.PROMISE: scene.now + case.policy.promise[0]}
    woken = next_step(scene, replace(case, stage=Stage.WAITING, step=-1, timers=promise))
    opened = Entry(scene.now, "opened", case.id, CITIZEN if answer else CLOCK, case.klass.value)
    send = _answer(scene, woken.cases[0], answer, key) if answer else ()
    return Decision(send=send, entries=(opened,)).plus(woken)


def _answer(scene: Scene, case: Case, answer: str, key: str | None) -> Letters:
    """What the citizen reads at once; in fallback the honest message already says all there is."""
    if case.stage is Stage.FALLBACK:
        return ()
    key = key or ("alerting_life_citizen" if case.klass is Class.LIFE else "alerting_citizen")
    return to_citizen(scene, case, f"{answer}:{key}", key)
