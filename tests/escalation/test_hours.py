"""Hours: open now, when next, and which number is answered, checked against a calendar that is not the library's."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import holidays
import pytest

from escalation.books import Office, Phone
from escalation.offices.doubts import doubts
from escalation.offices.hours import OSLO, changes, closes_at, is_open, next_opening
from escalation.offices.proposal import valid
from escalation.offices.reach import number_now
from escalation.offices.standing import next_door
from escalation.policy import Policy

DOOR = "Mo,Tu,Th 10:00-14:00; PH off; Dec 24 off; Dec 31 off"
DAY = "Mo-Fr 09:00-15:00; PH off; Dec 24 off; Dec 31 off"
NIGHT = "Mo-Fr 00:00-08:00,15:00-24:00; Sa-Su 00:00-24:00; PH 00:00-24:00"
WORDS = {"man": "Mo", "mandag": "Mo", "fre": "Fr", "fredag": "Fr", "des": "Dec"}
NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


def at(text: str, fold: int = 0) -> datetime:
    """A moment as the clock in the office shows it."""
    return datetime.fromisoformat(text).replace(tzinfo=OSLO, fold=fold).astimezone(UTC)


def office(*phones: Phone, emergency: dict[str, str] | None = None) -> Office:
    return Office("eksempelvik", "Sosialtjenesten", (), DOOR, phones, Policy(()), emergency=emergency or {})


PHONES = (Phone("+4700000011", DAY), Phone("+4700000012", NIGHT))


@pytest.mark.parametrize(
    ("moment", "number"),
    [
        ("2026-11-23T10:00", "+4700000011"),  # an ordinary Monday
        ("2026-11-23T15:00", "+4700000012"),  # the office has just gone home
        ("2026-11-23T03:00", "+4700000012"),  # the night before
        ("2026-11-23T08:30", "116117"),  # the night has gone home and the office is not there yet
        ("2026-11-22T11:00", "+4700000012"),  # Sunday
        ("2026-12-24T23:10", "+4700000012"),  # Christmas Eve, late
        ("2026-12-24T11:00", "116117"),  # Christmas Eve, a Thursday that only looks like a working day
        ("2026-12-25T08:30", "+4700000012"),  # a Friday and a holiday: the night service has the whole day
        ("2027-03-25T11:00", "+4700000012"),  # Maundy Thursday
        ("2027-05-17T11:00", "+4700000012"),
    ],
)
def test_a_person_is_given_a_number_that_somebody_answers_now(moment: str, number: str) -> None:
    assert number_now(office(*PHONES), at(moment)) == number


def test_when_nobody_answers_the_municipalitys_own_emergency_ward_is_given() -> None:
    assert number_now(office(emergency={"legevakt": "+4700000035"}), NOW) == "+4700000035"
    assert number_now(office(), NOW) == "116117"


@pytest.mark.parametrize(
    ("now", "opens"),
    [
        ("2026-11-23T09:59:59", "2026-11-23T10:00"),
        ("2026-11-23T10:00", "2026-11-24T10:00"),  # it opens at this very moment: the next time is tomorrow
        ("2026-11-23T12:00", "2026-11-24T10:00"),
        ("2026-11-23T14:00", "2026-11-24T10:00"),  # it closes at this very moment
        ("2026-11-24T14:00", "2026-11-26T10:00"),  # Wednesday is no day for the door
        ("2026-12-22T15:00", "2026-12-28T10:00"),  # over Christmas
        ("2026-12-29T15:00", "2027-01-04T10:00"),  # over New Year
        ("2027-03-23T15:00", "2027-03-30T10:00"),  # over Easter, and over the night that is an hour short
        ("2027-05-13T15:00", "2027-05-18T10:00"),  # 17 May is a Monday
    ],
)
def test_a_closed_door_says_when_it_opens_next(now: str, opens: str) -> None:
    found = next_door(office(), at(now))
    assert found is not None
    assert found.at == at(opens)


@pytest.mark.parametrize("rule", ["24/7", "off", "2020 Jan 01 10:00-12:00"])
def test_what_never_opens_again_has_no_next_opening(rule: str) -> None:
    assert next_opening(rule, NOW) is None


def test_closing_is_known_while_it_is_open_and_only_then() -> None:
    assert closes_at(DOOR, at("2026-11-23T10:00")) == at("2026-11-23T14:00")
    assert closes_at(DOOR, at("2026-11-23T14:00")) is None
    assert closes_at("24/7", NOW) is None
    assert closes_at(NIGHT, at("2026-12-24T23:10")) == at("2026-12-28T08:00")  # the whole of Christmas is one night


def test_two_kinds_of_open_side_by_side_are_one_opening() -> None:
    rule = 'Mo-Fr 10:00-12:00 open "drop-in", Mo-Fr 12:00-14:00 open "by appointment"'
    assert closes_at(rule, at("2026-11-23T11:00")) == at("2026-11-23T14:00")
    assert next_opening(rule, at("2026-11-23T11:00")) == at("2026-11-24T10:00")


def test_the_door_is_shut_on_each_public_holiday_of_twelve_years() -> None:
    calendar = holidays.country_holidays("NO", years=range(2024, 2036))
    day, wrong = date(2024, 1, 1), []
    while day < date(2036, 1, 1):
        usual = day.weekday() in (0, 1, 3) and (day.month, day.day) not in ((12, 24), (12, 31))
        if is_open(DOOR, at(f"{day}T12:00")) != (usual and day not in calendar):
            wrong.append(day)
        day += timedelta(days=1)
    assert not wrong


def test_christmas_eve_is_a_day_like_others_to_a_rule_that_does_not_name_it() -> None:
    assert is_open("Mo-Fr 09:00-15:00; PH off", at("2026-12-24T11:00"))
    assert not is_open(DAY, at("2026-12-24T11:00"))


def test_a_night_duty_is_an_hour_short_in_spring_and_an_hour_long_in_autumn() -> None:
    night = "Mo-Su 22:00-06:00"
    for evening, hours in (("2027-03-27T22:00", 7), ("2027-10-30T22:00", 9), ("2027-06-01T22:00", 8)):
        closing = closes_at(night, at(evening))
        assert closing is not None
        assert closing - at(evening) == timedelta(hours=hours)


def test_an_hour_that_does_not_exist_opens_nothing() -> None:
    assert next_opening("Su 02:15-02:45", at("2027-03-27T12:00")) == at("2027-04-04T02:15")
    assert next_opening("Su 02:30-05:00", at("2027-03-27T12:00")) == at("2027-03-28T03:00")


def test_in_the_hour_that_comes_twice_one_of_two_shifts_is_on_at_each_minute() -> None:
    moment = at("2027-10-31T01:30")
    while moment < at("2027-10-31T04:00"):
        assert is_open("Su 00:00-02:30", moment) != is_open("Su 02:30-08:00", moment)
        moment += timedelta(minutes=1)


def test_the_second_counts_when_a_door_opens_and_when_it_shuts() -> None:
    second = timedelta(seconds=1)
    opens, shuts = at("2026-11-24T10:00"), at("2026-11-24T14:00")
    assert [is_open(DOOR, moment) for moment in (opens - second, opens, shuts - second, shuts)] == [0, 1, 1, 0]
    assert next_opening(DOOR, opens - second) == opens
    assert next_opening(DOOR, opens) == next_opening(DOOR, opens + second) == at("2026-11-26T10:00")
    assert closes_at(DOOR, shuts - second) == shuts


def test_the_two_times_that_a_clock_shows_one_minute_are_not_taken_for_each_other() -> None:
    first, second = (datetime(2026, 10, 25, 2, 30, tzinfo=OSLO, fold=fold) for fold in (0, 1))
    assert next_opening("Su 02:45-03:00", first) == at("2026-10-25T02:45")
    assert next_opening("Su 02:45-03:00", second) == at("2026-10-25T02:45", fold=1)


def test_the_moments_of_change_are_those_at_which_the_answer_changes() -> None:
    for rule in ("Su 00:00-02:30", "Su 02:30-08:00", "Su 02:00-03:00", "Su 02:15-02:45", NIGHT):
        for day in ("2027-03-28", "2027-10-31"):
            start = at(f"{day}T00:00")
            minutes = [start + timedelta(minutes=m) for m in range(6 * 60)]
            seen = [(b, is_open(rule, b)) for a, b in pairwise(minutes) if is_open(rule, a) != is_open(rule, b)]
            assert list(changes(rule, start, minutes[-1])) == seen
            for late in (at(f"{day}T02:50"), at(f"{day}T02:10", fold=1)):
                assert list(changes(rule, late, minutes[-1])) == [change for change in seen if change[0] > late]


def test_a_rule_that_cannot_be_read_is_shut_and_never_fails_at_night() -> None:
    for rule in ("Mo-Fr 10.00-14.00", "", "åpent"):
        assert not is_open(rule, NOW)
        assert next_opening(rule, NOW) is None
    assert number_now(office(Phone("+4700000011", "hverdager")), NOW) == "116117"


@pytest.mark.parametrize(
    "rule", [DOOR, DAY, NIGHT, "24/7", "off", "week 02-53/2 Mo-Su 00:00-24:00", "easter -4 days 10:00-12:00"]
)
def test_a_good_rule_is_found_good(rule: str) -> None:
    assert valid(rule) is None


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        ("", 'is empty; write when somebody is there, or "off" for never'),
        ("Mo-Fr 10.00-14.00", '"10.00" is not a time; write "Mo-Fr 10:00-14:00"'),
        ("Mo-Fr 1000-1400; PH off", '"1000-1400" is not a time; write "Mo-Fr 10:00-14:00; PH off"'),
        ("Mo-Fr 10-14", '"10-14" is not a time; write "Mo-Fr 10:00-14:00"'),
        ("man-fre 10.00-14.00", '"man-fre" is not how a rule writes days and months; write "Mo-Fr 10:00-14:00"'),
        ("Mo-Fr 10:00–14:00", '"–" is not a plain hyphen; write "Mo-Fr 10:00-14:00"'),
        ("Mo-Fr 10:00-14:00;", 'has a space or a semicolon too many; write "Mo-Fr 10:00-14:00"'),
        ("Dec 24,31 off", '"Dec 24,31" is not a date; write "Dec 24,Dec 31 off"'),
        ('Mo 10.00-14.00 "man. 10.00"', '"10.00" is not a time; write "Mo 10:00-14:00 "man. 10.00""'),
        ("when we are there", 'is not a rule that can be read; write it like "Mo-Fr 09:00-15:00; PH off"'),
        ("Mo sunrise-14:00", '"sunrise" is not an hour that can be told to a person; write a time, such as 09:00'),
        ("Mo 10:00+", '"10:00+" does not say when it ends; write both times, such as 10:00-14:00'),
        ("Mo 10:00-10:00", '"10:00-10:00" ends when it begins; write 00:00-24:00 for the whole day'),
        ("Mo 10:00-12:00 unknown", '"unknown" is neither open nor closed; write a rule that is open or "off"'),
    ],
)
def test_a_bad_rule_comes_back_with_the_one_that_was_meant(rule: str, sentence: str) -> None:
    assert valid(rule, WORDS) == sentence


@pytest.mark.parametrize(
    ("rule", "wrong"),
    [
        ("Mo-Fr 10:00-14:00", "takes public holidays for days like others"),
        ("Mo-Fr 10:00-14:00; PH off", "is open on Dec 24 and Dec 31 like on any day"),
        ("Mo-Fr 10:00-14:00; PH off; Dec 24 off", "is open on Dec 31 like on any day"),
        (
            "Mo-Sa 10:00-14:00; PH off; Dec 24,Dec 31 off; PH -1 day 10:00-11:00",
            'says "PH off", but a later part opens',
        ),
        (
            'Mo-Fr 10:00-12:00,13:00-15:00 "drop-in"; Mo-Fr 12:00-13:00 "vestibule"; PH off; Dec 24,Dec 31 off',
            '"Mo-Fr 10:00-12:00,13:00-15:00 "drop-in"" changes nothing',
        ),
        ("2020 Jan 01 10:00-12:00", "is not open once in the coming year"),
    ],
)
def test_a_rule_that_does_not_say_what_was_meant_is_doubted(rule: str, wrong: str) -> None:
    assert [doubt.wrong[: len(wrong)] for doubt in doubts(rule, NOW)] == [wrong]


def test_the_rules_of_the_example_are_not_doubted() -> None:
    assert not any(doubts(rule, NOW) for rule in (DOOR, DAY, NIGHT, "24/7", "off"))
