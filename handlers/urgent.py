"""One digit: 1 always means that it is urgent, in every menu and language; 2 that it can wait."""

from __future__ import annotations

from dataclasses import replace

from escalation.case import Case, Class
from escalation.decision import Decision
from escalation.moves.ask import not_urgent
from escalation.moves.open import open_case
from handlers.new_case import keep_words, new_case
from handlers.turn import Turn
from messages.model import Verb

URGENT, CAN_WAIT = 1, 2


def handle(turn: Turn) -> Decision | None:
    command = turn.reading.command
    if turn.running or command is None or command.verb is not Verb.DIGIT:
        return None
    if command.digit == URGENT:
        return _wake(turn)
    if command.digit == CAN_WAIT and turn.case and turn.case.asked:
        return not_urgent(turn.scene, turn.case).plus(turn.answer("not_urgent_citizen"))
    return None


def _wake(turn: Turn) -> Decision:
    case = turn.case or new_case(turn)
    return open_case(turn.scene, _as_said(case), turn.message.id).plus(keep_words(turn, case.id))


def _as_said(case: Case) -> Case:
    """Urgent by the citizen's own word: at least acute, and graver where our question was about a life."""
    return replace(case, asked=False, klass=Class.LIFE if case.klass is Class.LIFE else Class.ACUTE)
