"""Asking the provider: small answers, soon, from the address we know, and never from where it sends us on."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping

import aiohttp

MOST = 256 * 1024  # bytes of an answer
SECONDS = 5.0


class ProviderDown(Exception):
    """Whoever vouches for us does not answer, or not as they should. Nobody is to blame for their code."""


class Fetch:
    """One connection for the whole life of the house, opened when it is first needed."""

    def __init__(self) -> None:
        self._client: aiohttp.ClientSession | None = None

    async def get(self, url: str) -> Mapping[str, object]:
        """Raises ProviderDown."""
        return await self._asked("GET", url, None, None)

    async def post(self, url: str, form: Mapping[str, str], login: tuple[str, str] | None) -> Mapping[str, object]:
        """The same, also for an answer that says no (a 4xx with JSON in it)."""
        return await self._asked("POST", url, form, login)

    async def close(self) -> None:
        if self._client is not None:
            await self._client.close()

    async def _asked(
        self, method: str, url: str, form: Mapping[str, str] | None, login: tuple[str, str] | None
    ) -> Mapping[str, object]:
        said = {"Authorization": aiohttp.encode_basic_auth(*login)} if login else {}
        try:
            async with (
                asyncio.timeout(SECONDS),
                self._open().request(method, url, data=form, headers=said, allow_redirects=False) as answer,
            ):
                if answer.status not in (200, 400, 401):
                    raise ProviderDown("status")
                found = json.loads(await answer.content.read(MOST))
        except (aiohttp.ClientError, TimeoutError, ValueError) as e:
            raise ProviderDown(type(e).__name__) from None
        if not isinstance(found, dict):
            raise ProviderDown("shape")
        return found

    def _open(self) -> aiohttp.ClientSession:
        if self._client is None:
            headers = {"Accept": "application/json"}
            self._client = aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar(), headers=headers)
        return self._client
