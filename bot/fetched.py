"""Asks a gateway for what it has, again and again; whether it answers is told once, like other trouble."""

from __future__ import annotations

from bot.channels.base import Fetching, Keep, SendError
from bot.clock import Clock
from bot.watch import Watch


class Fetched:
    """One gateway that brings nothing by itself."""

    def __init__(self, name: str, channel: Fetching, keep: Keep, clock: Clock, watch: Watch) -> None:
        self._name, self._channel, self._keep, self._clock, self._watch = name, channel, keep, clock, watch

    async def look(self) -> None:
        """Raises what ``keep`` raises: that is our own trouble, and loud."""
        try:
            await self._channel.fetch(self._keep, self._clock.now)
        except SendError as e:
            self._watch.trouble.begins(self._name, e.reason, self._clock.now())
        else:
            self._watch.trouble.ends(self._name, self._clock.now())
