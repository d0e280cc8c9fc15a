"""Figures: what is counted shows, and being too often is loud once."""

from __future__ import annotations

from bot.watch import PerMinute, Watch
from tests.bot.doubles import HandClock


def test_two_houses_in_one_process_count_apart() -> None:
    one, other = Watch(), Watch()
    one.dropped.labels("alert").inc()
    assert b'apendor_dropped_total{purpose="alert"} 1.0' in one.page()
    assert b'apendor_dropped_total{purpose="alert"}' not in other.page()


def test_what_happens_too_often_in_a_minute_is_loud_once_a_minute() -> None:
    clock, loud = HandClock(), list[int]()
    often = PerMinute(3, loud.append, clock.monotonic)
    for _ in range(90):
        often.happened()
        clock.passes(1)
    assert loud == [4, 60]


def test_what_happens_now_and_then_is_not_loud() -> None:
    clock, loud = HandClock(), list[int]()
    often = PerMinute(3, loud.append, clock.monotonic)
    for _ in range(90):
        often.happened()
        clock.passes(20)
    assert not loud
