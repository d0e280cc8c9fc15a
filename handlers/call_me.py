""" "Ring meg", also with a time: somebody is asked to ring this number."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from escalation.decision import Decision
from escalation.moves.ask import pend
from handlers.new_case import keep_words, new_case
from handlers.promised import told
from handlers.turn import Turn
from handlers.wish import call_at, grant, wished
from messages.model import Intent


def handle(turn: Turn) -> Decision | None:
    if turn.case or turn.reading.need.worrying or turn.reading.intent is not Intent.CALL_ME:
        return None
    at = call_at(turn)
    return _later(turn, at) if at else grant(turn, Intent.CALL_ME)


def _later(turn: Turn, at: datetime) -> Decision:
    """At the first moment after the one they named at which somebody is there."""
    case = replace(new_case(turn), wish=wished(turn, Intent.CALL_ME))
    pending = pend(turn.scene, case, at, "wished").plus(keep_words(turn, case.id))
    return told(turn, pending, "call_me_at_citizen", at)
