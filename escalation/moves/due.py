"""What each timer does when its moment has passed. This table is the engine's clockwork."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from escalation.case import Case, Timer
from escalation.decision import Decision
from escalation.moves import cut_off, fallback, followup, hand_over, lease, promise, step, unreported, wish
from escalation.scene import Scene

Move = Callable[[Scene, Case], Decision]

ON_DUE: Mapping[Timer, Move] = {
    Timer.BEGIN: wish.begin,  # nobody answered our question, or the office has opened
    Timer.STEP: step.next_step,  # nobody took it: the next
    Timer.PROMISE: promise.tell_truth,  # nobody has it: say so
    Timer.REPEAT: fallback.repeat,  # everybody was woken: again
    Timer.WARN: lease.warn,  # the holder is silent
    Timer.LEASE: lease.lose,  # the holder was silent too long
    Timer.OFFER: hand_over.lapse,  # the colleague did not take it over
    Timer.REPORT: unreported.no_report,  # no report of an alert: another way or person
    Timer.CUT_OFF: cut_off.passed,  # the time to apply has passed: the leader
    Timer.FOLLOWUP: followup.follow_up,  # it was closed a day ago
    Timer.SURVEY: followup.ask,  # it is day, and one may ask
    Timer.ANSWER: followup.ended,  # nobody answered our question
}


def fire(scene: Scene, case: Case, timer: Timer) -> Decision:
    """The move that this timer stands for."""
    return ON_DUE[timer](scene, case)
