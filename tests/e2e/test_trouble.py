"""A bridge in trouble: it fails, hangs, goes away, and in the end gets everything, each under one id."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.bridge import accepts, fails, hangs, refuses
from tests.e2e.scene import Scene, scene
from tests.e2e.traffic import a_need, nothing_waits

pytestmark = pytest.mark.e2e

NEED = a_need(1)


def answers_tried(it: Scene) -> list[str]:
    return [each.id for each in it.bridge.tried if each.to == NEED.sender]


async def test_a_bridge_that_fails_then_hangs_then_goes_away_gets_it_all_under_the_same_ids(tmp_path: Path) -> None:
    async with scene(tmp_path) as it:
        it.bridge.answer = fails
        await it.house.starts()
        await it.gateway.brings(NEED)
        await it.bridge.until(lambda: answers_tried(it))
        it.bridge.answer = hangs
        await it.bridge.until(lambda: len(answers_tried(it)) == 2)
        await it.house.killed()
        await it.bridge.shuts()
        await it.house.starts()
        await it.bridge.opens()
        it.bridge.answer = accepts
        assert not await it.faults()
        assert len(set(answers_tried(it))) == 1 < len(answers_tried(it))


async def test_an_officer_whose_number_the_bridge_refuses_is_passed_over_at_once(tmp_path: Path) -> None:
    async with scene(tmp_path) as it:
        it.bridge.answer = refuses
        await it.house.starts()
        await it.gateway.brings(NEED)
        await it.bridge.until(lambda: len({each.to for each in it.bridge.tried}) == 4)
        await nothing_waits(it.house, it.session)
