"""Reads lines that somebody types, or that a file or pipe holds, without ever holding up the bot."""

from __future__ import annotations

import asyncio
import codecs
import os
import threading
from collections.abc import AsyncIterator, Callable

CHUNK = 65536


async def lines(source: int) -> AsyncIterator[str]:
    """Each line of the open file ``source`` until its end, without the line break. What is not UTF-8 is replaced.

    A thread reads, because not every kind of file can be waited for; it reads past Python's own buffers, because a
    thread that is inside them when the program ends brings it down.
    """
    loop = asyncio.get_running_loop()
    queue: asyncio.Queue[str | None] = asyncio.Queue()

    def hand_over(line: str | None) -> None:
        if not loop.is_closed():
            loop.call_soon_threadsafe(queue.put_nowait, line)

    threading.Thread(target=_read, args=(source, hand_over), daemon=True).start()
    while (line := await queue.get()) is not None:
        yield line


def _read(source: int, hand_over: Callable[[str | None], None]) -> None:
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    rest = ""
    try:
        while chunk := os.read(source, CHUNK):
            *whole, rest = (rest + decoder.decode(chunk)).split("\n")
            for line in whole:
                hand_over(line.rstrip("\r"))
        rest += decoder.decode(b"", final=True)
    except OSError:  # the terminal went away
        pass
    if rest:
        hand_over(rest)
    hand_over(None)
