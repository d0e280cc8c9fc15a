"""One of Kannel's programs: started, heard, stopped, killed. Nothing is installed here; what is missing is named."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
from collections.abc import Callable
from typing import TypeVar

import pytest

WHERE = os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin", "/usr/lib/kannel/test"))
INSTALL = "apt-get install kannel kannel-extras"
PATIENCE = 30.0
T = TypeVar("T")


class Program:
    """``lines``: what it said, in all its lives."""

    def __init__(self, name: str, *args: str, heard: Callable[[str], None] = lambda line: None) -> None:
        self._name, self._args, self._heard = name, args, heard
        self.lines: list[str] = []
        self._news = asyncio.Event()
        self._process: asyncio.subprocess.Process | None = None
        self._listening: asyncio.Task[None] | None = None

    async def starts(self, until: str) -> None:
        """Until it says so."""
        path, before = shutil.which(self._name, path=WHERE), len(self.lines)
        if path is None:
            pytest.fail(f"{self._name} is not here: {INSTALL}")
        self._process = await asyncio.create_subprocess_exec(
            path,
            *self._args,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.PIPE,
        )
        self._listening = asyncio.create_task(self._listen(self._process))
        await self.says(until, since=before)

    async def says(self, words: str, *, since: int = 0, times: int = 1) -> None:
        await self.until(lambda: sum(words in line for line in self.lines[since:]) >= times, words)

    async def until(self, happened: Callable[[], T], what: str) -> T:
        """Looks whenever it has said something."""
        try:
            async with asyncio.timeout(PATIENCE):
                while not (found := happened()):
                    self._news.clear()
                    await self._news.wait()
        except TimeoutError:
            pytest.fail(f"{self._name} never came to {what!r}:\n" + "\n".join(self.lines[-40:]))
        return found

    async def told(self, line: str) -> None:
        assert self._process is not None
        assert self._process.stdin is not None
        self._process.stdin.write(line.encode() + b"\n")
        await self._process.stdin.drain()

    async def ends(self, by: signal.Signals = signal.SIGTERM) -> None:
        """Whatever became of the test, no process is left behind."""
        if self._process is None or self._listening is None:
            return
        if self._process.returncode is None:
            self._process.send_signal(by)
        try:
            async with asyncio.timeout(PATIENCE):
                await self._process.wait()
        except TimeoutError:
            self._process.kill()
        await self._listening
        self._process = None

    async def _listen(self, process: asyncio.subprocess.Process) -> None:
        assert process.stderr is not None
        async for line in process.stderr:
            self.lines.append(line.decode("utf-8", "replace").rstrip("\n"))
            self._heard(self.lines[-1])
            self._news.set()
