"""When somebody at the office can be asked without waking anyone: the door is open, or its own phone is answered."""

from __future__ import annotations

from datetime import datetime

from escalation.offices.staffed import staffed_after, staffed_at
from handlers.turn import Turn


def staffed_now(turn: Turn) -> bool:
    return staffed_at(turn.office, turn.now)


def next_staffed(turn: Turn) -> datetime | None:
    """An aware UTC moment; None when the books know of none."""
    return staffed_after(turn.office, turn.now)
