"""One sample: a fresh process, a warm-up, texts for some seconds; and what it took."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

from benchmarks.gateway import Brought, Job, Load, Sink, sink
from benchmarks.mix import TAKEN_POSTS, Mix, Text, request, takes, update
from benchmarks.probe import capacity
from benchmarks.programs import AIOGRAM, HOUSE, TICK, Plan, Running, program

AT_ONCE = 32
CONNECTIONS = 64
WARM = 200
FASTEST = 4000  # texts a second; nobody here is as fast
SETTLES = 0.3  # seconds in which what was handed over is also noted


@dataclass(frozen=True, slots=True)
class Sample:
    """``rate``: texts a second in a closed loop, or as many as were asked for. CPU in us per text, waits in ms."""

    name: str
    rate: float
    cpu: float
    p50: float
    p99: float
    memory: float
    ready: float
    probe: float
    refused: int
    strangers: int


class Sampler:
    """Takes samples in a folder of its own, each with other texts."""

    def __init__(self, folder: Path, plan: Plan, seconds: float, warm: int = WARM) -> None:
        self._folder, self._plan, self._seconds, self._warm = folder, plan, seconds, warm
        self._number = 0

    async def takes(self, name: str, rate: float | None = None) -> Sample:
        """``rate``: so many texts a second whatever happens; without it, ``AT_ONCE`` in flight."""
        self._number += 1
        folder, mix = self._folder / str(self._number), Mix(self._number)
        probe = await capacity()
        async with sink() as far, program(name, folder, far.port, self._plan) as running:
            load = Load(far, running.port)
            await load.connects(CONNECTIONS)
            if name == HOUSE:
                await cases_are_taken(load, far)
            await load.closed(jobs_of(name, mix.texts(self._warm)), AT_ONCE)
            found = await self._measured(load, running, name, mix, rate)
            sample = _sample(name, rate, found, running, probe, far)
            load.leaves()
        shutil.rmtree(folder)
        return sample

    async def _measured(
        self, load: Load, running: Running, name: str, mix: Mix, rate: float | None
    ) -> tuple[Brought, float]:
        texts = mix.texts(round(self._seconds * (rate or FASTEST)))
        jobs = jobs_of(name, texts)
        before = running.cpu()
        if rate is None:
            brought = await load.closed(jobs, AT_ONCE, seconds=self._seconds)
        else:
            brought = await load.opened(jobs, rate)
        await asyncio.sleep(SETTLES)
        return brought, max(running.cpu() - before, 1 / TICK)  # nothing can be measured finer


async def cases_are_taken(load: Load, far: Sink) -> None:
    openings = Mix(0).openings()
    await load.closed(jobs_of(HOUSE, openings), AT_ONCE)
    alerts = [(text.mark.encode(), far.alerts[text.mark.encode()]) for text in openings]
    taken = [Job(request(takes(of.code, of.officer)), mark, TAKEN_POSTS) for mark, of in alerts]
    await load.closed(taken, 1)


def jobs_of(name: str, texts: Sequence[Text]) -> list[Job]:
    if name == AIOGRAM:  # an echo sends one message, whatever it was sent
        return [Job(update(text, n + 1), text.mark.encode(), 1) for n, text in enumerate(texts)]
    return [Job(request(text), text.mark.encode(), text.posts) for text in texts]


def _sample(
    name: str, rate: float | None, found: tuple[Brought, float], running: Running, probe: float, far: Sink
) -> Sample:
    brought, cpu = found
    count, waits = len(brought.waits), sorted(wait * 1e3 for wait in brought.waits)
    return Sample(
        name=name,
        rate=count / brought.seconds if rate is None else rate,
        cpu=cpu / count * 1e6,
        p50=median(waits),
        p99=quantiles(waits, n=100)[98],
        memory=running.memory(),
        ready=running.ready,
        probe=probe,
        refused=brought.refused,
        strangers=far.strangers,
    )
