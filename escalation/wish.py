"""A wish: what a person who is in no acute need waits for, and what we have promised them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from messages.model import Intent


@dataclass(frozen=True, slots=True)
class Wish:
    """``kind`` is what the person asked for. Moments are aware UTC.

    ``promised_at``: the moment before which we said that we ask the office to answer; None where we named none.
    ``listed``: the officers on duty were told of it. ``begins``, ``ends``: when the person said that they can be
    reached. ``missed``: how often they were rung and did not answer.
    """

    kind: Intent
    promised_at: datetime | None = None
    listed: bool = False
    begins: datetime | None = None
    ends: datetime | None = None
    missed: int = 0
