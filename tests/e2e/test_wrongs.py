"""A house that is built wrongly does not pass: each fault that real webhook code has, and what is said of it."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from tests.e2e.scene import scene
from tests.e2e.traffic import a_need

pytestmark = pytest.mark.e2e

NEED = a_need(1)


@pytest.mark.parametrize(
    ("wrong", "instant", "said"),
    [
        ("answers_before_keeping", "K1", "was answered 2xx and is lost"),
        ("forgets_causes", "K2", "is kept, and not remembered"),
        ("settles_before_sending", "K3", "is settled as sent, and the bridge never had it"),
        ("renames_what_it_sends_again", "K4", "was sent, and nothing is known of it"),
    ],
)
async def test_a_wrong_house_is_found_out(tmp_path: Path, wrong: str, instant: str, said: str) -> None:
    async with scene(tmp_path) as it:
        await it.house.starts(wrong, instant)
        answered = await it.gateway.tries(NEED)
        if instant == "K3":
            it.house.signalled(signal.SIGUSR1)
        await it.house.dies()
        await it.house.starts(wrong)
        if not answered:
            await it.gateway.brings(NEED)
        found = await it.faults()
        assert any(said in fault for fault in found), found
