"""A timer is stored with its case, changes with it, and is found when its moment has come."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from bot.store.errors import Conflict
from bot.store.store import Store
from escalation.case import Case, Stage, Timer
from escalation.decision import Decision
from tests.store.people import MINUTE, NOW, a_text, changing, number, opened

SOON, LATER = NOW + MINUTE, NOW + 2 * MINUTE
INSTANT = timedelta(microseconds=1)


def ids(found: tuple[tuple[Case, Timer], ...]) -> list[tuple[str, Timer]]:
    return [(case.id, timer) for case, timer in found]


async def test_a_timer_is_due_at_its_moment_and_not_an_instant_before(store: Store) -> None:
    case = await opened(store, timers={Timer.STEP: SOON + INSTANT})
    assert await store.due(SOON) == ()
    assert await store.due(SOON + INSTANT) == ((case, Timer.STEP),)


async def test_the_oldest_timer_comes_first(store: Store) -> None:
    await opened(store, 1, number(1), timers={Timer.PROMISE: LATER})
    await opened(store, 2, number(2), timers={Timer.STEP: SOON})
    assert ids(await store.due(LATER)) == [("sms/2", Timer.STEP), ("sms/1", Timer.PROMISE)]
    assert ids(await store.due(LATER, limit=1)) == [("sms/2", Timer.STEP)]


async def test_a_due_timer_stays_until_a_decision_replaces_it(store: Store) -> None:
    case = await opened(store, timers={Timer.STEP: SOON})
    assert await store.due(SOON) == await store.due(SOON) != ()
    await store.commit(changing(case, timers={Timer.LEASE: LATER}), cause="take", at=SOON)
    assert ids(await store.due(LATER)) == [("sms/1", Timer.LEASE)]


async def test_a_refused_decision_leaves_all_timers_as_they_were(store: Store) -> None:
    case = await opened(store, timers={Timer.STEP: SOON, Timer.PROMISE: LATER})
    await store.commit(changing(case, timers={Timer.WARN: SOON, Timer.LEASE: LATER}), cause="kari", at=NOW)
    with pytest.raises(Conflict):
        await store.commit(changing(case, timers={}), cause="ola", at=NOW)
    assert ids(await store.due(LATER)) == [("sms/1", Timer.WARN), ("sms/1", Timer.LEASE)]


async def test_the_next_moment_is_that_of_a_timer_or_of_a_message(store: Store) -> None:
    assert await store.next_due() is None
    await opened(store, timers={Timer.STEP: LATER})
    assert await store.next_due() == LATER
    await store.commit(Decision(send=(a_text("out"),)), cause="out", at=SOON)
    assert await store.next_due() == SOON
    await store.lease("sms", SOON, until=SOON + INSTANT, limit=1)
    assert await store.next_due() == SOON + INSTANT


async def test_many_due_at_the_same_instant_are_all_found(store: Store) -> None:
    for n in range(30):
        await opened(store, n, number(n), timers={Timer.STEP: SOON, Timer.PROMISE: SOON})
    assert len(set(ids(await store.due(SOON, limit=100)))) == 60


COVER = (Timer.BEGIN, Timer.STEP, Timer.LEASE, Timer.REPEAT)


def up_to(until: datetime) -> dict[Timer, datetime]:
    return dict.fromkeys(COVER, until)


async def test_an_open_case_whose_timer_is_gone_is_found(store: Store) -> None:
    await opened(store, 1, number(1))
    lost = await opened(store, 2, number(2), timers={Timer.PROMISE: LATER})
    bare = await opened(store, 3, number(3), timers={})
    assert await store.unarmed(up_to(LATER + 60 * MINUTE)) == (lost, bare)
    assert len(await store.unarmed(up_to(LATER + 60 * MINUTE), limit=1)) == 1


async def test_a_timer_that_is_set_too_far_away_counts_as_gone(store: Store) -> None:
    case = await opened(store, timers={Timer.LEASE: LATER + INSTANT})
    assert await store.unarmed(up_to(LATER)) == (case,)
    assert await store.unarmed(up_to(LATER + INSTANT)) == ()


async def test_a_closed_case_needs_no_timer(store: Store) -> None:
    case = await opened(store)
    await store.commit(changing(case, stage=Stage.CLOSED, timers={}), cause="close", at=NOW)
    assert await store.unarmed(up_to(LATER)) == ()


async def test_each_kind_of_timer_has_its_own_farthest_moment(store: Store) -> None:
    far = await opened(store, 1, number(1), timers={Timer.STEP: LATER})
    await opened(store, 2, number(2), timers={Timer.LEASE: LATER})
    await opened(store, 3, number(3), timers={Timer.STEP: LATER, Timer.LEASE: LATER})
    assert await store.unarmed({Timer.STEP: SOON, Timer.LEASE: LATER}) == (far,)
    assert len(await store.unarmed({Timer.LEASE: SOON, Timer.STEP: SOON})) == 3
