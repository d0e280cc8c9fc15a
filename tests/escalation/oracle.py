"""The hours of the example offices said once more in plain Python, minute by minute, with another calendar.

Nothing here comes from the rules or from the program: it is what the notices on the doors would say.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta

import holidays


def _easter(year: int) -> date:
    """The Sunday after the first full moon of spring, as Gauss reckoned it for 1900-2099."""
    a, b, c = year % 19, year % 4, year % 7
    d = (19 * a + 24) % 30
    e = (2 * b + 4 * c + 6 * d + 5) % 7
    days = 22 + d + e
    return date(year, 3, 1) + timedelta(
        days=days - 1 - (7 if (d, e) == (29, 6) or (d == 28 and e == 6 and a > 10) else 0)
    )


Wall = datetime  # what the clock on the wall shows, without a zone
Open = Callable[[Wall], bool]
YEARS = range(2025, 2039)
CALENDAR = frozenset(holidays.country_holidays("NO", years=YEARS))
EASTER = {year: _easter(year) for year in YEARS}
WORKDAYS, WEEKEND, DAYS = (0, 1, 2, 3, 4), (5, 6), (0, 1, 2, 3, 4, 5, 6)


def on(days: tuple[int, ...], *spans: str) -> Open:
    """``10:00-14:00`` on these weekdays; no span goes over midnight."""
    ends = [tuple(_minutes(end) for end in span.split("-")) for span in spans]
    return lambda wall: wall.weekday() in days and any(a <= wall.hour * 60 + wall.minute < b for a, b in ends)


def shut_on_holidays(open_on: Open) -> Open:
    return lambda wall: not holiday(wall) and not eve(wall) and open_on(wall)


def all_day_on_holidays(open_on: Open) -> Open:
    return lambda wall: holiday(wall) or open_on(wall)


def on_dates(special: Callable[[Wall], bool], there: Open, elsewhere: Open) -> Open:
    return lambda wall: there(wall) if special(wall) else elsewhere(wall)


def either(*ways: Open) -> Open:
    return lambda wall: any(way(wall) for way in ways)


def holiday(wall: Wall) -> bool:
    return wall.date() in CALENDAR


def eve(wall: Wall) -> bool:
    return wall.month == 12 and wall.day in (24, 31)


def christmas_eve(wall: Wall) -> bool:
    return (wall.month, wall.day) == (12, 24)


def new_years_eve(wall: Wall) -> bool:
    return (wall.month, wall.day) == (12, 31)


def before_easter(wall: Wall) -> bool:
    return wall.date() == EASTER[wall.year] - timedelta(days=4)


def between(first: tuple[int, int], last: tuple[int, int]) -> Callable[[Wall], bool]:
    return lambda wall: first <= (wall.month, wall.day) <= last


def days(first: str, last: str) -> Callable[[Wall], bool]:
    return lambda wall: date.fromisoformat(first) <= wall.date() <= date.fromisoformat(last)


def odd_week(wall: Wall) -> bool:
    return wall.isocalendar().week % 2 == 1


def never(wall: Wall) -> bool:
    return False


def always(wall: Wall) -> bool:
    return True


def _minutes(text: str) -> int:
    hours, minutes = text.split(":")
    return int(hours) * 60 + int(minutes)


def _on_duty(wall: Wall) -> bool:
    """The barnevernvakt: each evening until eight, earlier in summer, and the days of weekends and holidays."""
    return _evening(wall) or wall.hour < 8 or ((wall.weekday() >= 5 or holiday(wall)) and 8 <= wall.hour < 16)


def _evening(wall: Wall) -> bool:
    summer = (5, 15) <= (wall.month, wall.day) <= (9, 14)
    return wall.hour * 60 + wall.minute >= (15 * 60 if summer else 15 * 60 + 45)


def _week(*spans: str) -> Open:
    return shut_on_holidays(on(WORKDAYS, *spans))


OFFICE_DAY = _week("09:00-15:00")
PART = either(on(WORKDAYS, "00:00-08:00", "15:30-24:00"), on(WEEKEND, "00:00-24:00"))
STORVIK_DAY = on_dates(
    christmas_eve,
    on(DAYS, "09:00-11:00"),
    on_dates(
        new_years_eve,
        never,
        on_dates(holiday, never, on_dates(before_easter, on(DAYS, "08:30-12:00"), on(WORKDAYS, "08:30-15:30"))),
    ),
)
STORVIK_NIGHT = on_dates(
    christmas_eve,
    on(DAYS, "00:00-09:00", "11:00-24:00"),
    on_dates(
        new_years_eve,
        always,
        on_dates(holiday, always, either(on(WORKDAYS, "00:00-08:30", "15:30-24:00"), on(WEEKEND, "00:00-24:00"))),
    ),
)
STORVIK_DOOR = on_dates(
    before_easter,
    on(DAYS, "10:00-12:00"),
    on_dates(between((6, 15), (8, 15)), _week("10:00-12:00"), _week("10:00-14:00")),
)
MOVING, AWAY, BACK = (
    days("2026-12-12", "2026-12-14"),
    days("2026-12-15", "2026-12-31"),
    days("2027-01-04", "2027-01-04"),
)
NYHAMNA_SHUT = on_dates(either(MOVING, AWAY), never, OFFICE_DAY)
NYHAMNA_DOOR = on_dates(
    either(MOVING, AWAY), never,
    on_dates(BACK, on(DAYS, "12:00-14:00"), shut_on_holidays(on((0, 2, 4), "10:00-14:00"))),
)  # fmt: skip

PHONES: Mapping[tuple[str, str], Open] = {
    ("eksempelvik", "+4700000011"): OFFICE_DAY,
    ("eksempelvik", "+4700000012"): all_day_on_holidays(
        either(on(WORKDAYS, "00:00-08:00", "15:00-24:00"), on(WEEKEND, "00:00-24:00"))
    ),
    ("vassbygda", "+4700000050"): OFFICE_DAY,
    ("vassbygda", "+4700000051"): on_dates(eve, always, all_day_on_holidays(PART)),
    ("utfjord", "+4700000052"): _week("10:00-15:00"),
    ("utfjord", "+4755553333"): OFFICE_DAY,
    ("storvik", "+4700000053"): STORVIK_DAY,
    ("storvik", "+4700000054"): STORVIK_NIGHT,
    ("oybyen", "+4700000055"): always,
    ("nyhamna", "+4700000056"): NYHAMNA_SHUT,
    ("nyhamna", "+4700000057"): on_dates(MOVING, on(DAYS, "08:00-20:00"), never),
    ("indre-bydel", "+4755553333"): OFFICE_DAY,
    ("indre-bydel", "+4700000059"): all_day_on_holidays(PART),
    ("barnevernvakta", "+4700000060"): _on_duty,
    ("fristad", "+4700000061"): OFFICE_DAY,
}
DOORS: Mapping[tuple[str, str, str], Open] = {
    ("eksempelvik", "", "drop_in"): shut_on_holidays(on((0, 1, 3), "10:00-14:00")),
    ("vassbygda", "mottak", "drop_in"): shut_on_holidays(on((3,), "12:00-14:00")),
    ("vassbygda", "mottak", "vestibule"): _week("10:00-14:00"),
    ("utfjord", "kommunehuset", "appointment"): shut_on_holidays(on((1, 3), "09:00-15:00")),
    ("utfjord", "torget", "proxy_desk"): shut_on_holidays(on((0, 1, 2, 4), "10:00-14:00")),
    ("storvik", "mottak", "drop_in"): lambda wall: not holiday(wall) and STORVIK_DOOR(wall),
    ("storvik", "mottak", "vestibule"): on_dates(before_easter, never, _week("14:00-15:30")),
    ("storvik", "lia", "presence"): lambda wall: odd_week(wall) and shut_on_holidays(on((2,), "11:00-13:00"))(wall),
    ("oybyen", "", "drop_in"): shut_on_holidays(on((0, 2), "10:00-12:00", "13:00-15:00")),
    ("nyhamna", "", "drop_in"): NYHAMNA_DOOR,
    ("indre-bydel", "", "drop_in"): OFFICE_DAY,
    ("fristad", "mottak", "appointment"): OFFICE_DAY,
    ("fristad", "mottak", "drop_in"): shut_on_holidays(on((0, 3), "10:00-13:00")),
    ("fristad", "mottak", "cut_off"): shut_on_holidays(on((0, 3), "00:00-13:00")),
    ("fristad", "mottak", "payment_run"): shut_on_holidays(on((1, 4), "10:00-14:00")),
}
