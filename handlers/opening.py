"""When somebody at the office can be asked without waking anyone: the door is open, or its own phone is answered."""

from __future__ import annotations

from datetime import datetime

from escalation.offices.hours import is_open, next_opening
from handlers.turn import Turn


def staffed_now(turn: Turn) -> bool:
    return any(is_open(rule, turn.now) for rule in _rules(turn))


def next_staffed(turn: Turn) -> datetime | None:
    """An aware UTC moment; None when the books know of none."""
    return min(filter(None, (next_opening(rule, turn.now) for rule in _rules(turn))), default=None)


def _rules(turn: Turn) -> list[str]:
    """The door, and the office's own phone (the first); later phones belong to partners."""
    return [turn.office.hours, *(phone.hours for phone in turn.office.phones[:1])]
