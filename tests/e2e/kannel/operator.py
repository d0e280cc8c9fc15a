"""The operator's end: Kannel's own fake SMSC, through which phones text and hear; and how its lines are read."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote, unquote_to_bytes

from messages.sms import encoding, split
from tests.e2e.kannel.program import Program

LONGEST_LINE = 254  # of fakesmsc's own buffer
GOT = re.compile(r"Got message \d+: <(.*)>$")
HEAD = re.compile(r"(\S+) (\S+) (text|data|ucs-2|udh (\S+) data) ?(.*)$", re.DOTALL)


@dataclass
class Heard:
    """One text on somebody's phone, its parts joined."""

    sender: str
    to: str
    text: str


class Operator:
    """``inboxes``: what each phone heard."""

    def __init__(self, port: int) -> None:
        self.program = Program("fakesmsc", "-H", "127.0.0.1", "-r", str(port), "-i", "0", heard=self._heard)
        self.inboxes: defaultdict[str, list[Heard]] = defaultdict(list)
        self._last: Heard | None = None
        self._sent = 0

    async def starts(self) -> None:
        self._sent = 0
        await self.program.starts("fakesmsc starting")

    async def brings(self, sender: str, to: str, text: str) -> None:
        """As a phone would send it: in the alphabet it needs, and in as many parts."""
        for line in lines(sender, to, text):
            assert len(line.encode()) <= LONGEST_LINE
            before = len(self.program.lines)
            await self.program.told(line)
            await self.program.says("sent message", since=before)

    async def hears(self, number: str, words: str, *, times: int = 1) -> Heard:
        """Until that phone was texted these words; the last text that has them."""
        found = await self.program.until(
            lambda: [each for each in self.inboxes[number] if words in each.text][times - 1 :], f"{words} to a phone"
        )
        return found[-1]

    def _heard(self, line: str) -> None:
        if (got := GOT.search(line)) is None:
            return
        if (head := HEAD.match(got[1])) is None:
            if self._last is not None:  # its text had a new line in it
                self._last.text += f"\n{got[1]}"
            return
        sender, to, form, udh, data = head.groups()
        text = _text(form, data)
        if udh is not None and unquote_to_bytes(udh)[-1] > 1 and self._last is not None:
            self._last.text += text
            return
        self._last = Heard(sender, to, text)
        self.inboxes[to].append(self._last)


def lines(sender: str, to: str, text: str) -> Sequence[str]:
    """What fakesmsc is told, one line for each part."""
    parts = split(text)
    if encoding(text) == "UCS-2":
        assert len(parts) == 1
        return [f"{sender} {to} ucs2 {quote(text.encode('utf-16-be'))}"]
    if len(parts) == 1:
        return [f"{sender} {to} text {text}"]
    udh = [f"%05%00%03%2A%{len(parts):02X}%{number:02X}" for number in range(1, len(parts) + 1)]
    return [f"{sender} {to} udh-text {head} {part}" for head, part in zip(udh, parts, strict=True)]


def _text(form: str, data: str) -> str:
    if form == "text":
        return data
    raw = unquote_to_bytes(data.replace("+", " "))
    return raw.decode("utf-16-be" if form == "ucs-2" or b"\0" in raw else "utf-8")
