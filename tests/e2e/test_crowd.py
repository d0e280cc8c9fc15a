"""Two hundred people in a second, five hundred in a minute: each is answered, and for each an officer is woken."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tests.e2e.bridge import Handed
from tests.e2e.gateway import Text
from tests.e2e.scene import Scene, scene
from tests.e2e.traffic import a_need

pytestmark = pytest.mark.e2e

CROWD = [a_need(number) for number in range(200)]
ANSWERED, ALL_AWAKE = 10.0, 30.0  # seconds; measured figures stand in docs/reliability.md
TOWN, MINUTE, FIRST_ALERT = 500, 60.0, 3.0


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


async def test_five_hundred_citizens_in_a_minute_have_one_alert_each_soon_after_they_wrote(tmp_path: Path) -> None:
    async with scene(tmp_path) as it:
        await it.house.starts()
        texts, wrote = [a_need(number) for number in range(TOWN)], dict[str, float]()

        async def writes(place: int, text: Text) -> int:
            await asyncio.sleep(place * MINUTE / TOWN)  # people who write, not a wait for anything
            wrote[text.sender] = time.monotonic()
            return await it.gateway.tries(text)

        statuses = Counter(await asyncio.gather(*(writes(place, text) for place, text in enumerate(texts))))
        await it.all_is_out()
        waits = sorted(alert.at - wrote[text.sender] for text, alert in first_alerts(it, texts))
        assert (statuses, len(waits)) == ({204: TOWN}, TOWN)
        tell_waits(waits)
        assert waits[int(TOWN * 0.99)] <= FIRST_ALERT
        assert waits[-1] <= ALL_AWAKE
        assert not await it.faults()


def first_alerts(it: Scene, texts: Sequence[Text]) -> Iterator[tuple[Text, Handed]]:
    """By the id that every message about a case begins with: that of the text that opened it."""
    first: dict[str, Handed] = {}
    for alert in it.bridge.alerts():
        first.setdefault(alert.id.partition(":")[0], alert)
    return ((text, first[text.kept_as]) for text in texts if text.kept_as in first)


def tell_waits(waits: Sequence[float]) -> None:
    middle, late = waits[len(waits) // 2], waits[int(len(waits) * 0.99)]
    print(
        f"\n{len(waits)} citizens in {MINUTE:.0f} s: from a text to its first alert {middle:.2f} s in the middle,"
        f" {late:.2f} s at p99, {waits[-1]:.2f} s at most"
    )


def tell(kept: float, alerts: list[float], everything: float) -> None:
    print(
        f"\n{len(alerts)} citizens at once: all answered 2xx in {kept:.2f} s; alerts handed over: the first after"
        f" {min(alerts):.2f} s, half in {sorted(alerts)[len(alerts) // 2]:.2f} s, all in {max(alerts):.2f} s;"
        f" everything in {everything:.2f} s"
    )
