"""The rota: who has which duty at a moment, who may be woken, and the hours in which nobody would be."""

from escalation.rota.duty import (
    TEST_LASTS,
    counts_as_cover,
    leaders,
    on_duty,
    people_for,
    wakeable,
)
from escalation.rota.gap import Gap, duty_gaps, gaps, uncovered

__all__ = [
    "TEST_LASTS",
    "Gap",
    "counts_as_cover",
    "duty_gaps",
    "gaps",
    "leaders",
    "on_duty",
    "people_for",
    "uncovered",
    "wakeable",
]
