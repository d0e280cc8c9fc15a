"""What it costs to look at the deadlines: ``python -m benchmarks.tick 1000 100000``, so many open cases each time."""

from __future__ import annotations

import asyncio
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import islice, product
from pathlib import Path
from statistics import median

from benchmarks.decide import Room
from benchmarks.mix import ACUTE, Text
from benchmarks.steps import CLOCK, Inside, inside
from escalation.case import Case, Timer
from escalation.decision import Decision
from handlers.chain import decide
from messages.address import phone

DUE, LOOKS, IDLE = 10, 5, 50
LETTERS = "ACDEFHJKLMNPRTUVWXY3479"
TOGETHER = 256


@dataclass(frozen=True, slots=True)
class Tick:
    """Milliseconds of processor, all threads: of a look that finds nothing, and of one that finds ten."""

    open: int
    nothing_due: float
    ten_due: float
    waited: float


async def ticks(folder: Path, open_cases: int) -> Tick:
    """So many cases lie open; ``LOOKS`` times ten of them fall due."""
    async with inside(folder) as house:
        now = CLOCK.now()
        case = _a_case()
        names = _names()
        far, step = {Timer.STEP: now + timedelta(hours=6)}, timedelta(seconds=1)
        await _kept(house, (_like(case, name, far) for name in islice(names, open_cases)))
        for look in range(LOOKS):
            due = {Timer.STEP: now + (look + 1) * step}
            await _kept(house, (_like(case, name, due) for name in islice(names, DUE)))
        nothing = [(await _looked(house, 0, now))[0] for _ in range(IDLE)]
        ten = [await _looked(house, DUE, now + (look + 1) * step) for look in range(LOOKS)]
    return Tick(open_cases, median(nothing), median(cpu for cpu, _ in ten), median(wall for _, wall in ten))


def told(found: Tick) -> str:
    return (
        f"a look at the deadlines with {found.open} open cases: nothing due {found.nothing_due:.2f} ms CPU,"
        f" ten due {found.ten_due:.1f} ms CPU ({found.waited:.1f} ms waited)"
    )


async def _looked(house: Inside, fired: int, now: object) -> tuple[float, float]:
    cpu, wall = time.process_time(), time.perf_counter()
    found = await house.desk.tick(now)  # type: ignore[arg-type]
    took = (time.process_time() - cpu) * 1e3, (time.perf_counter() - wall) * 1e3
    assert found == fired, found
    return took


async def _kept(house: Inside, cases: Iterator[Case]) -> None:
    """Many in one decision: the store's own commit, and the cheapest way through it."""
    while some := tuple(islice(cases, TOGETHER)):
        await house.store.commit(Decision(cases=some), cause=f"bulk:{some[0].id}", at=some[0].opened_at)


def _a_case() -> Case:
    room = Room(CLOCK.now())
    (case,) = decide(room.turn(Text("open", ACUTE, "+4700000041", "vi har ikke mat til barna i kveld", 2))).cases
    return case


def _like(case: Case, name: str, timers: dict[Timer, object]) -> Case:
    citizen = phone(f"+47{2000 + _number(name):08}")
    return replace(case, id=f"sms_http/{name}", code=name, citizen=citizen, timers=timers)  # type: ignore[arg-type]


def _names() -> Iterator[str]:
    return ("".join(letters) for letters in product(LETTERS, repeat=5))


def _number(name: str) -> int:
    number = 0
    for letter in name:
        number = number * len(LETTERS) + LETTERS.index(letter)
    return number


def main(counts: Sequence[str]) -> None:
    for count in counts:
        with tempfile.TemporaryDirectory(prefix="apendor-bench-") as folder:
            sys.stdout.write(f"{told(asyncio.run(ticks(Path(folder) / 'tick', int(count))))}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
