"""Several ``apendor run`` processes on one Redis server, as an administrator would start them."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.e2e.bridge import SECRET, Bridge
from tests.e2e.gateway import Gateway, session
from tests.redis.doors import where
from tests.redis_server import RedisServer

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0


@dataclass
class House:
    """``up`` and ``url`` are what a gateway looks at."""

    folder: Path
    name: str
    env: dict[str, str] = field(repr=False)
    up: asyncio.Event = field(default_factory=asyncio.Event)
    url: str = ""
    process: asyncio.subprocess.Process | None = None

    async def starts(self) -> None:
        with (self.folder / f"{self.name}.log").open("ab") as log:
            self.process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bot", "run"),
                cwd=ROOT,
                env=self.env,
                stdout=asyncio.subprocess.PIPE,
                stderr=log,
            )
        assert self.process.stdout is not None
        async with asyncio.timeout(PATIENCE):
            said = (await self.process.stdout.readline()).decode()
        assert said, (self.folder / f"{self.name}.log").read_text()
        self.url = said.split()[2].rstrip(",")
        self.up.set()

    async def ends(self, number: signal.Signals = signal.SIGTERM) -> int:
        assert self.process is not None
        assert self.process.stdout is not None
        self.up.clear()
        self.process.send_signal(number)
        async with asyncio.timeout(PATIENCE):
            await self.process.stdout.read()
            return await self.process.wait()

    async def gone(self) -> None:
        if self.process is not None and self.process.returncode is None:
            await self.ends(signal.SIGKILL)

    @property
    def log(self) -> str:
        return (self.folder / f"{self.name}.log").read_text()


@dataclass
class Street:
    houses: list[House]
    gateways: list[Gateway]
    bridge: Bridge

    async def ends(self) -> None:
        """Asked to leave, each house does so without a fault."""
        assert await asyncio.gather(*(house.ends() for house in self.houses)) == [0] * len(self.houses)
        assert [house.log for house in self.houses if "Traceback" in house.log] == []


@asynccontextmanager
async def street(redis: RedisServer, folder: Path, bridge: Bridge, count: int = 2) -> AsyncIterator[Street]:
    """``count`` houses that begin in the same moment, with one root key, each with a gateway of its own."""
    shared = await where(redis)
    env = {name: value for name, value in os.environ.items() if not name.startswith(("APENDOR_", "REDIS_"))} | {
        "APENDOR_CONFIG": str(ROOT / "deploy" / "example"),
        "APENDOR_DATA": str(folder / "data"),
        "APENDOR_LISTEN": "127.0.0.1:0",
        "APENDOR_INSIDE_LISTEN": "127.0.0.1:0",
        "APENDOR_SMS_URL": bridge.url,
        "APENDOR_SMS_SECRETS": SECRET,
        "REDIS_URL": redis.url,
        "APENDOR_STORE_ACCEPT_VERSION": shared.accept_version or "",
    }
    houses = [House(folder, f"house{n}", env) for n in range(count)]
    try:
        await asyncio.gather(*(house.starts() for house in houses))
        async with session() as wire:
            gateways = [Gateway(house, wire) for house in houses]  # type: ignore[arg-type]
            yield Street(houses, gateways, bridge)
    finally:
        await asyncio.gather(*(house.gone() for house in houses))
