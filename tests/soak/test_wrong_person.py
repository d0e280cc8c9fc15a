"""In a thousand evenings of seven people no text reaches anybody outside its case; `make soak` has more of them."""

from __future__ import annotations

from random import Random

from tests.soak.evenings import Evening, live
from tests.soak.town import Town


def test_in_a_thousand_evenings_nobody_reads_what_is_not_for_them() -> None:
    for seed in range(1000):
        assert not (faults := live(seed)), faults[0]


def test_the_evenings_are_not_empty() -> None:
    """What never happens proves nothing."""
    evenings = [Evening(Random(seed), Town()) for seed in range(200)]
    for evening in evenings:
        evening.goes_by()
    texts = [text for evening in evenings for text in evening.told]
    cases = [case for evening in evenings for case in evening.town.cases.values()]
    assert len(texts) > 1000
    assert {"south", "eksempelvik"} == {case.office for case in cases}
    assert sum(case.epoch > 1 for case in cases) > 10
