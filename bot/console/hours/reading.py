"""A rule as the plan it says, where a plan can say it; and proof that a plan and its rule say the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from itertools import pairwise

from bot.console.hours.plan import DAYS, Day, Own, Plan, Special, days, falls_on, joined
from escalation.offices.hours import OSLO, schedule
from escalation.offices.week import Spans

LOOKED_AT = 400  # days: every date of a year, and the Easter of the next
SEEN = 4 * 366  # days in which each holiday falls on several weekdays


@lru_cache(maxsize=1024)
def plan_of(rule: str, today: date) -> Plan | None:
    """None: this rule says more than a week with its holidays can, and must be shown as it is.

    A rule says the same for ever, and four years of days take a while to compare.
    """
    every = by_day(rule, today, SEEN)
    plan = Plan({n: _usual(n, every) for n in range(len(DAYS))})
    for special in Special:
        plan = Plan(plan.week, {**plan.special, special: _own(special, plan, every)})
    return plan if all(spans == joined(plan.on(day)) for day, spans in every.items()) else None


def says_the_same(plan: Plan, rule: str, today: date, count: int = LOOKED_AT) -> bool:
    """Day by day, the rule read by the library against plain counting."""
    return all(spans == joined(plan.on(day)) for day, spans in by_day(rule, today, count).items())


def by_day(rule: str, first: date, count: int) -> dict[date, Spans]:
    """What the rule says of each day, by the clock on the wall: a night that has an hour more has no more hours."""
    start = datetime.combine(first, time(), OSLO)
    found: dict[date, list[tuple[str, str]]] = {day: [] for day in days(first, count)}
    ends_at = datetime.combine(first + timedelta(days=count), time())
    changes = [*schedule(rule, start, start + timedelta(days=count)), (ends_at, False)]
    for (begins, opens), (ends, _) in pairwise(changes):
        if opens:
            for day, span in _split(begins, ends):
                if day in found:
                    found[day].append(span)
    return {day: tuple(spans) for day, spans in found.items()}


def _split(begins: datetime, ends: datetime) -> Iterator[tuple[date, tuple[str, str]]]:
    """One opening, cut at every midnight."""
    while begins < ends:
        midnight = datetime.combine(begins.date() + timedelta(days=1), time())
        until = min(ends, midnight)
        yield begins.date(), (f"{begins:%H:%M}", "24:00" if until == midnight else f"{until:%H:%M}")
        begins = until


def _usual(weekday: int, every: dict[date, Spans]) -> Spans:
    plain = [spans for day, spans in every.items() if day.weekday() == weekday and not _is_special(day)]
    return Counter(plain).most_common(1)[0][0]


def _own(special: Special, plan: Plan, every: dict[date, Spans]) -> Own:
    """The simplest word for what these days are like; where none fits, the last one, and the proof will say no."""
    found = [(day, spans) for day, spans in every.items() if falls_on(special, day) and _only(special, day)]
    if all(spans == plan.week.get(day.weekday(), ()) for day, spans in found):
        return Own(Day.USUAL)
    if not any(spans for _, spans in found):
        return Own(Day.CLOSED)
    if special is Special.HOLIDAYS and all(spans == plan.week.get(6, ()) for _, spans in found):
        return Own(Day.SUNDAY)
    return Own(Day.OWN, Counter(spans for _, spans in found).most_common(1)[0][0])


def _is_special(day: date) -> bool:
    return any(falls_on(special, day) for special in Special)


def _only(special: Special, day: date) -> bool:
    """A date that is a holiday too says nothing of the date."""
    return special is Special.HOLIDAYS or not falls_on(Special.HOLIDAYS, day)
