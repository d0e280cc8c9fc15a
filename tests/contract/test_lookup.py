"""Whose case is this? The marks that are looked up by, through the life of a case."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.store.store import Store
from escalation.case import Alert, Case, Outcome, Stage, Timer
from messages.address import Address
from tests.store.people import AMINA, NOW, changing, number, opened

BO = number(12)


async def after(store: Store, case: Case, **changes: object) -> Case:
    await store.commit(changing(case, **changes), cause=f"{case.id}:{case.version}", at=NOW)
    found = await store.case(case.id)
    assert found is not None
    return found


async def test_a_citizen_finds_only_their_own_open_cases(store: Store) -> None:
    hers, his = await opened(store, 1, AMINA), await opened(store, 2, BO)
    assert await store.open_cases_of(AMINA) == (hers,)
    assert await store.open_cases_of(BO) == (his,)
    assert await store.open_cases_of(number(13)) == ()


async def test_the_same_name_in_another_channel_is_another_person(store: Store) -> None:
    await opened(store, 1, AMINA)
    assert await store.open_cases_of(Address("telegram", AMINA.name)) == ()
    assert await store.conversation(Address("telegram", AMINA.name)) is None


async def test_a_taken_case_is_found_under_its_holder_until_it_is_lost(store: Store) -> None:
    case = await after(store, await opened(store), holder="kari", stage=Stage.TAKEN)
    assert await store.cases_held_by("kari") == (case,)
    await after(store, case, holder=None, stage=Stage.WAITING)
    assert await store.cases_held_by("kari") == ()


async def test_a_case_is_found_under_everybody_who_was_ever_alerted(store: Store) -> None:
    case = await opened(store)
    ola = Alert("ola", epoch=0, step=1, way=0, at=NOW)
    case = await after(store, case, alerts={**case.alerts, "sms/1:second": ola})
    assert await store.cases_woken("kari") == await store.cases_woken("ola") == (case,)
    assert await store.cases_woken("mo") == ()


async def test_a_closed_case_is_found_by_its_code_alone(store: Store) -> None:
    taken = await after(store, await opened(store), holder="kari", stage=Stage.TAKEN)
    case = await after(store, taken, stage=Stage.CLOSED, outcome=Outcome.HELPED, closed_at=NOW, timers={})
    assert await store.case_by_code(case.code) == case
    assert await store.codes_in_use([case.code]) == {case.code}
    assert await store.open_cases() == await store.open_cases_of(AMINA) == ()
    assert await store.cases_held_by("kari") == await store.cases_woken("kari") == ()


async def test_a_closed_case_is_on_the_list_of_those_until_it_may_no_longer_open_again(store: Store) -> None:
    case = await opened(store)
    soon = {Timer.FOLLOWUP: NOW + timedelta(hours=24)}
    case = await after(store, case, stage=Stage.CLOSED, outcome=Outcome.HELPED, closed_at=NOW, timers=soon)
    assert await store.closed_cases() == (case,)
    assert await store.versions() == {case.id: case.version}
    await after(store, case, timers={})
    assert await store.closed_cases() == ()


async def test_what_was_never_there_is_absent(store: Store) -> None:
    assert await store.books() is None
    assert await store.conversation(AMINA) is None
    assert await store.case("sms/1") is None
    assert await store.case_by_code("K4F") is None
    assert await store.codes_in_use([]) == frozenset()
    assert await store.thread("sms/1") == ()
    assert await store.entries(9) == ()
    assert not await store.decided("sms/1")


async def test_the_version_grows_by_one_with_each_change(store: Store) -> None:
    first = await opened(store)
    second = await after(store, first, holder="kari")
    assert (first.version, second.version) == (1, 2)
    assert second == replace(first, holder="kari", version=2)
