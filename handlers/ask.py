"""It may be urgent: one question, once. The question is a promise, and doubt after it wakes somebody."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from escalation.case import Case, Class
from escalation.decision import Decision
from escalation.moves.ask import pend
from escalation.moves.open import open_case
from handlers.new_case import keep_words, new_case
from handlers.turn import Turn
from messages.model import Conversation, Question
from messages.need.model import Level, Verdict

ASK_AGAIN_AFTER = timedelta(hours=24)


def handle(turn: Turn) -> Decision | None:
    if turn.case or turn.recent or turn.reading.need.verdict is not Verdict.ASK:
        return None
    if _asked_lately(turn):
        return open_case(turn.scene, new_case(turn), turn.message.id).plus(keep_words(turn, turn.message.id))
    return _ask(turn)


def _asked_lately(turn: Turn) -> bool:
    at = turn.conversation.asked_at
    return at is not None and turn.now - at < ASK_AGAIN_AFTER


def _ask(turn: Turn) -> Decision:
    case = _worrying(turn)
    wait = case.policy.asked_life if case.klass is Class.LIFE else case.policy.asked
    asked = Decision(conversations=(_with_question(turn, turn.now + wait),))
    pending = pend(turn.scene, case, turn.now + wait, "asked")
    return asked.plus(pending).plus(keep_words(turn, case.id)).plus(turn.answer("asked_citizen"))


def _with_question(turn: Turn, until: datetime) -> Conversation:
    return replace(turn.conversation, asked_at=turn.now, asked=Question.URGENT, asked_until=until)


def _worrying(turn: Turn) -> Case:
    """The case as it is if the worrying reading is the true one."""
    life = turn.reading.need.level is Level.LIFE
    return replace(new_case(turn), asked=True, klass=Class.LIFE if life else Class.ACUTE)
