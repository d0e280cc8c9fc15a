"""Whether a second process on one Redis server adds what a processor can: ``python -m benchmarks.second``."""

from __future__ import annotations

import asyncio
import sys
import tempfile
from base64 import b64encode
from collections.abc import Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path

from benchmarks.gateway import Job, Load, sink
from benchmarks.mix import Mix
from benchmarks.probe import capacity
from benchmarks.programs import HOUSE, program
from benchmarks.samples import CONNECTIONS, cases_are_taken, jobs_of
from tests.redis.doors import where
from tests.redis_server import RedisServer, redis_server

AT_ONCE, WARM, TEXTS, SECONDS = 64, 200, 20_000, 4.0
NEEDED = 3.5  # processors: two houses, the server, and the load beside them
KEY = b64encode(bytes(range(32))).decode()


@dataclass(frozen=True, slots=True)
class Second:
    """Texts a second of one house and of two, and the processors that four busy processes got between them."""

    one: float
    two: float
    probe: float

    def told(self) -> str:
        verdict = f"adds {self.two / self.one - 1:.0%}" if self.probe >= NEEDED else "not measurable here"
        return (
            f"a second process on Redis: {verdict} ({self.one:.0f} texts/s with one, {self.two:.0f} with two; four"
            f" processes got {self.probe:.1f} processors, and {NEEDED} are needed)"
        )


async def second(folder: Path, seconds: float = SECONDS) -> Second:
    probe = await capacity(4)
    return Second(await rate(folder, 1, seconds), await rate(folder, 2, seconds), probe)


async def rate(folder: Path, houses: int, seconds: float) -> float:
    """So many houses on a new server, and always as many texts in flight."""
    with redis_server() as server:
        async with AsyncExitStack() as stack:
            far = await stack.enter_async_context(sink())
            more, loads = await _shared(server), []
            for number in range(houses):
                where = folder / f"{houses}{number}"
                house = await stack.enter_async_context(program(HOUSE, where, far.port, {}, more))
                loads.append(Load(far, house.port))
                await loads[-1].connects(CONNECTIONS)
            await cases_are_taken(loads[0], far)
            jobs = jobs_of(HOUSE, Mix(1).texts(WARM + TEXTS))
            await _brought(loads, jobs[:WARM], 1e9)
            found = await _brought(loads, jobs[WARM:], seconds)
            for load in loads:
                load.leaves()
            return found


async def _brought(loads: Sequence[Load], jobs: Sequence[Job], seconds: float) -> float:
    """Each house is brought every second text, or every one."""
    at_once = AT_ONCE // len(loads)
    parts = (load.closed(jobs[n :: len(loads)], at_once, seconds) for n, load in enumerate(loads))
    found = await asyncio.gather(*parts)
    return sum(len(each.waits) / each.seconds for each in found)


async def _shared(server: RedisServer) -> Mapping[str, str]:
    """Whatever version is installed here: nothing is kept in it."""
    accepted = (await where(server)).accept_version or ""
    return {"REDIS_URL": server.url, "APENDOR_STORE_ACCEPT_VERSION": accepted, "APENDOR_KEY": KEY}


async def main() -> None:
    with tempfile.TemporaryDirectory(prefix="apendor-bench-") as folder:
        sys.stdout.write(f"{(await second(Path(folder))).told()}\n")


if __name__ == "__main__":
    asyncio.run(main())
