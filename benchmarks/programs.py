"""The programs that are measured, each in a process of its own: started, looked at, and ended."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import sys
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.mix import SECRET

ROOT = Path(__file__).parents[1]
HOUSE, NAIVE, BATCHED, BARE, AIOGRAM = "house", "floor naive", "floor batched", "bare aiohttp", "aiogram echo"
TICK = os.sysconf("SC_CLK_TCK")
PATIENCE = 30.0
Plan = Mapping[str, tuple[float, int]]


@dataclass(frozen=True, slots=True)
class Running:
    pid: int
    port: int
    ready: float
    """Seconds from its start until it answered."""

    def cpu(self) -> float:
        """Seconds of processor, of all its threads, until now."""
        fields = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICK

    def memory(self) -> float:
        """MB that are resident now."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")) / 1024


@asynccontextmanager
async def program(
    name: str, folder: Path, gateway: int, plan: Plan, more: Mapping[str, str] | None = None
) -> AsyncIterator[Running]:
    """Ends it, whatever became of the sample. ``more``: of its environment."""
    folder.mkdir(parents=True)  # noqa: ASYNC240 - nothing is being measured yet
    port, inside = _free_port(), _free_port()
    command, ours = _command(name, folder, port, gateway, plan), _env(folder, port, inside, gateway)
    env = {k: v for k, v in os.environ.items() if not k.startswith(("APENDOR_", "REDIS_"))} | {**ours, **(more or {})}
    began = time.perf_counter()
    with (folder / "log").open("wb") as log:
        process = await asyncio.create_subprocess_exec(*command, cwd=ROOT, env=env, stdout=log, stderr=log)
    try:
        await _answers(process, port, folder / "log")
        yield Running(process.pid, port, time.perf_counter() - began)
    finally:
        if process.returncode is None:
            process.send_signal(signal.SIGKILL)
        await process.wait()


def _command(name: str, folder: Path, port: int, gateway: int, plan: Plan) -> tuple[str, ...]:
    here = f"http://127.0.0.1:{gateway}"
    if name == HOUSE:
        return (sys.executable, "-m", "bot", "run")
    if name == AIOGRAM:
        return (sys.executable, "-m", "benchmarks.aiogram_echo", str(port), here)
    mode = {NAIVE: "naive", BATCHED: "batched", BARE: "bare"}[name]
    return (
        *(sys.executable, "-m", "benchmarks.floor", mode, str(port)),
        *(f"{here}/send", str(folder), json.dumps(plan)),
    )


def _env(folder: Path, port: int, inside: int, gateway: int) -> Mapping[str, str]:
    return {
        "APENDOR_CONFIG": str(ROOT / "deploy" / "example"),
        "APENDOR_DATA": str(folder / "data"),
        "APENDOR_LISTEN": f"127.0.0.1:{port}",
        "APENDOR_INSIDE_LISTEN": f"127.0.0.1:{inside}",
        "APENDOR_SMS_URL": f"http://127.0.0.1:{gateway}/send",
        "APENDOR_SMS_SECRETS": SECRET,
    }


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


async def _answers(process: asyncio.subprocess.Process, port: int, log: Path) -> None:
    async with asyncio.timeout(PATIENCE):
        while True:
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", port)
            except OSError:
                if process.returncode is not None:
                    raise RuntimeError(f"it did not start:\n{log.read_text()}") from None  # noqa: ASYNC240
                await asyncio.sleep(0.01)
            else:
                writer.close()
                return
