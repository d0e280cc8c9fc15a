"""Rotations of every kind for hypothesis, and an oracle that walks the wall clock and knows no arithmetic of weeks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from escalation.offices.hours import OSLO
from escalation.plan import Rotation

VIK = "eksempelvik"
BEGINS = st.integers(0, 10 * 366 * 24 * 60).map(lambda m: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=m))
MINUTES = st.sampled_from((0, 120, 135, 150, 180, 480, 930, 1425))  # among them the hour that one night skips
RULES = (
    "24/7",
    "Mo-Su 15:30-08:00",
    "Mo-Fr 15:30-08:00; Sa-Su 00:00-24:00",
    "Fr 16:00-24:00; Sa-Su 00:00-24:00",
    "off",
)


@st.composite
def rotations(draw: st.DrawFn, hours: str | None = None) -> Rotation:
    people = tuple(draw(st.lists(st.sampled_from(("kari", "ola", "mo")), min_size=1, max_size=5)))
    when = (draw(BEGINS), draw(st.integers(0, 6)), draw(MINUTES), draw(st.integers(1, 3)))
    return Rotation("natt", VIK, "first", people, *when, hours or draw(st.sampled_from(RULES)))


def walked(rotation: Rotation, end: datetime, step: timedelta) -> Iterator[tuple[datetime, str | None]]:
    """Who has the weeks at each step from ``begins`` on. The page is turned when the wall comes to the hour."""
    before = (rotation.begins - timedelta(minutes=1)).astimezone(OSLO)
    changes, at, day_of_last = -1, rotation.begins, before.date() if _past(rotation, before) else None
    while at < end:
        wall = at.astimezone(OSLO)
        if _past(rotation, wall) and wall.date() != day_of_last:
            changes, day_of_last = changes + 1, wall.date()
        yield at, rotation.people[changes // rotation.weeks % len(rotation.people)] if changes >= 0 else None
        at += step


def _past(rotation: Rotation, wall: datetime) -> bool:
    return wall.weekday() == rotation.day and wall.hour * 60 + wall.minute >= rotation.minute
