"""When somebody at the office can be asked without waking anyone: the door is open, or its own phone is answered."""

from __future__ import annotations

from datetime import datetime

from escalation.offices.reach import OWN, answered, kind_of, next_phone
from escalation.offices.standing import next_door, staffed
from handlers.turn import Turn


def staffed_now(turn: Turn) -> bool:
    phones = (phone for phone in turn.office.phones if kind_of(phone) in OWN)
    return staffed(turn.office, turn.now) or any(answered(turn.office, phone, turn.now) for phone in phones)


def next_staffed(turn: Turn) -> datetime | None:
    """An aware UTC moment; None when the books know of none."""
    door, phone = next_door(turn.office, turn.now), next_phone(turn.office, turn.now)
    moments = ([door.at] if door else []) + ([phone[1]] if phone else [])
    return min(moments, default=None)
