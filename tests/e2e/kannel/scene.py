"""The operator, Kannel as its page configures it, and the real house behind it; nothing of it is started yet."""

from __future__ import annotations

import asyncio
import re
import signal
import socket
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import aiohttp

from tests.e2e.bridge import Bridge
from tests.e2e.gateway import LINE_NUMBER
from tests.e2e.kannel.operator import Operator
from tests.e2e.kannel.program import Program
from tests.e2e.process import ROOT, Process, process

PAGE = (ROOT / "docs" / "channels" / "kannel.md").read_text("utf-8")
KANNEL, TRIAL, GET, SECOND = re.findall(r"```conf\n(.*?)```", PAGE, re.DOTALL)
SETTINGS = re.findall(r"^(APENDOR_[A-Z_]+=.*)$", PAGE, re.MULTILINE)
TOKEN, PASSWORD = "0123456789abcdef" * 4, "a-password-of-this-test"
PLACES = ("13000", "13001", "13013", "13014", "10000", "8080")  # every port that the page names


@dataclass
class Scene:
    """``house`` hears from ``smsbox``, and texts through it; ``second`` is another one, if a test wants two."""

    folder: Path
    ports: dict[str, int]
    house: Process
    bearerbox: Program
    smsbox: Program
    second: Program
    operator: Operator
    session: aiohttp.ClientSession

    async def opens(self) -> None:
        await self.kannel_starts()
        await self.house_starts()

    async def kannel_starts(self) -> None:
        await self.bearerbox_starts()
        await self.smsbox_starts()

    async def bearerbox_starts(self) -> None:
        before = len(self.bearerbox.lines)
        await self.bearerbox.starts("Start-up done, entering mainloop")
        await self.operator.starts()
        await self.bearerbox.says("Fakesmsc client connected", since=before)

    async def smsbox_starts(self) -> None:
        await self.smsbox.starts("Connected to bearerbox")

    async def house_starts(self, *, sendsms: str = "13013") -> None:
        """``sendsms``: through which of the page's ports it texts."""
        await self.house.starts(under=("env", *self._settings(sendsms)))

    def _settings(self, sendsms: str) -> Sequence[str]:
        page = [line.replace("13013", sendsms) for line in SETTINGS]
        return [_here(line, self.folder, self.ports) for line in (*page, "APENDOR_LISTEN=127.0.0.1:8080")]

    async def texts(self, sender: str, text: str) -> None:
        await self.operator.brings(sender, LINE_NUMBER, text)

    async def counted(self, line: str) -> None:
        """Until the house's own figures say so."""
        async with asyncio.timeout(30):
            while line not in await self.figures():  # noqa: ASYNC110 - another process has no event to await
                await asyncio.sleep(0.05)

    async def figures(self) -> str:
        async with self.session.get(f"{self.house.inside_url}/metrics") as answer:
            return await answer.text()

    async def written(self) -> str:
        """All that Kannel's own logs hold, once it has left."""
        await self.ends()
        return "\n".join(path.read_text("utf-8", "replace") for path in self.folder.glob("*box*.log"))

    async def ends(self) -> None:
        for program in (self.second, self.smsbox, self.bearerbox):
            await program.ends()
        await self.operator.program.ends(signal.SIGKILL)


@asynccontextmanager
async def scene(folder: Path, *, by_get: bool = False) -> AsyncIterator[Scene]:
    ports = _free()
    (folder / "spool").mkdir()
    whole = (_by_get(KANNEL) if by_get else KANNEL) + TRIAL
    first = _configured(folder, ports, "kannel.conf", whole)
    other = _configured(folder, ports, "kannel-2.conf", _second(whole))
    bearerbox, smsbox = (Program(name, "-v", "0", first) for name in ("bearerbox", "smsbox"))
    second = Program("smsbox", "-v", "0", other)
    async with process(folder, Bridge()) as house, aiohttp.ClientSession() as session:
        made = Scene(folder, ports, house, bearerbox, smsbox, second, Operator(ports["10000"]), session)
        try:
            yield made
        finally:
            await made.ends()


def _by_get(kannel: str) -> str:
    return re.sub(r"post-url = .*\n", lambda _: GET, kannel)


def _second(kannel: str) -> str:
    """The same, with the lines that the page changes for a second smsbox."""
    for line in SECOND.strip().splitlines():
        head, group, rest = kannel.partition("group = smsbox")
        name = line.partition(" = ")[0]
        kannel = head + group + re.sub(rf"^{name} = .*$", lambda _, line=line: line, rest, count=1, flags=re.MULTILINE)
    return kannel


def _configured(folder: Path, ports: dict[str, int], name: str, text: str) -> str:
    (folder / name).write_text(_here(text, folder, ports))
    return str(folder / name)


def _here(text: str, folder: Path, ports: dict[str, int]) -> str:
    """The page's own words, with this test's ports, folders and secrets in them."""
    text = re.sub(rf"\b({'|'.join(ports)})\b", lambda port: str(ports[port[1]]), text)
    text = text.replace("/var/log/kannel", str(folder)).replace("/var/spool/kannel", str(folder / "spool"))
    return text.replace("CHANGE-TOKEN", TOKEN).replace("CHANGE-SENDSMS", PASSWORD)


def _free() -> dict[str, int]:
    """Held together until each is found, so that no two are the same."""
    held = [socket.create_server(("127.0.0.1", 0)) for _ in PLACES]
    ports = [each.getsockname()[1] for each in held]
    for each in held:
        each.close()
    return dict(zip(PLACES, ports, strict=True))
