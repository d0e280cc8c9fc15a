"""A wish for a human or a call: at once while the office is staffed, else when it opens. It never ends in nothing."""

from __future__ import annotations

from escalation.decision import Decision
from escalation.moves.ask import pend
from escalation.moves.open import open_case
from handlers.new_case import keep_words, new_case
from handlers.opening import next_staffed, staffed_now
from handlers.turn import Turn
from messages.moments import When


def grant(turn: Turn, key: str) -> Decision:
    """``key`` is the stem of the two texts: ``<key>_now_citizen`` and ``<key>_later_citizen``."""
    opens = None if staffed_now(turn) else next_staffed(turn)
    case = new_case(turn)
    kept = keep_words(turn, case.id)
    if opens is None:
        return open_case(turn.scene, case, turn.message.id, f"{key}_now_citizen").plus(kept)
    pending = pend(turn.scene, case, opens, "wished")
    return pending.plus(kept).plus(turn.answer(f"{key}_later_citizen", next=When(opens, turn.now)))
