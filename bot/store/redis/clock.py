"""The clock of the server that several processes share: they agree on what is due."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot.store.shapes import when

if TYPE_CHECKING:
    from bot.store.redis.server import Server


class ServerClock:
    """Shows the server's time as last heard, and goes on by itself in between and while the server is away."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._heard, self._beat = when(0), 0.0
        self._server: Server | None = None

    async def listens(self, server: Server) -> None:
        self._server = server
        await self.listens_again()

    async def listens_again(self) -> None:
        """To the server it last listened to. Raises StoreDown."""
        if self._server is None:
            return
        server = self._server
        asked = self._monotonic()
        seconds, micros = await server.ask("TIME")
        self.hears(when(int(seconds) * 1_000_000 + int(micros)), asked)

    def hears(self, moment: datetime, asked: float) -> None:
        """The server showed ``moment`` somewhere between ``asked`` and now."""
        self._heard, self._beat = moment, (asked + self._monotonic()) / 2

    def now(self) -> datetime:
        return self._heard + timedelta(seconds=self._monotonic() - self._beat)
