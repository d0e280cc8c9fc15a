""" "When do you open?": the door as it truly is, and the number that is answered now."""

from __future__ import annotations

from escalation.decision import Decision
from escalation.offices.hours import closes_at, is_open, next_opening
from handlers.turn import Turn
from messages.model import Intent
from messages.moments import When, clock


def handle(turn: Turn) -> Decision | None:
    if turn.running or turn.reading.intent is not Intent.HOURS:
        return None
    return _open(turn) if is_open(turn.office.hours, turn.now) else _shut(turn)


def _open(turn: Turn) -> Decision:
    ends = closes_at(turn.office.hours, turn.now)
    until = clock(ends, turn.language) if ends else "24:00"
    return turn.answer("open_citizen", office=turn.office.name, until=until)


def _shut(turn: Turn) -> Decision:
    opens = next_opening(turn.office.hours, turn.now)
    if opens is None:
        return turn.answer("shut_unknown_citizen", office=turn.office.name)
    return turn.answer("shut_citizen", office=turn.office.name, next=When(opens, turn.now))
