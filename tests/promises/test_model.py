"""Every state of the model keeps every promise, and every fault of a real system breaks one."""

from __future__ import annotations

import pytest

from tests.promises.faulty import FAULTS
from tests.promises.model import OURS, WAYS, explore


def test_no_order_of_events_breaks_a_promise() -> None:
    seen = explore(OURS)
    assert seen.broken == "", seen.path
    assert seen.silent == 0, "time alone would not bring the truth"
    assert seen.states > 50_000, "a model that is too small proves nothing"


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_of_a_real_system_is_found(fault: str) -> None:
    seen = explore(FAULTS[fault])
    assert seen.broken
    assert seen.path


def test_a_case_goes_the_ways_we_know() -> None:
    assert {(a, b) for a, b in explore(OURS).moves if a != b} == WAYS
