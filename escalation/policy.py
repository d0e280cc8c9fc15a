"""A policy: whom to wake in which order, and how long to wait for an answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class Step:
    """Wake everybody who has one of these duties now, and these people; then wait."""

    duties: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    wait: timedelta = timedelta(seconds=180)
    life_wait: timedelta = timedelta(seconds=90)


@dataclass(frozen=True, slots=True)
class Policy:
    """The steps and all waits of a promise (promises.md 4.2). Frozen into a case when it opens.

    After the last step comes FALLBACK: the citizen is told the truth, and everybody is woken again, for ever.
    """

    steps: tuple[Step, ...]
    promise: tuple[timedelta, ...] = (timedelta(seconds=300), timedelta(seconds=900), timedelta(seconds=3600))
    repeat: timedelta = timedelta(seconds=300)
    repeats: int = 6
    slow_repeat: timedelta = timedelta(seconds=900)
    warn: timedelta = timedelta(seconds=420)
    lease: timedelta = timedelta(seconds=600)
    contact: timedelta = timedelta(hours=1)
    asked_life: timedelta = timedelta(minutes=5)
    asked: timedelta = timedelta(minutes=15)
