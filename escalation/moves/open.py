"""A case opens: somebody is woken, or, where nobody can be, the citizen is told so in the same breath."""

from __future__ import annotations

from dataclasses import replace

from escalation.case import Case, Class, SafeToCall, Stage, Timer
from escalation.decision import CITIZEN, CLOCK, Decision, Entry
from escalation.letters import to_citizen
from escalation.moves.reopen import first_step
from escalation.scene import Scene


def open_case(scene: Scene, case: Case, answer: str | None, key: str | None = None) -> Decision:
    """Start waking people. ``answer`` is the id of the citizen's text that this answers; None when the clock did it.

    The case comes in fresh, pending or reopened. It leaves waiting, or in fallback when nobody at all can be woken.
    ``key`` names the text the citizen gets instead of "we are alerting".
    """
    broken = case.promised_at is not None and case.promised_at <= scene.now and answer is None
    promise = {Timer.PROMISE: scene.now if broken and case.alerts else scene.now + case.policy.promise[0]}
    listed = case.stage is Stage.PENDING and bool(case.alerts)  # who was shown the list was not asked before
    begun = replace(case, stage=Stage.WAITING, step=-1, timers=promise, epoch=case.epoch + listed)
    begun = replace(begun, promised_at=case.promised_at if broken else None)
    woken = first_step(scene, begun)
    action = "reopened" if case.reopened else "opened"
    opened = Entry(scene.now, action, case.id, CITIZEN if answer else CLOCK, case.klass.value)
    said = Decision(entries=(opened,)).plus(woken)
    return _answered(scene, said, answer, key) if answer else said


def _answered(scene: Scene, said: Decision, answer: str, key: str | None) -> Decision:
    """What the citizen reads at once: one text, and an answer, so that neither STOPP nor caution holds it back."""
    (case,) = said.cases
    to_others = tuple(letter for letter in said.send if letter.to != case.citizen)
    first = Decision(send=to_citizen(scene, case, f"{answer}:answer", _key(case, key)))
    asked = ask_whether_safe(scene, case, answer) if case.stage is not Stage.FALLBACK else Decision()
    return replace(said, send=()).plus(first).plus(asked).plus(Decision(send=to_others))


def ask_whether_safe(scene: Scene, case: Case, answer: str) -> Decision:
    """Where a dangerous person may be near: may their phone ring? Asked once, as the end of an answer, never alone."""
    if not case.neutral or case.safe_to_call is not None:
        return Decision()
    question = to_citizen(scene, case, f"{answer}:answer", "safe_citizen")
    return Decision(send=question, cases=(replace(case, safe_to_call=SafeToCall.ASKED),))


def _key(case: Case, key: str | None) -> str:
    """In fallback we already know that there is nobody to alert, and say that instead."""
    if case.stage is Stage.FALLBACK:
        return "fallback_citizen"
    return key or first_answer(case)


def first_answer(case: Case) -> str:
    """A child has numbers of its own; on a phone that may be read we say as little as we can."""
    if case.minor:
        return "alerting_child_citizen"
    if case.neutral:
        return "alerting_neutral_citizen"
    return "alerting_life_citizen" if case.klass is Class.LIFE else "alerting_citizen"
