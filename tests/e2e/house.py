"""The process that the tests kill: ``python -m tests.e2e.house [NAME …]`` is the real house, altered as named.

Without a name nothing is altered: settings from the environment, the real store, door and clock.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import Sequence
from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot import logs
from bot.channels import mounted
from bot.clock import Clock, SystemClock
from bot.settings import Settings
from bot.store.open import open_store
from bot.wire import house
from tests.e2e.deaths import DEATHS
from tests.e2e.parts import Parts
from tests.e2e.wrongs import WRONGS

LINE = "eksempelvik"
CLOCK = "E2E_CLOCK"  # a file that says by how many seconds the house's clock is ahead of the machine's
ALTERATIONS = {**DEATHS, **WRONGS}


class ClockAhead:
    """The machine's clock, put forward by what the test last wrote into a file."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def now(self) -> datetime:
        return datetime.now(UTC) + timedelta(seconds=float(self._file.read_text()))


async def live(names: Sequence[str]) -> None:
    settings = Settings.from_env({name: value for name, value in os.environ.items() if name.startswith("APENDOR_")})
    async with AsyncExitStack() as stack:
        parts = await _altered(settings, names, stack) if names else Parts()
        opened = await stack.enter_async_context(
            house(settings, store=parts.store, clock=_clock(), channels=parts.channels)
        )
        print(opened.door_url, opened.inside_url, os.getpid(), flush=True)
        await opened.run()


async def _altered(settings: Settings, names: Sequence[str], stack: AsyncExitStack) -> Parts:
    store = await open_store(str(settings.data), settings.key, LINE)
    stack.push_async_callback(store.close)
    parts = Parts(store, mounted(settings, SystemClock()))
    asyncio.get_running_loop().add_signal_handler(signal.SIGUSR1, parts.answered.set)
    for name in names:
        parts = ALTERATIONS[name](parts)
    return parts


def _clock() -> Clock:
    return ClockAhead(Path(os.environ[CLOCK])) if CLOCK in os.environ else SystemClock()


if __name__ == "__main__":
    logs.setup(sys.stderr)
    asyncio.run(live(sys.argv[1:]))
