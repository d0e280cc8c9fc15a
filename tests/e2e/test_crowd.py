"""Two hundred people in the same second: each is answered, and for each an officer is woken."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from pathlib import Path

import pytest

from tests.e2e.scene import scene
from tests.e2e.traffic import a_need

pytestmark = pytest.mark.e2e

CROWD = [a_need(number) for number in range(200)]
ANSWERED, ALL_AWAKE = 10.0, 30.0  # seconds; measured figures stand in docs/reliability.md


async def test_two_hundred_citizens_in_one_second_are_all_answered_and_each_has_one_alert(tmp_path: Path) -> None:
    async with scene(tmp_path) as it:
        await it.house.starts()
        began = time.monotonic()
        statuses = Counter(await asyncio.gather(*(it.gateway.tries(text) for text in CROWD)))
        kept = time.monotonic() - began
        await it.all_is_out()
        alerts = Counter(alert.id for alert in it.bridge.alerts())
        assert statuses == {204: len(CROWD)}
        assert Counter(len(it.bridge.inboxes[text.sender]) for text in CROWD) == {1: len(CROWD)}
        assert (len(alerts), set(alerts.values())) == (len(CROWD), {1})
        assert len({alert.code for alert in it.bridge.alerts()}) == len(CROWD)
        tell(kept, [alert.at - began for alert in it.bridge.alerts()], max(h.at for h in it.bridge.handed) - began)
        assert kept <= ANSWERED
        assert max(alert.at for alert in it.bridge.alerts()) - began <= ALL_AWAKE
        assert not await it.faults()


def tell(kept: float, alerts: list[float], everything: float) -> None:
    print(
        f"\n{len(alerts)} citizens at once: all answered 2xx in {kept:.2f} s; alerts handed over: the first after"
        f" {min(alerts):.2f} s, half in {sorted(alerts)[len(alerts) // 2]:.2f} s, all in {max(alerts):.2f} s;"
        f" everything in {everything:.2f} s"
    )
