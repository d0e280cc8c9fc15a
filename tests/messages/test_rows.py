"""Rows kept as bytes add up to what one would add up one by one, whatever lies in one another's way."""

from __future__ import annotations

from random import Random

import pytest

from messages.rows import MOST, Rows

NAMES = [f"{letter}{number}" for letter in "aåшم" for number in range(500)]
LANES = (1, 2, 3, 4, 5, 16, 32)


def made(lanes: int) -> tuple[Rows, dict[str, list[int]]]:
    dice = Random(lanes)
    weights = {name: [dice.randrange(256) for _ in range(lanes)] for name in NAMES}
    columns = bytes(weights[name][lane] for lane in range(lanes) for name in NAMES)
    return Rows.of(NAMES, columns, lanes), weights


@pytest.mark.parametrize("lanes", LANES)
def test_a_total_is_the_sum_of_each_lane_and_the_count(lanes: int) -> None:
    rows, weights = made(lanes)
    some = [*NAMES[::9], "unknown", "", "a", "a1a", NAMES[0]]
    total = rows.total(some)
    known = [weights[name] for name in some if name in weights]
    assert rows.lanes_of(total) == [sum(lane) for lane in zip(*known, strict=True)]
    assert [rows.lane(total, lane) for lane in range(lanes)] == rows.lanes_of(total)
    assert rows.count(total) == len(known)


@pytest.mark.parametrize("lanes", LANES)
def test_totals_are_added_up_without_running_into_each_other(lanes: int) -> None:
    rows = Rows.of(NAMES, bytes([255] * len(NAMES) * lanes), lanes)
    whole = sum(rows.total(NAMES[:MOST]) for _ in range(400))
    assert rows.lanes_of(whole) == [255 * MOST * 400] * lanes
    assert rows.count(whole) == MOST * 400


def test_nothing_known_comes_to_nothing() -> None:
    rows, _ = made(16)
    assert rows.total(["never", "heard"]) == 0
    assert rows.lanes_of(0) == [0] * 16


def test_rows_with_too_few_weights_are_refused() -> None:
    with pytest.raises(ValueError, match="not all there"):
        Rows.of(["a", "b"], b"123", 2)
