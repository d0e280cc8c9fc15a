"""``python -m benchmarks.console [cases]``: what the list of cases costs the server, and what it sends to a browser."""

from __future__ import annotations

import asyncio
import gzip
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from statistics import median

from bot.store.open import open_store
from escalation.case import Class, Stage, Timer
from escalation.decision import Decision
from tests.console.screen import office
from tests.fakes.town import Town, example
from tests.fakes.weather import Weather
from tests.store.people import a_case, number

OPEN, LOOKS, TOGETHER = 1_000, 40, 256
CLASSES = tuple(Class)


async def filled(town: Town, cases: int) -> None:
    """So many open cases of the example office: most wait, some are taken."""
    now, books = town.clock.now(), example()
    (line,) = books.offices.values()
    ahead = {Timer.STEP: now + timedelta(hours=6), Timer.PROMISE: now + timedelta(hours=6)}
    for start in range(0, cases, TOGETHER):
        few = [
            a_case(
                n,
                number(n),
                office=line.id,
                klass=CLASSES[n % 3],
                policy=line.policy,
                opened_at=now - timedelta(seconds=n),
                timers=ahead,
            )
            for n in range(start, min(start + TOGETHER, cases))
        ]
        held = [replace(c, stage=Stage.TAKEN, holder="ola") if n % 5 == 0 else c for n, c in enumerate(few)]
        await asyncio.gather(*(town.store.commit(Decision(cases=(c,)), cause=c.id, at=now) for c in held))


@dataclass(frozen=True, slots=True)
class Looked:
    """Milliseconds: the processor's work at the first look; how long each was waited for; its work, asking too."""

    first: float
    waited: Sequence[float]
    worked: Sequence[float]
    page: str


async def looked(town: Town, path: str, looks: int) -> Looked:
    """One after the other, as a browser on this machine would."""
    async with office(town) as opened:
        screen = await opened.login("Kari")
        begun = time.process_time()
        page = await screen.opens(path)
        first = (time.process_time() - begun) * 1e3
        waited, worked = list[float](), list[float]()
        for _ in range(looks):
            begun, busy = time.perf_counter(), time.process_time()
            await screen.opens(path)
            waited.append((time.perf_counter() - begun) * 1e3)
            worked.append((time.process_time() - busy) * 1e3)
        return Looked(first, sorted(waited), sorted(worked), page)


def said(path: str, found: Looked) -> str:
    size, packed = len(found.page.encode()), len(gzip.compress(found.page.encode()))
    late = found.waited[int(0.95 * len(found.waited))]
    times = f"waited {median(found.waited):.0f} ms in the middle, {late:.0f} ms at p95"
    work = f"worked {median(found.worked):.0f} ms, {found.first:.0f} at first"
    return f"{path}: {times}, {work}; {size / 1e3:.0f} KB, {packed / 1e3:.0f} KB packed\n"


async def main(cases: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        data = str(Path(folder) / "data")
        store = await open_store(data, None, "eksempelvik")
        await filled(await Town(store, Weather(rough=False)).opens(), cases)
        await store.close()
        store = await open_store(data, None, "eksempelvik")  # so that the first look opens every case
        town = Town(store, Weather(rough=False))
        sys.stdout.write(f"{cases} open cases, SQLite\n")
        for path in ("/console/saker", "/console/saker/kort"):
            sys.stdout.write(said(path, await looked(town, path, LOOKS)))
        await store.close()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) if sys.argv[1:] else OPEN))
