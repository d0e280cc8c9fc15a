"""Killed at any moment, under a stream of texts: nothing that was answered 2xx is lost, nothing is said twice."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import pytest

from bot.outbox import IN_FLIGHT, URGENT_IN_FLIGHT
from tests.e2e.account import repeats
from tests.e2e.scene import Scene, scene
from tests.e2e.traffic import flowing

pytestmark = pytest.mark.e2e

KILLS = 50
SEED = int(os.environ.get("E2E_SEED", "20261224"))
BUSIEST_LIFE = 24  # so many messages the house hands over, at most, before it is killed
A_MOMENT = 0.05  # and up to so many seconds later
WHILE_STARTING = 0.15  # so many of the kills do not even let it open
RECOVERY = 10.0


@dataclass
class Killer:
    """``starts``: seconds until the door was open; ``recoveries``: seconds from a start to the first hand-over."""

    scene: Scene
    dice: Random
    starts: list[float] = field(default_factory=list)
    spawned: dict[int, float] = field(default_factory=dict)

    async def kills(self, times: int, *names: str) -> None:
        for _ in range(times):
            await self.spawns(*names)
            if self.starts and self.dice.random() < WHILE_STARTING:
                await asyncio.sleep(self.dice.uniform(0, min(self.starts)))  # the moment, not a wait for anything
            else:
                await self.opens()
                await self._works_for_a_while()
            await self.scene.house.killed()

    async def _works_for_a_while(self) -> None:
        bridge, more = self.scene.bridge, self.dice.randint(0, BUSIEST_LIFE)
        enough = len(bridge.tried) + more
        await bridge.until(lambda: len(bridge.tried) >= enough)
        await asyncio.sleep(self.dice.uniform(0, A_MOMENT))

    async def spawns(self, *names: str) -> None:
        await self.scene.house.spawns(*names)
        self.spawned[self.scene.bridge.life] = self.scene.house.spawned_at

    async def opens(self) -> None:
        await self.scene.house.is_up()
        self.starts.append(self.scene.house.up_at - self.scene.house.spawned_at)

    @property
    def recoveries(self) -> Sequence[float]:
        first: dict[int, float] = {}
        for each in self.scene.bridge.handed:
            first[each.life] = min(each.at, first.get(each.life, each.at))
        return sorted(first[life] - self.spawned[life] for life in first)


async def test_killed_at_fifty_moments_nothing_answered_is_lost_and_nothing_is_said_twice(tmp_path: Path) -> None:
    began = time.monotonic()
    async with scene(tmp_path) as it:
        killer = Killer(it, Random(SEED))
        async with flowing(it.gateway, it.bridge, SEED):
            await killer.kills(KILLS)
            await killer.spawns()
            await killer.opens()
        found = await it.faults()
        tell(killer, time.monotonic() - began)
        assert not found, f"seed {SEED}: {found}"
        assert max(repeats(it.bridge).values(), default=0) <= IN_FLIGHT + URGENT_IN_FLIGHT
        assert killer.recoveries[-1] <= RECOVERY


async def test_a_door_that_answers_before_it_keeps_is_found_out_by_the_same_kills(tmp_path: Path) -> None:
    async with scene(tmp_path) as it:
        killer = Killer(it, Random(SEED))
        async with flowing(it.gateway, it.bridge, SEED, to_its_end=False):
            await killer.kills(3, "answers_before_keeping")
        await it.house.starts()
        assert any("was answered 2xx and is lost" in fault for fault in await it.faults())


def tell(killer: Killer, seconds: float) -> None:
    it = killer.scene
    twice = repeats(it.bridge)
    print(
        f"\n{KILLS} kills in {seconds:.0f} s, seed {SEED}: {len(set(it.gateway.kept))} texts answered 2xx,"
        f" {it.gateway.answers[0]} tries broken off, {len(it.bridge.handed)} messages handed over;"
        f" {sum(twice.values())} repeated ({sum(twice.values()) / KILLS:.2f} per kill, at most {max(twice.values())});"
        f" door open after {_middle(killer.starts):.2f} s,"
        f" first hand-over after {_middle(killer.recoveries):.2f} s, at most {killer.recoveries[-1]:.2f} s"
    )


def _middle(values: Sequence[float]) -> float:
    return sorted(values)[len(values) // 2]
