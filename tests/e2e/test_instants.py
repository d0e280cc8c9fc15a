"""Killed at each instant that could hurt: before and after each commit, each answer, each hand-over."""

from __future__ import annotations

import signal
from collections import Counter
from pathlib import Path

import pytest

from escalation.case import Case, Timer
from tests.e2e.account import OFFICERS, kept_in
from tests.e2e.bridge import Handed
from tests.e2e.deaths import STEP_STATEMENTS
from tests.e2e.gateway import Text
from tests.e2e.scene import Scene, scene
from tests.e2e.traffic import a_need, a_take

pytestmark = pytest.mark.e2e

NEED = a_need(1)
STEP, LEASE_LOST = 3.1, 10.1  # minutes after which the next officer is woken, and after which the holder loses it


async def test_k1_killed_before_the_commit_the_text_is_brought_again_and_is_one_case(tmp_path: Path) -> None:
    async with scene(tmp_path) as it:
        await it.house.starts("K1")
        assert await it.gateway.tries(NEED) == 0
        await it.house.dies()
        assert not (await kept_in(it.house.data)).cases
        await it.house.starts()
        await it.gateway.brings(NEED)
        assert not await it.faults()
        assert [len(it.bridge.alerts()), len(it.bridge.inboxes[NEED.sender])] == [1, 1]


async def test_k2_killed_between_commit_and_2xx_the_text_brought_again_is_the_same_case(tmp_path: Path) -> None:
    async with scene(tmp_path) as it:
        await it.house.starts("K2")
        assert await it.gateway.tries(NEED) == 0
        await it.house.dies()
        assert len((await kept_in(it.house.data)).cases) == 1
        await it.house.starts()
        await it.gateway.brings(NEED)
        assert not await it.faults()
        assert [len(it.bridge.alerts()), len(it.bridge.inboxes[NEED.sender])] == [1, 1]


async def test_k3_killed_after_the_2xx_the_alert_goes_out_within_ten_seconds_of_the_start(tmp_path: Path) -> None:
    async with scene(tmp_path) as it:
        await it.house.starts("K3")
        await it.gateway.brings(NEED)
        it.house.signalled(signal.SIGUSR1)
        await it.house.dies()
        assert not it.bridge.alerts()
        await it.house.starts()
        (alert,) = await it.bridge.until(it.bridge.alerts)
        assert alert.at - it.house.spawned_at <= 10
        assert not await it.faults()


async def test_k4_killed_before_the_sent_is_noted_it_is_sent_once_more_under_the_same_id(tmp_path: Path) -> None:
    async with scene(tmp_path) as it:
        await it.house.starts("K4")
        await it.gateway.brings(NEED)
        await it.house.dies()
        before = {each.id for each in it.bridge.handed}
        assert before
        await it.house.starts()
        assert not await it.faults()
        assert Counter(each.id for each in it.bridge.handed) == Counter(both(it) + sorted(before))


async def test_k5_killed_inside_a_step_either_all_of_it_is_there_or_nothing(tmp_path: Path) -> None:
    async with scene(tmp_path) as it:
        (first,) = await woken(it)
        before = the_case(await leaves(it))
        it.house.clock_ahead(STEP)
        for instant in STEP_STATEMENTS:
            await it.house.spawns(instant)
            await it.house.dies()
            after = the_case((await kept_in(it.house.data)).cases)
            assert (after.step, after.timers[Timer.STEP]) == (before.step, before.timers[Timer.STEP])
        await it.house.starts()
        _, second = await it.bridge.until(lambda: len(it.bridge.alerts()) == 2 and it.bridge.alerts())
        assert second.to != first.to
        assert not await it.faults()
        after = the_case((await kept_in(it.house.data)).cases)
        assert after.step == before.step + 1
        assert after.timers[Timer.STEP] > before.timers[Timer.STEP]


async def test_k6_killed_after_a_take_the_officer_hears_it_and_a_second_take_says_so(tmp_path: Path) -> None:
    async with scene(tmp_path) as it:
        alert = await taken_and_killed(it)
        await it.house.starts()
        await it.gateway.brings(a_take(alert))
        await it.bridge.until(lambda: heard(it, alert.to, f"Du har {alert.code}."))
        await it.bridge.until(lambda: heard(it, NEED.sender, "har saken din"))
        await it.all_is_out()
        assert not heard(it, alert.to, "Du har allerede")
        assert heard(it, alert.to, f"Du har {alert.code}.") == 1
        await it.gateway.brings(Text("again", alert.to, f"TA {alert.code}"))
        await it.bridge.until(lambda: heard(it, alert.to, f"Du har allerede {alert.code}."))
        await it.bridge.until(lambda: heard(it, alert.to, f"Du har {alert.code}.") == 2)  # the words, once more
        assert not await it.faults()
        assert heard(it, NEED.sender, "har saken din") == 1


async def test_k7_killed_after_a_take_and_down_until_the_lease_is_lost_nobody_is_told_it_is_taken(
    tmp_path: Path,
) -> None:
    async with scene(tmp_path) as it:
        alert = await taken_and_killed(it)
        it.house.clock_ahead(LEASE_LOST)
        await it.house.starts()
        await it.bridge.until(lambda: heard(it, NEED.sender, "Den som hadde saken din, svarer ikke."))
        await it.gateway.brings(a_take(alert))
        assert not heard(it, NEED.sender, "har saken din")
        assert not await it.faults()
        assert "taken_citizen" in await dropped(it)


async def woken(it: Scene) -> tuple[Handed, ...]:
    """Started with a clock that can be put forward, and one officer is woken."""
    it.house.clock_ahead(0)
    await it.house.starts()
    await it.gateway.brings(NEED)
    return tuple(await it.bridge.until(it.bridge.alerts))


async def taken_and_killed(it: Scene) -> Handed:
    """An officer has taken the case, and the house died before anybody was told."""
    (alert,) = await woken(it)
    await leaves(it)
    await it.house.starts("K6")
    assert await it.gateway.tries(a_take(alert)) == 0
    await it.house.dies()
    assert the_case((await kept_in(it.house.data)).cases).holder == OFFICERS[alert.to]
    return alert


async def leaves(it: Scene) -> tuple[Case, ...]:
    await it.all_is_out()
    await it.house.leaves()
    return (await kept_in(it.house.data)).cases


async def dropped(it: Scene) -> str:
    outgoing = (await kept_in(it.house.data)).outgoing
    return " ".join(id for id, state in outgoing.items() if state == "dropped")


def the_case(cases: tuple[Case, ...]) -> Case:
    (case,) = cases
    assert case.covered
    return case


def heard(it: Scene, number: str, words: str) -> int:
    return sum(words in each.text for each in it.bridge.inboxes[number])


def both(it: Scene) -> list[str]:
    """The ids of the first answer and the first alert."""
    return [f"{NEED.kept_as}:answer", it.bridge.alerts()[0].id]
