"""What whoever watches the house from inside is told: the truth, also when it is about people and not machines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from bot.health import Health, free_bytes
from bot.staffing import staffing
from bot.store.open import memory_store
from bot.watch import Watch
from escalation.books import Books
from escalation.carriers import EVERY, Carriers
from messages.address import SMS, VOICE, Address
from tests.fakes.town import FRIDAY_NIGHT, NUMBERS, TownClock, catalogue, example, with_people

Found = dict[str, object]


def reached_by(channel: str, books: Books) -> Books:
    ways = {id: (Address(channel, NUMBERS[person.name]),) for id, person in books.people.items()}
    return replace(books, people={id: replace(p, ways=ways[id]) for id, p in books.people.items()})


async def health(books: Books, watch: Watch | None = None, carriers: Carriers = EVERY) -> Found:
    store, clock = await memory_store("eksempelvik"), TownClock()
    try:
        await store.put_books(books, expected=0, entries=(), at=clock.now())
        asked = Health(store, clock, watch or Watch(), (), partial(staffing, catalogue(), carriers))
        return dict(await asked())
    finally:
        await store.close()


async def test_with_somebody_on_duty_all_is_well() -> None:
    found = await health(example())
    assert (found["well"], found["nobody_on_duty"], found["gap_ahead_at"]) == (True, (), None)


async def test_where_nobody_would_be_woken_it_is_not_well_and_says_where() -> None:
    found = await health(with_people(example()))
    assert (found["well"], found["nobody_on_duty"]) == (False, ("eksempelvik",))


async def test_a_gap_ahead_is_told_before_it_comes_and_is_no_illness_yet() -> None:
    books = example()
    rota = tuple(replace(shift, hours="2026 Dec 01-12 00:00-24:00") for shift in books.rota)
    steps = tuple(replace(step, people=()) for step in books.offices["eksempelvik"].policy.steps)
    office = books.offices["eksempelvik"]
    office = replace(office, policy=replace(office.policy, steps=steps))
    found = await health(replace(books, rota=rota, offices={office.id: office}))
    assert found["well"] is True
    assert str(found["gap_ahead_at"]).startswith("2026-12-12T23:00")


async def test_officers_who_are_reached_by_a_door_that_is_not_there_are_nobody() -> None:
    found = await health(reached_by(VOICE, example()), carriers=Carriers(frozenset({SMS})))
    assert (found["well"], found["nobody_on_duty"]) == (False, ("eksempelvik",))
    assert found["ways_without_a_door"] == (VOICE,)


def ticked(watch: Watch) -> None:
    watch.has_ticked(FRIDAY_NIGHT - timedelta(seconds=31))


def troubled(watch: Watch) -> None:
    watch.trouble.begins("sms", "down", FRIDAY_NIGHT - timedelta(seconds=31))


@pytest.mark.parametrize("happened", [ticked, troubled])
async def test_a_clockwork_that_stands_still_or_a_gateway_that_takes_nothing_is_not_well(
    happened: Callable[[Watch], None],
) -> None:
    watch = Watch()
    happened(watch)
    assert (await health(example(), watch))["well"] is False


async def test_the_figures_say_the_same_as_the_words() -> None:
    watch = Watch()
    watch.was_set_back(7200, FRIDAY_NIGHT - timedelta(hours=1))
    watch.has_audited(FRIDAY_NIGHT)
    troubled(watch)
    found = await health(with_people(example()), watch)
    assert (found["clock_set_back_seconds"], found["last_audit_at"]) == (7200, FRIDAY_NIGHT.isoformat())
    page = watch.page().decode()
    for line in (
        "apendor_offices_without_duty 1.0",
        "apendor_gap_ahead_seconds 0.0",
        "apendor_gateways_down 1.0",
        "apendor_clock_set_back_seconds_total 7200.0",
    ):
        assert line in page


async def test_what_could_not_be_kept_is_told_at_once_and_until_something_is_kept_again() -> None:
    watch = Watch()
    watch.has_refused(FRIDAY_NIGHT)
    found = await health(example(), watch)
    assert (found["well"], found["store"]) == (False, "refuses")
    watch.has_kept()
    assert (await health(example(), watch))["well"] is True


async def test_what_could_not_be_kept_long_ago_is_no_news() -> None:
    watch = Watch()
    watch.has_refused(FRIDAY_NIGHT - timedelta(minutes=6))
    assert (await health(example(), watch))["well"] is True


@pytest.mark.parametrize(("free", "well"), [(2**20, False), (2**40, True), (None, True)])
async def test_a_disk_that_is_nearly_full_is_told_before_anything_is_refused(free: int | None, well: bool) -> None:
    store, clock = await memory_store("eksempelvik"), TownClock()
    await store.put_books(example(), expected=0, entries=(), at=clock.now())
    found = await Health(store, clock, Watch(), (), free=lambda: free)()
    assert (found["well"], found["free_bytes"]) == (well, free)
    await store.close()


def test_the_room_on_the_disk_is_that_of_the_folder_and_none_where_there_is_none(tmp_path: Path) -> None:
    assert (free_bytes(tmp_path) or 0) > 0
    assert free_bytes(tmp_path / "not" / "there") is None
