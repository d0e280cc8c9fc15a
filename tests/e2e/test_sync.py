"""A kill does not empty the page cache, a power cut does: what is answered 2xx is on the disk, as the kernel saw it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e import trace
from tests.e2e.scene import scene
from tests.e2e.tools import tool
from tests.e2e.traffic import a_need

pytestmark = pytest.mark.e2e


async def traced(folder: Path, *names: str) -> str:
    """What strace saw of a house that was brought one text."""
    out = folder / "trace"
    async with scene(folder) as it:
        await it.house.starts(*names, under=trace.under(tool("strace"), str(out)))
        await it.gateway.brings(a_need(1))
        assert not await it.faults()
    return out.read_text("utf-8", "replace")


async def test_a_text_is_on_the_disk_before_it_is_answered(tmp_path: Path) -> None:
    assert trace.wrong(await traced(tmp_path)) == ""


async def test_a_house_that_does_not_sync_is_found_out_though_it_survives_every_kill(tmp_path: Path) -> None:
    assert trace.wrong(await traced(tmp_path, "does_not_sync")) == "what was written was not synced"
