"""From what a text scores to what is done: wake somebody, ask, or neither; how grave; which needs."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from messages.need.model import Level, Need, Verdict

ALERT, WORRY, LIFE = "alert", "worry", "life"
MAIN = frozenset({ALERT, WORRY, LIFE})
LIKELY = -0.2  # a need is named from here: one too many costs a caseworker less than one too few
FAR_BEHIND = 2.0  # a need so far behind the best is not named with it
DIE, BEATEN, ROOF = "suicide", "violence", "shelter"

Scores = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Cuts:
    """Where the lines are drawn. They come with the table, from texts that it had not seen.

    ``alert``: wake somebody. ``doubt``: not enough to wake, too much to pass over. ``worry``: the same for the line
    that asks whether there may be a need at all. ``life``: danger to life. ``slope``: how fast certainty grows.
    """

    alert: float
    doubt: float
    worry: float
    life: float
    slope: float

    def need(self, scores: Scores, grave: tuple[str, ...]) -> Need:
        """The reading, without its reasons. ``grave`` are the needs of words that are never passed over."""
        verdict = self._verdict(scores, grave)
        sure = 1.0 / (1.0 + math.exp(-self.slope * (scores[ALERT] - self.alert)))
        if verdict is Verdict.NEITHER:
            return Need(certainty=round(1.0 - sure, 3))
        needs = _needs(scores, grave)
        return Need(verdict, self._level(scores, needs, grave), needs, round(sure, 3))

    def _verdict(self, scores: Scores, grave: tuple[str, ...]) -> Verdict:
        """Doubt goes up, never down."""
        if scores[ALERT] >= self.alert:
            return Verdict.ALERT
        asked = scores[ALERT] >= self.doubt or scores[WORRY] >= self.worry or grave
        return Verdict.ASK if asked else Verdict.NEITHER

    def _level(self, scores: Scores, needs: tuple[str, ...], grave: tuple[str, ...]) -> Level:
        """How grave the worrying reading is. Words of life are never lowered."""
        dying = DIE in needs or (BEATEN in needs and ROOF not in needs)
        return Level.LIFE if grave or dying or scores[LIFE] >= self.life else Level.ACUTE


def _needs(scores: Scores, grave: tuple[str, ...]) -> tuple[str, ...]:
    """The needs that are likely enough, likeliest first; at least one wherever there may be any."""
    ranked = sorted(((score, name) for name, score in scores.items() if name not in MAIN), reverse=True)
    best = ranked[0][0]
    named = [name for score, name in ranked if score >= min(LIKELY, best) and best - score < FAR_BEHIND]
    return tuple(dict.fromkeys((*named, *grave)))
