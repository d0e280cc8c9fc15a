"""LISTE: who waits at the officer's offices, by code and moment; and whoever reads it may take from it."""

from __future__ import annotations

from escalation.case import Case, Timer
from escalation.decision import Decision
from escalation.moves.wake import may_take
from escalation.moves.wish import shown_to, waits
from handlers.turn import Turn
from messages.model import Verb
from messages.moments import When

MOST = 6  # in one text; the rest is seen when these are taken


def handle(turn: Turn) -> Decision | None:
    """Nothing of what they wish for: that is read after TA."""
    command, officer = turn.reading.command, turn.officer
    if officer is None or command is None or command.verb is not Verb.LIST:
        return None
    found = [case for case in turn.cases if waits(case) and may_take(turn.scene, case, officer)]
    soonest = sorted(found, key=lambda case: (case.timers[Timer.BEGIN], case.code))[:MOST]
    if not soonest:
        return turn.answer("day_list_empty")
    items = ", ".join(_item(turn, case) for case in soonest)
    seen = tuple(shown_to(turn.scene, case, officer, f"{turn.message.id}:{case.code}") for case in soonest)
    return Decision(cases=seen).plus(turn.answer("day_list", items=items, all=str(len(found))))


def _item(turn: Turn, case: Case) -> str:
    return f"{case.code} ({When(case.timers[Timer.BEGIN], turn.now, brief=True).said(turn.language)})"
