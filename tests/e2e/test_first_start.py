"""The first start makes the data and the key: killed at each step that it writes to disk, the next start is well."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e import trace
from tests.e2e.scene import scene
from tests.e2e.tools import tool
from tests.e2e.traffic import a_need

pytestmark = pytest.mark.e2e

ENOUGH = 40


@pytest.mark.parametrize("call", ["fdatasync", "fsync"])  # the data; the key and its folder
async def test_killed_at_any_step_of_its_first_start_the_next_start_takes_texts(tmp_path: Path, call: str) -> None:
    async with scene(tmp_path) as it:
        for time in range(1, ENOUGH):
            await it.house.spawns(under=trace.killing(tool("strace"), str(tmp_path / "trace"), call, time))
            opened = await it.house.comes_up()
            await it.house.gone()
            if opened:
                break
        assert 1 < time < ENOUGH - 1
        await it.house.starts()
        await it.gateway.brings(a_need(1))
        assert not await it.faults()
