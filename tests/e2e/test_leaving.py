"""Asked to leave in the middle of the traffic: it leaves in order, in time, and leaves nothing behind."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.console.sessions import COOKIE, Sessions
from bot.store.beside import Method
from bot.store.open import open_store
from tests.e2e.bridge import accepts, hangs
from tests.e2e.house import LINE
from tests.e2e.scene import scene
from tests.e2e.traffic import a_need, flowing

pytestmark = pytest.mark.e2e

SOME = 20
IN_TIME = 10.0


async def test_sigterm_in_the_traffic_ends_with_status_0_within_ten_seconds_and_loses_nothing(tmp_path: Path) -> None:
    async with scene(tmp_path) as it:
        await it.house.starts()
        async with flowing(it.gateway, it.bridge, seed=1):
            await it.bridge.until(lambda: len(it.bridge.handed) > SOME)
            seconds = await it.house.leaves()
            before = len(it.bridge.handed)
            await it.house.starts()
            await it.bridge.until(lambda: len(it.bridge.handed) > before + SOME)
        print(f"\nleft in {seconds:.1f} s")
        assert seconds <= IN_TIME
        assert not await it.faults()
        assert len({each.id for each in it.bridge.handed}) == len(it.bridge.handed)


async def test_sigterm_while_the_bridge_holds_its_answer_is_obeyed_in_time_too(tmp_path: Path) -> None:
    async with scene(tmp_path) as it:
        it.bridge.answer = hangs
        await it.house.starts()
        await it.gateway.brings(a_need(1))
        await it.bridge.until(lambda: it.bridge.tried)
        assert await it.house.leaves() <= IN_TIME
        it.bridge.answer = accepts
        await it.house.starts()
        assert not await it.faults()


async def test_sigterm_with_pages_open_at_the_console_is_obeyed_in_time(tmp_path: Path) -> None:
    async with scene(tmp_path) as it:
        await it.house.starts()
        await it.all_is_out()
        await it.house.leaves()
        store = await open_store(str(it.house.data), None, LINE)
        token = await Sessions(store).begin("kari", Method.LINK, datetime.now(UTC))
        await store.close()
        await it.house.starts()
        here = f"{it.house.inside_url}/console/stream"
        async with it.session.get(here, headers={"Cookie": f"{COOKIE}={token}"}) as stream:
            assert stream.content_type == "text/event-stream"
            assert await it.house.leaves() <= IN_TIME
