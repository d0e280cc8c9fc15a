"""The power is out for everybody: the grid company mends it, and we help where money or health is at stake."""

from __future__ import annotations

from escalation.decision import Decision
from handlers.turn import Turn
from messages.circumstances import is_grid_matter


def handle(turn: Turn) -> Decision | None:
    reading = turn.reading
    if turn.case or reading.need.worrying or not is_grid_matter(reading.need, reading.circumstances):
        return None
    return turn.answer("grid_citizen")
