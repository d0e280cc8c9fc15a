"""What a person fills in, the rule it becomes, and what the library makes of that rule are one and the same."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.console.hours.plan import Day, Own, Plan, Special, nights
from bot.console.hours.reading import LOOKED_AT, plan_of, says_the_same
from bot.console.hours.typed import NotHours, shown, spans
from tests.fakes.town import example, patterns

TODAY = date(2026, 11, 22)
TIMES = [f"{hour:02}:{minute}" for hour in range(25) for minute in ("00", "30")][:-1]


@st.composite
def some_spans(draw: st.DrawFn) -> tuple[tuple[str, str], ...]:
    count = draw(st.integers(0, 2))
    times = draw(st.lists(st.sampled_from(TIMES), min_size=2 * count, max_size=2 * count, unique=True).map(sorted))
    return tuple(zip(times[::2], times[1::2], strict=True))


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    week = {day: draw(some_spans()) for day in range(7)}
    special = {}
    for each in Special:
        kinds = [Day.USUAL, Day.CLOSED, Day.OWN, *([Day.SUNDAY] if each is Special.HOLIDAYS else [])]
        kind = draw(st.sampled_from(kinds))
        special[each] = Own(kind, draw(some_spans()) if kind is Day.OWN else ())
    return Plan(week, special)


@settings(max_examples=40)
@given(plans())
def test_a_plan_and_its_rule_say_the_same_for_400_days(plan: Plan) -> None:
    assert says_the_same(plan, plan.rule(), TODAY, LOOKED_AT), plan.rule()


@settings(max_examples=15)
@given(plans())
def test_a_rule_that_a_plan_made_is_read_back_as_a_plan_that_says_the_same(plan: Plan) -> None:
    read = plan_of(plan.rule(), TODAY)
    assert read is not None, plan.rule()
    assert says_the_same(read, plan.rule(), TODAY)


def test_a_night_is_the_evening_of_one_day_and_the_morning_of_the_next() -> None:
    week = nights({4: (("20:00", "08:00"),), 5: (("07:00", "10:00"),), 6: (("22:00", "00:00"),)})
    assert week[4] == (("20:00", "24:00"),)
    assert week[5] == (("00:00", "10:00"),)
    assert week[6] == (("22:00", "24:00"),)
    assert week[0] == ()


def test_a_closed_holiday_is_closed_from_midnight_to_midnight() -> None:
    plan = Plan(nights(dict.fromkeys(range(7), (("20:00", "08:00"),))), {Special.HOLIDAYS: Own(Day.CLOSED)})
    assert says_the_same(plan, plan.rule(), TODAY)
    assert plan.on(date(2026, 12, 25)) == ()


@pytest.mark.parametrize(
    "rule",
    [
        "Jun-Aug Mo-Fr 10:00-12:00; Sep-May Mo-Fr 10:00-14:00; PH off",  # a season
        "week 1-53/2 Mo 10:00-12:00; PH off",  # odd weeks
        "Mo-Fr 10:00-12:00; PH off; 2026 Dec 17-31 off",
    ],
)
def test_a_rule_that_says_more_than_a_week_is_not_forced_into_one(rule: str) -> None:
    assert plan_of(rule, TODAY) is None


def test_most_rules_of_the_examples_are_weeks() -> None:
    rules = {phone.hours for books in (example(), patterns()) for o in books.offices.values() for phone in o.phones}
    read = [rule for rule in rules if plan_of(rule, TODAY)]
    assert len(read) > len(rules) / 2


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("10-14", "10:00-14:00"),
        ("1000-1400", "10:00-14:00"),
        ("10.00 – 14.30", "10:00-14:30"),
        ("kl 9 til kl. 15", "09:00-15:00"),
        ("13-15, 10-12", "10:00-12:00, 13:00-15:00"),
        ("10-12 og 13-15", "10:00-12:00, 13:00-15:00"),
        ("0-24", "00:00-24:00"),
        ("stengt", ""),
        ("–", ""),
        ("", ""),
    ],
)
def test_hours_are_read_as_people_type_them(typed: str, meant: str) -> None:
    assert shown(spans(typed)) == meant


@pytest.mark.parametrize(
    ("typed", "why"),
    [("10", "time"), ("10-25", "time"), ("a-b", "time"), ("14-10", "backwards"), ("10-12, 11-13", "overlap")],
)
def test_what_is_not_hours_is_told(typed: str, why: str) -> None:
    with pytest.raises(NotHours, match=why):
        spans(typed)


def test_a_duty_phone_may_be_answered_over_midnight() -> None:
    assert shown(spans("20-08", nights=True)) == "20:00-08:00"
