"""Every state of the model keeps every promise, and every fault of a real system breaks one."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tests.promises.faulty import FAULTS, LATER_FAULTS
from tests.promises.model import (
    MANAGING,
    MERGING,
    NOTHING_YET,
    OPENING_AGAIN,
    OURS,
    TAKEN_BY_KARI,
    TWO_CASES,
    WAYS,
    Design,
    State,
)
from tests.promises.visits import Seen, explore

VISITS: Mapping[str, tuple[Design, State, int]] = {
    "from the first text to the end": (OURS, NOTHING_YET, 150_000),
    "it opens again": (OPENING_AGAIN, TAKEN_BY_KARI, 150_000),
    "the citizen manages": (MANAGING, TAKEN_BY_KARI, 100_000),
    "two cases are one person's": (MERGING, TWO_CASES, 20_000),
}
"""Design, where it begins, and the fewest states: a model that is too small proves nothing."""


@pytest.fixture(scope="module")
def visited() -> Mapping[str, Seen]:
    return {name: explore(design, start) for name, (design, start, _) in VISITS.items()}


@pytest.mark.parametrize("name", VISITS)
def test_no_order_of_events_breaks_a_promise(visited: Mapping[str, Seen], name: str) -> None:
    seen = visited[name]
    assert seen.broken == "", seen.path
    assert seen.silent == 0, "time alone would not bring the truth"
    assert seen.states > VISITS[name][2]


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_of_a_real_system_is_found(fault: str) -> None:
    seen = explore(FAULTS[fault])
    assert seen.broken
    assert seen.path


@pytest.mark.parametrize("fault", LATER_FAULTS)
def test_a_fault_in_what_comes_later_is_found(fault: str) -> None:
    seen = explore(*LATER_FAULTS[fault])
    assert seen.broken
    assert seen.path


def test_a_case_goes_the_ways_we_know(visited: Mapping[str, Seen]) -> None:
    assert {(a, b) for seen in visited.values() for a, b in seen.moves if a != b} == WAYS
