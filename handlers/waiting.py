"""More from a person who waits for the office: kept, and if they say when they can be reached, that is what holds."""

from __future__ import annotations

from dataclasses import replace

from escalation.case import Case, Timer
from escalation.decision import Decision
from escalation.keeping import can_keep
from escalation.moves.open import open_case
from escalation.moves.wish import change, waits
from escalation.wish import Wish
from handlers.opening import staffed_now
from handlers.promised import told
from handlers.turn import Turn
from handlers.wish import call_at, span
from messages.model import Intent
from messages.moments import When


def handle(turn: Turn) -> Decision | None:
    """The words themselves were kept by ``relay``; a need in them has opened the case before."""
    case = turn.case
    if case is None or case.wish is None or not waits(case) or turn.reading.need.worrying:
        return None
    if case.wish.missed and call_at(turn) is None and staffed_now(turn):
        return open_case(turn.scene, case, turn.message.id, "call_me_now_citizen")  # they are there now
    return _when(turn, case, case.wish) if turn.reading.times else _noted(turn, case, case.wish)


def _when(turn: Turn, case: Case, wish: Wish) -> Decision:
    begins, ends = span(turn)
    said = replace(wish, begins=begins, ends=ends)
    if not (wish.missed or wish.kind is Intent.CALL_ME):
        return change(turn.scene, case, said).plus(_noted(turn, case, wish))
    at = call_at(turn)
    if at is None:
        return open_case(turn.scene, replace(case, wish=said), turn.message.id, "call_me_now_citizen")
    return told(turn, change(turn.scene, case, said, at), "call_me_at_citizen", at)


def _noted(turn: Turn, case: Case, wish: Wish) -> Decision:
    at = case.timers[Timer.BEGIN]
    if case.promised_at is None or not can_keep(turn.scene, turn.scene.office(case), at):
        return turn.answer("useful_citizen", office=turn.office.name)
    if wish.promised_at:
        return turn.answer("wish_noted_citizen", until=When(wish.promised_at, turn.now))
    rung = wish.missed or wish.kind is Intent.CALL_ME
    key = "call_me_at_citizen" if rung else "human_later_citizen"
    return turn.answer(key, next=When(at, turn.now))
