"""How many processors this machine really gave, just before a sample: some processes count for a moment."""

from __future__ import annotations

import asyncio
import sys
import time

SECONDS, SLICE = 0.25, 0.002


def counted() -> tuple[int, float]:
    """Rounds in all, and the rounds per second of the best slice, in which nobody disturbed us."""
    end, rounds, best = time.perf_counter() + SECONDS, 0, 0.0
    while (began := time.perf_counter()) < end:
        here = 0
        while time.perf_counter() - began < SLICE:
            here += 1
        best = max(best, here / (time.perf_counter() - began))
        rounds += here
    return rounds, best


async def capacity(processes: int = 2) -> float:
    """2.0: two undisturbed processors. Less: what others had of them meanwhile."""
    found = await asyncio.gather(*(_one() for _ in range(processes)))
    best = max(each for _, each in found)
    return sum(rounds for rounds, _ in found) / (best * SECONDS)


async def _one() -> tuple[int, float]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-S", "-m", "benchmarks.probe", stdout=asyncio.subprocess.PIPE
    )
    said, _ = await process.communicate()
    rounds, best = said.split()
    return int(rounds), float(best)


if __name__ == "__main__":
    sys.stdout.write("{} {}\n".format(*counted()))
