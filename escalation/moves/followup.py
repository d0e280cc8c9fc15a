"""A day after a case was closed: one question with two digits for an answer, and never a word of what it was about."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from escalation.case import Case, Outcome, Timer
from escalation.decision import CITIZEN, CLOCK, Decision, Entry
from escalation.letters import to_citizen
from escalation.offices.hours import is_open, next_opening
from escalation.scene import Scene
from messages.model import Purpose

DAYTIME = "Mo-Su 09:00-20:00"
ANSWERED_WITHIN = timedelta(hours=24)
LIVES = timedelta(hours=2)  # a question that a gateway brings at night would wake somebody
ASKED_AFTER = (Outcome.HELPED, Outcome.REFERRED, Outcome.NOT_REACHED)


def follow_up(scene: Scene, case: Case) -> Decision:
    """From here on it stays closed: a text is the first of its own case. At night the question waits for the day."""
    if not _may_ask(scene, case):
        return ended(scene, case)
    if is_open(DAYTIME, scene.now):
        return ask(scene, case)
    at = next_opening(DAYTIME, scene.now)
    return Decision(cases=(replace(case, timers={Timer.SURVEY: at}),)) if at else ended(scene, case)


def ask(scene: Scene, case: Case) -> Decision:
    """Whoever wants no texts is asked nothing."""
    id = f"{case.id}:{case.epoch}:followup_citizen"
    letters = to_citizen(scene, case, id, "followup_citizen", Purpose.FOLLOWUP) if _may_ask(scene, case) else ()
    if not letters:
        return ended(scene, case)
    return Decision(
        send=tuple(replace(letter, expires_at=scene.now + LIVES) for letter in letters),
        cases=(replace(case, timers={Timer.ANSWER: scene.now + ANSWERED_WITHIN}),),
        entries=(Entry(scene.now, "followed_up", case.id, CLOCK),),
    )


def answer(scene: Scene, case: Case, helped: bool) -> Decision:
    """Yes or no, and nothing else, is kept of it."""
    entry = Entry(scene.now, "followup", case.id, CITIZEN, "yes" if helped else "no")
    return ended(scene, case).plus(Decision(entries=(entry,)))


def ended(scene: Scene, case: Case) -> Decision:
    """Nothing more is expected."""
    return Decision(cases=(replace(case, timers={}),))


def _may_ask(scene: Scene, case: Case) -> bool:
    """Never a phone that may be read, never a child, and not where the office has said no."""
    if case.neutral or case.minor or scene.office(case).no_follow_up:
        return False
    return case.outcome in ASKED_AFTER
