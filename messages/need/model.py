"""What a text says of somebody's need: how grave, what is missing, and which words say so."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum


class Level(Enum):
    """How grave the worrying reading is. ``LIFE``: life or health now. ``ACUTE``: bare necessities within 48 hours."""

    LIFE = "life"
    ACUTE = "acute"
    NONE = "none"


class Verdict(Enum):
    """What is to be done: wake somebody, ask one question, or neither."""

    ALERT = "alert"
    ASK = "ask"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True)
class Cue:
    """Words of the text that spoke for (or against) a need; may be shown to a caseworker, never logged."""

    words: str = field(repr=False)
    need: str
    level: Level


@dataclass(frozen=True, slots=True)
class Need:
    """The reading of one text.

    ``needs`` are of: food shelter power medicine money violence suicide child health cold eviction other.
    ``certainty`` is 0 to 1. ``why`` are the cues, gravest first.
    """

    verdict: Verdict = Verdict.NEITHER
    level: Level = Level.NONE
    needs: tuple[str, ...] = ()
    certainty: float = 1.0
    why: tuple[Cue, ...] = ()

    @property
    def worrying(self) -> bool:
        """Whether anything may ever silence this text: no."""
        return self.verdict is not Verdict.NEITHER


UNREADABLE = Need(Verdict.ALERT, Level.ACUTE, ("other",), 0.0)
"""Bytes nobody can read, a picture, a crash of the detector: doubt goes up, never down."""
