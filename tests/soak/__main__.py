"""``python -m tests.soak [evenings [seconds]]``: so many random evenings on all cores, and one line of figures."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import islice

from tests.soak.evenings import LENGTH, live

EVENINGS, SECONDS, SHARE = 100_000, 1800.0, 250


def lived(first: int) -> Sequence[str]:
    return [fault for seed in range(first, first + SHARE) for fault in live(seed)[:1]]


def main(evenings: int, seconds: float) -> int:
    begun, done, faults = time.monotonic(), 0, list[str]()
    starts = iter(range(0, evenings, SHARE))
    cores = os.cpu_count() or 1
    with ProcessPoolExecutor(cores) as pool:
        while (some := list(islice(starts, cores))) and time.monotonic() - begun < seconds and not faults:
            for found in pool.map(lived, some):
                faults += found
                done += SHARE
    for fault in faults[:3]:
        sys.stdout.write(f"{fault}\n\n")
    took = time.monotonic() - begun
    sys.stdout.write(f"soak: {done} evenings of {LENGTH} and more events, {len(faults)} texts astray, {took:.0f} s\n")
    return 1 if faults or done < evenings else 0


if __name__ == "__main__":
    given = [float(each) for each in sys.argv[1:3]]
    sys.exit(main(int(given[0]) if given else EVENINGS, given[1] if given[1:] else SECONDS))
