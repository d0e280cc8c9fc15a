"""What each of these tests begins with: a bridge, a gateway, and a house between them that is not started yet."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import aiohttp

from tests.e2e.account import faults
from tests.e2e.bridge import Bridge, bridge
from tests.e2e.gateway import Gateway, session
from tests.e2e.process import Process, process
from tests.e2e.traffic import nothing_waits


@dataclass(frozen=True)
class Scene:
    house: Process
    bridge: Bridge
    gateway: Gateway
    session: aiohttp.ClientSession

    async def all_is_out(self) -> None:
        """Everything that is due was handed over."""
        await nothing_waits(self.house, self.session)

    async def faults(self) -> list[str]:
        """The account, drawn up when everything is out and the house has left."""
        await self.all_is_out()
        await self.house.leaves()
        return [*await faults(self.house.data, self.gateway, self.bridge), *self._told_by_the_log()]

    def _told_by_the_log(self) -> Iterator[str]:
        log = self.house.log.read_text()
        for text in self.gateway.kept:
            if text.text in log or text.sender in log:
                yield f"the log tells of text {text.id}"


@asynccontextmanager
async def scene(folder: Path) -> AsyncIterator[Scene]:
    async with bridge() as far, process(folder, far) as house, session() as wire:
        yield Scene(house, far, Gateway(house, wire), wire)
