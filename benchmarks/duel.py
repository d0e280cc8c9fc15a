"""Two versions of the program in turn, some texts at a time: ``python -m benchmarks.duel BEFORE [AFTER]``.

Each is a folder with the whole of the program, such as ``git worktree add ../before HEAD~1`` makes; AFTER is this one.
What else the machine does meets both alike, so a difference of two in a hundred is seen where each run by itself is
half as dear again as the last. Reading and deciding are measured, then the steps from the bytes to the gateway.
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from statistics import median, quantiles
from tempfile import TemporaryDirectory

HERE = Path(__file__).resolve()
DECIDE, HOUSE = "decide", "house"
TURNS, TEXTS, WARM = 60, 20, 200


@dataclass(frozen=True, slots=True)
class Side:
    """A version at work in a process of its own."""

    process: subprocess.Popen[str]

    def costs(self) -> float:
        """Microseconds of processor for each of the next texts."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write("go\n")
        self.process.stdin.flush()
        return float(self.process.stdout.readline()) / TEXTS * 1e6


def duel(what: str, before: Path, after: Path) -> str:
    dice = Random(TURNS)  # noqa: S311 - nothing is to be kept secret
    with _side(what, before) as one, _side(what, after) as two:
        pairs = [_in_turn(one, two, first=dice.random() < 0.5) for _ in range(TURNS)]
    low, share, high = quantiles([new / old for old, new in pairs], n=4)
    was, now = (median(costs) for costs in zip(*pairs, strict=True))
    return f"{what}: {was:.0f} us of processor for a text, now {now:.0f}; {share:.3f} of it [{low:.3f}..{high:.3f}]"


def _in_turn(one: Side, two: Side, *, first: bool) -> tuple[float, float]:
    if first:
        return one.costs(), two.costs()
    new = two.costs()
    return one.costs(), new


@contextmanager
def _side(what: str, folder: Path) -> Iterator[Side]:
    command, env = [sys.executable, str(HERE), "--side", what], {**os.environ, "PYTHONPATH": str(folder)}
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, cwd=folder, env=env, text=True, **pipes) as it:  # noqa: S603
        try:
            yield Side(it)
        finally:
            it.kill()


async def _works(what: str) -> None:
    """The side itself, with the modules of its own folder; only what all versions have is asked of them."""
    from benchmarks.mix import Mix

    texts = iter(Mix(9).texts(WARM + TEXTS * TURNS))
    async with {DECIDE: _deciding, HOUSE: _house}[what]() as deed:
        for _ in range(WARM):
            await deed(next(texts))
        for _ in sys.stdin:
            began = time.process_time()
            for _ in range(TEXTS):
                await deed(next(texts))
            sys.stdout.write(f"{time.process_time() - began}\n")
            sys.stdout.flush()


@asynccontextmanager
async def _deciding() -> AsyncIterator[Callable[..., Awaitable[object]]]:
    from benchmarks.decide import Room
    from handlers.chain import decide

    room = Room(datetime.now(UTC))

    async def one(text: object) -> object:
        return decide(room.read(room.turn(text)))  # type: ignore[arg-type]

    yield one


@asynccontextmanager
async def _house() -> AsyncIterator[Callable[..., Awaitable[object]]]:
    from benchmarks.steps import inside, some_are_taken

    with TemporaryDirectory() as folder:
        async with inside(Path(folder) / "data") as house:
            await some_are_taken(house)
            yield house.brings


def main(before: str, after: str = str(HERE.parents[1])) -> None:
    for what in (DECIDE, HOUSE):
        sys.stdout.write(f"{duel(what, Path(before).resolve(), Path(after).resolve())}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    if sys.argv[1] == "--side":
        asyncio.run(_works(sys.argv[2]))
    else:
        main(*sys.argv[1:])
