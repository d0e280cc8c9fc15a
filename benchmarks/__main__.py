"""``python -m benchmarks [--quick | --tiny]``: the tables for a person, and one line of JSON at the end."""

from __future__ import annotations

import asyncio
import json
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from statistics import median

from benchmarks import decide, steps, tick
from benchmarks.programs import AIOGRAM, BARE, BATCHED, HOUSE, NAIVE
from benchmarks.samples import Sample, Sampler

FEW, MANY = 1_000, 20_000


@dataclass(frozen=True, slots=True)
class Size:
    """How much is measured. ``looks`` are the numbers of open cases between which the clock looks."""

    rounds: int
    open_rounds: int
    seconds: float
    warm: int
    decisions: int
    planned: int
    programs: Sequence[str]
    profile: int = 0
    looks: Sequence[int] = ()


SIZES: Mapping[str, Size] = {
    "--full": Size(5, 3, 2.5, 300, 3000, 20, (HOUSE, NAIVE, BATCHED, BARE, AIOGRAM), 800, (FEW, MANY)),
    "--quick": Size(2, 1, 2.0, 200, 1500, 5, (HOUSE, NAIVE, BATCHED, BARE)),
    "--tiny": Size(1, 1, 0.1, 10, 20, 1, (HOUSE, BATCHED)),
}
Found = Mapping[str, Sequence[Sample]]


def say(*lines: str) -> None:
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    sys.stdout.flush()


async def measured(size: Size, folder: Path) -> dict[str, float]:
    costs = decide.costs(size.decisions)
    say(*_of_decide(costs))
    plan = await steps.plan(folder / "plan", size.planned)
    say(f"durable writes and outgoing messages for a text, here and in the floors: {plan}")
    sampler = Sampler(folder, plan, size.seconds, size.warm)
    closed = await _shuffled(sampler, size.programs, size.rounds, None)
    say("32 in flight, until everything was handed over:", *_table(closed))
    half = _middle(closed[BATCHED], "rate") / 2
    opened = await _shuffled(sampler, (HOUSE, BATCHED), size.open_rounds, half)
    say(f"{half:.0f} texts a second (half of what the batched floor does), whatever happens:", *_table(opened))
    if size.profile:
        own = _middle(closed[HOUSE], "rate") / 2
        calm = await _shuffled(sampler, (HOUSE, BATCHED), size.open_rounds, own)
        say(f"{own:.0f} texts a second (half of what the house does):", *_table(calm))
        say(*steps.told(await steps.steps(folder / "steps", size.profile), size.profile))
    for number in size.looks:
        say(tick.told(await tick.ticks(folder / f"tick{number}", number)))
    return _figures(costs, closed, opened)


async def _shuffled(sampler: Sampler, names: Sequence[str], rounds: int, rate: float | None) -> Found:
    """Every program once in each round, in another order, so that whatever else this machine does hits all of them."""
    found: dict[str, list[Sample]] = {name: [] for name in names}
    dice = Random(rounds)  # noqa: S311 - nothing is to be kept secret
    for _ in range(rounds):
        for name in dice.sample(names, len(names)):
            found[name].append(await sampler.takes(name, rate))
    return found


def _figures(costs: decide.Costs, closed: Found, opened: Found) -> dict[str, float]:
    door = _middle(closed[HOUSE], "cpu") - costs.mean_cpu
    probes = [sample.probe for samples in (*closed.values(), *opened.values()) for sample in samples]
    return {
        "decide_us_median": round(costs.median),
        "decide_us_p99": round(costs.p99),
        "door_cost_ratio": round(door / _middle(closed[BATCHED], "cpu"), 2),
        "throughput_ratio": round(_middle(closed[HOUSE], "rate") / _middle(closed[BATCHED], "rate"), 2),
        "p99_ratio": round(_middle(opened[HOUSE], "p99") / _middle(opened[BATCHED], "p99"), 2),
        "probe": round(median(probes), 2),
    }


def _middle(samples: Iterable[Sample], of: str) -> float:
    return median(getattr(sample, of) for sample in samples)


def _table(found: Found) -> list[str]:
    head = "                    texts/s            CPU us per text    p50 ms  p99 ms             RSS MB  ready s  probe"
    return [head, *(f"  {name:14} {_row(samples)}" for name, samples in found.items())]


def _row(samples: Sequence[Sample]) -> str:
    lost = sum(sample.refused + sample.strangers for sample in samples)
    return (
        f"{_spread(samples, 'rate')}  {_spread(samples, 'cpu')}  {_middle(samples, 'p50'):6.1f}"
        f"  {_spread(samples, 'p99')}  {_middle(samples, 'memory'):6.0f}  {_middle(samples, 'ready'):7.2f}"
        f"  {_spread(samples, 'probe', 2)}" + (f"  ({lost} refused or unknown)" if lost else "")
    )


def _spread(samples: Sequence[Sample], of: str, digits: int = 0) -> str:
    values = [getattr(sample, of) for sample in samples]
    return f"{median(values):5.{digits}f} [{min(values):.{digits}f}..{max(values):.{digits}f}]".ljust(17)


def _of_decide(costs: decide.Costs) -> list[str]:
    kinds = ", ".join(f"{kind} {cost:.0f}" for kind, cost in costs.by_kind.items())
    return [
        f"reading and deciding: median {costs.median:.0f} us, p99 {costs.p99:.0f} us, CPU {costs.mean_cpu:.0f} us",
        f"  of which reading {costs.reading:.0f} us on average; means by kind: {kinds}",
    ]


def main(arguments: Sequence[str]) -> None:
    size = SIZES[arguments[0] if arguments else "--full"]
    if AIOGRAM not in size.programs:
        say("the aiogram echo is left out here: it takes seconds to start; see `make bench`")
    with tempfile.TemporaryDirectory(prefix="apendor-bench-") as folder:
        say(json.dumps(asyncio.run(measured(size, Path(folder)))))


if __name__ == "__main__":
    main(sys.argv[1:])
