"""The rota: who has a duty, who may be woken, and the hours in which nobody would be."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from escalation.books import Books, Line, Office, Person, Shift
from escalation.offices.hours import OSLO
from escalation.policy import Policy, Step
from escalation.rota import Gap, counts_as_cover, duty_gaps, gaps, leaders, on_duty, people_for
from messages.address import phone

VIK = "eksempelvik"
MONDAY = datetime(2026, 11, 23, tzinfo=OSLO).astimezone(UTC)
VERIFIED = datetime(2026, 11, 1, tzinfo=UTC)
EVEN, ODD = "week 02-53/2 Mo-Su 00:00-24:00", "week 01-53/2 Mo-Su 00:00-24:00"


def person(id: str, number: str, *, leader: bool = False) -> Person:
    return Person(id, id.title(), (phone(number),), (VIK,), leader, VERIFIED, VERIFIED)


def books(*rota: Shift, steps: tuple[Step, ...] = ()) -> Books:
    people = (person("kari", "+4700000021"), person("ola", "+4700000022"), person("mo", "+4700000023", leader=True))
    office = Office(VIK, "Sosialtjenesten", (), "off", (), Policy(steps))
    return Books(Line("l", "L", {"+4700000010": VIK}), {VIK: office}, {p.id: p for p in people}, rota)


def shift(person: str, hours: str, duty: str = "first") -> Shift:
    return Shift(VIK, duty, person, hours)


def with_person(some: Books, changed: Person) -> Books:
    return replace(some, people={**some.people, changed.id: changed})


FIRST = Step(duties=("first",))
TURNS = books(shift("kari", EVEN), shift("ola", ODD), shift("ola", EVEN, "second"), shift("kari", ODD, "second"))


def ids(people: tuple[Person, ...]) -> list[str]:
    return [p.id for p in people]


def test_kari_has_the_even_weeks_and_so_christmas_eve() -> None:
    christmas = datetime(2026, 12, 24, 22, 10, tzinfo=UTC)
    assert ids(on_duty(TURNS, VIK, "first", christmas)) == ["kari"]
    assert ids(on_duty(TURNS, VIK, "second", christmas)) == ["ola"]
    assert ids(on_duty(TURNS, VIK, "first", christmas + timedelta(days=7))) == ["ola"]


def test_the_turn_changes_at_midnight_in_norway_and_not_in_greenwich() -> None:
    midnight = datetime(2026, 12, 27, 23, tzinfo=UTC)
    assert ids(on_duty(TURNS, VIK, "first", midnight - timedelta(seconds=1))) == ["kari"]
    assert ids(on_duty(TURNS, VIK, "first", midnight)) == ["ola"]


def test_somebody_has_each_duty_at_every_hour_of_nine_years() -> None:
    assert duty_gaps(TURNS, VIK, "first", MONDAY, 9 * 366) == ()
    assert duty_gaps(TURNS, VIK, "second", MONDAY, 9 * 366) == ()


def test_a_step_wakes_its_duties_then_its_people_and_nobody_twice() -> None:
    step = Step(duties=("second", "first"), people=("mo", "kari", "nobody"))
    assert ids(people_for(TURNS, VIK, step, MONDAY)) == ["ola", "kari", "mo"]


def test_two_people_with_one_duty_are_both_woken_in_the_order_of_the_rota() -> None:
    both = books(shift("ola", "24/7"), shift("kari", "24/7"), shift("ola", "Mo 00:00-24:00"))
    assert ids(people_for(both, VIK, FIRST, MONDAY)) == ["ola", "kari"]


def test_a_person_who_was_never_verified_is_on_duty_and_not_woken() -> None:
    some = with_person(TURNS, replace(TURNS.people["kari"], verified_at=None))
    assert ids(on_duty(some, VIK, "first", MONDAY)) == ["kari"]
    assert people_for(some, VIK, FIRST, MONDAY) == ()


def test_a_person_without_a_phone_or_of_another_office_is_not_woken() -> None:
    for changed in (replace(TURNS.people["kari"], ways=()), replace(TURNS.people["kari"], offices=("nabovik",))):
        assert people_for(with_person(TURNS, changed), VIK, FIRST, MONDAY) == ()


def test_a_person_who_has_left_leaves_a_gap_and_no_error() -> None:
    left = replace(TURNS, people={"ola": TURNS.people["ola"]})
    assert on_duty(left, VIK, "first", MONDAY) == ()


def test_only_a_verified_leader_of_the_office_is_its_leader() -> None:
    assert ids(leaders(TURNS, VIK)) == ["mo"]
    assert leaders(TURNS, "nabovik") == ()
    assert leaders(with_person(TURNS, replace(TURNS.people["mo"], verified_at=None)), VIK) == ()


def test_a_phone_tested_within_thirty_days_is_relied_upon() -> None:
    kari = TURNS.people["kari"]
    assert counts_as_cover(kari, VERIFIED + timedelta(days=30))
    assert not counts_as_cover(kari, VERIFIED + timedelta(days=30, seconds=1))
    assert not counts_as_cover(replace(kari, tested_at=None), VERIFIED)
    assert not counts_as_cover(replace(kari, verified_at=None), VERIFIED)


def test_the_hours_in_which_nobody_would_be_woken_are_named_and_joined() -> None:
    office_hours = books(shift("kari", "Mo-Fr 09:00-12:00"), shift("ola", "Mo-Fr 12:00-15:00"), steps=(FIRST,))
    found = gaps(office_hours, VIK, MONDAY, 2)
    clock = [f"{g.start.astimezone(OSLO):%a %H:%M}-{g.end.astimezone(OSLO):%a %H:%M}" for g in found]
    assert clock == ["Mon 00:00-Mon 09:00", "Mon 15:00-Tue 09:00", "Tue 15:00-Wed 00:00"]


def test_a_leader_in_the_last_step_leaves_no_gap() -> None:
    steps = (FIRST, Step(people=("mo",)))
    assert gaps(books(shift("kari", "Mo-Fr 09:00-12:00"), steps=steps), VIK, MONDAY, 14) == ()


def test_with_nobody_at_all_the_whole_time_is_one_gap() -> None:
    assert gaps(books(steps=(FIRST,)), VIK, MONDAY, 14) == (Gap(MONDAY, MONDAY + timedelta(days=14)),)
    assert gaps(books(), VIK, MONDAY, 14) == (Gap(MONDAY, MONDAY + timedelta(days=14)),)
