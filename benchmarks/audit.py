"""``python -m benchmarks.audit``: what one look of the audit costs with 10,000 open cases, over SQLite and Redis."""

from __future__ import annotations

import asyncio
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import timedelta
from pathlib import Path
from statistics import median

from bot.store.open import open_store
from bot.store.redis.rows import RedisRows
from bot.store.redis.server import Server
from bot.store.seal import Seal
from bot.store.store import Store
from escalation.case import Timer
from escalation.decision import Decision
from escalation.moves.repair import DRIVING, TELLING, farthest
from tests.redis_server import redis_server
from tests.store.people import NOW, a_case, number

OPEN, LOOKS, TOGETHER = 10_000, 100, 256
LINE = "example"


@contextmanager
def _folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


@asynccontextmanager
async def _sqlite() -> AsyncIterator[Store]:
    with _folder() as folder:
        store = await open_store(str(folder / "data"), None, LINE)
        yield store
        await store.close()


@asynccontextmanager
async def _redis() -> AsyncIterator[Store]:
    with redis_server() as server:
        store = Store(RedisRows(Server(server.url), LINE), Seal.fresh(), LINE)
        yield store
        await store.close()


async def looked(store: Store, open_cases: int, looks: int) -> list[tuple[float, float]]:
    """Milliseconds that went by for each look, and those of our own processor."""
    far = {Timer.STEP: NOW + timedelta(hours=2), Timer.PROMISE: NOW + timedelta(hours=2)}
    for start in range(0, open_cases, TOGETHER):
        cases = [a_case(n, number(n), timers=far) for n in range(start, min(start + TOGETHER, open_cases))]
        await asyncio.gather(*(store.commit(Decision(cases=(case,)), cause=case.id, at=NOW) for case in cases))
    took = []
    for look in range(looks):
        begun, cpu = time.perf_counter(), time.process_time()
        found = await store.unarmed(farthest((DRIVING, TELLING)[look % 2], NOW))
        took.append(((time.perf_counter() - begun) * 1e3, (time.process_time() - cpu) * 1e3))
        assert not found, found
    return took


async def main(open_cases: int) -> None:
    for name, opened in (("sqlite", _sqlite), ("redis", _redis)):
        async with opened() as store:
            went, cpu = (sorted(each) for each in zip(*await looked(store, open_cases, LOOKS), strict=True))
        figures = f"{median(went):.1f} ms in the middle, {went[int(0.95 * LOOKS)]:.1f} ms at p95"
        own = f"{median(cpu):.1f} ms in the middle, {cpu[0]:.1f} ms at least"
        sys.stdout.write(f"audit, {name}, {open_cases} open cases: {figures}; of our processor {own}\n")


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) if sys.argv[1:] else OPEN))
