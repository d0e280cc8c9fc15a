"""One's own duty: now, and until when."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from escalation.books import Books, Shift
from escalation.plan import Override, Plan, Way
from escalation.rota.own import duty_ends, has_duty
from tests.fakes.town import FRIDAY_NIGHT, example

DAY = timedelta(days=1)
AT_SIX = datetime(2026, 12, 12, 6, tzinfo=UTC)


def books() -> Books:
    """Kari has the night until seven, which is six in UTC; Ola comes after her."""
    rota = (
        Shift("eksempelvik", "first", "kari", "Mo-Su 20:00-07:00"),
        Shift("eksempelvik", "first", "ola", "Mo-Su 07:00-20:00"),
    )
    return replace(example(), rota=rota)


def test_a_duty_ends_with_its_hours() -> None:
    assert has_duty(books(), "kari", FRIDAY_NIGHT)
    assert duty_ends(books(), "kari", FRIDAY_NIGHT, DAY) == AT_SIX
    assert duty_ends(books(), "ola", FRIDAY_NIGHT, DAY) is None


def test_whoever_stays_on_has_no_end_in_sight() -> None:
    assert duty_ends(books(), "kari", FRIDAY_NIGHT, timedelta(hours=2)) is None


def test_a_duty_that_was_taken_over_is_over() -> None:
    later = FRIDAY_NIGHT + timedelta(hours=1)
    taken = Override("o", "eksempelvik", "first", Way.REPLACE, "ola", later, AT_SIX, "", "mo", "kari")
    changed = replace(books(), plan=Plan(overrides=(taken,)))
    assert duty_ends(changed, "kari", FRIDAY_NIGHT, DAY) == later
    assert has_duty(changed, "ola", later)
