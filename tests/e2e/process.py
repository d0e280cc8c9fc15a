"""A house in a process of its own: started, killed, asked to leave, and started again on the same data."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import time
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from tests.e2e.bridge import SECRET, Bridge
from tests.e2e.line import tested_line

ROOT = Path(__file__).parents[2]
HOUSE = (sys.executable, "-m", "tests.e2e.house")
PATIENCE = 30.0


class Process:
    """``url`` is where texts go while ``up`` is set; ``spawned_at`` and ``up_at`` are moments of the last start."""

    def __init__(self, folder: Path, bridge: Bridge) -> None:
        self.folder, self._bridge = folder, bridge
        self.up = asyncio.Event()
        self.url, self.inside_url = "", ""
        self.spawned_at, self.up_at = 0.0, 0.0
        self._process: asyncio.subprocess.Process | None = None
        self._pid = 0

    @property
    def _clock(self) -> Path:
        return self.folder / "clock"

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def log(self) -> Path:
        """What every process said, one after the other."""
        return self.folder / "house.log"

    def clock_ahead(self, minutes: float) -> None:
        """The house's clock, and only the house's, is so much ahead; a house obeys that was started after the first."""
        new = self.folder / "clock.new"
        new.write_text(str(minutes * 60))
        new.replace(self._clock)

    async def starts(self, *names: str, under: Sequence[str] = ()) -> None:
        """``names``: alterations of tests.e2e.house. ``under``: another program that runs it."""
        await self.spawns(*names, under=under)
        await self.is_up()

    async def spawns(self, *names: str, under: Sequence[str] = ()) -> None:
        self._bridge.life += 1
        self.spawned_at = time.monotonic()
        with self.log.open("ab") as log:
            process = await asyncio.create_subprocess_exec(
                *under,
                *HOUSE,
                *names,
                cwd=ROOT,
                env=self._env(),
                stdout=asyncio.subprocess.PIPE,
                stderr=log,
                start_new_session=True,
            )
        self._process, self._pid = process, process.pid

    async def is_up(self) -> None:
        assert await self.comes_up(), f"the house did not open:\n{self.log.read_text()}"

    async def comes_up(self) -> bool:
        """False: it died before it opened."""
        async with asyncio.timeout(PATIENCE):
            line = await self._stdout().readline()
        if not line:
            return False
        self.url, self.inside_url, pid = line.decode().split()
        self._pid = int(pid)  # under another program it is not the one we started
        self.up_at = time.monotonic()
        self.up.set()
        return True

    def signalled(self, number: signal.Signals) -> None:
        if number is signal.SIGKILL:
            self.up.clear()
        os.kill(self._pid, number)

    async def dies(self) -> None:
        """It kills itself; whoever waits here sees that it did."""
        assert await self.ends() == -signal.SIGKILL

    async def killed(self) -> None:
        self.signalled(signal.SIGKILL)
        await self.dies()

    async def leaves(self) -> float:
        """Asked to leave with SIGTERM, it does so without a fault; in how many seconds."""
        asked = time.monotonic()
        self.signalled(signal.SIGTERM)
        status = await self.ends()
        assert status == 0, f"status {status}:\n{self.log.read_text()}"
        return time.monotonic() - asked

    async def ends(self) -> int:
        assert self._process is not None
        async with asyncio.timeout(PATIENCE):
            await self._stdout().read()  # to its end, which closes the pipe
            status = await self._process.wait()
        self.up.clear()
        return status

    async def gone(self) -> None:
        """Whatever became of the test, no process is left behind."""
        if self._process is not None and self._process.returncode is None:
            with suppress(ProcessLookupError):  # it ended just now
                os.killpg(self._process.pid, signal.SIGKILL)  # also whom another program runs for us
            await self.ends()

    def _stdout(self) -> asyncio.StreamReader:
        assert self._process is not None
        assert self._process.stdout is not None
        return self._process.stdout

    def _env(self) -> Mapping[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("APENDOR_", "REDIS_"))}
        return kept | {
            "APENDOR_CONFIG": str(tested_line(self.data.parent)),
            "APENDOR_DATA": str(self.data),
            "APENDOR_LISTEN": "127.0.0.1:0",
            "APENDOR_INSIDE_LISTEN": "127.0.0.1:0",
            "APENDOR_SMS_URL": self._bridge.url,
            "APENDOR_SMS_SECRETS": SECRET,
            **({"E2E_CLOCK": str(self._clock)} if self._clock.exists() else {}),
        }


@asynccontextmanager
async def process(folder: Path, bridge: Bridge) -> AsyncIterator[Process]:
    made = Process(folder, bridge)
    try:
        yield made
    finally:
        await made.gone()
