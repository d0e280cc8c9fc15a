"""Reads a body that a stranger sends, and never more of it than we asked for."""

from __future__ import annotations

from aiohttp import StreamReader


class TooLong(Exception):
    """There is more than we are willing to read."""


async def capped(content: StreamReader, cap: int) -> bytes:
    """The whole body. Raises TooLong as soon as it is longer than ``cap``, with the rest unread."""
    body = bytearray()
    async for chunk in content.iter_any():
        body += chunk
        if len(body) > cap:
            raise TooLong
    return bytes(body)
