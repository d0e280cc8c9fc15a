"""How aiogram's Bot talks to the Bot API: within seconds, up to a cap, without following anybody elsewhere."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping
from typing import Any

import aiohttp
from aiogram import Bot
from aiogram.client.session.base import BaseSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramNetworkError
from aiogram.methods import TelegramMethod
from aiogram.methods.base import TelegramType

from bot.channels.capped import TooLong, capped

CAP = 16 * 1024 * 1024  # a hundred of the longest updates


class CappedSession(BaseSession):
    """No files go either way. What goes wrong on the way is a ``TelegramNetworkError`` that quotes nothing."""

    def __init__(self, api: str, seconds: float) -> None:
        super().__init__(TelegramAPIServer.from_base(api), timeout=seconds)
        self._client: aiohttp.ClientSession | None = None

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ASYNC109 - aiogram's signature
    ) -> Any:
        url = self.api.api_url(token=bot.token, method=method.__api_method__)
        whole = aiohttp.ClientTimeout(total=self.timeout if timeout is None else timeout)
        try:
            async with self._open().post(
                url, data=self._fields(bot, method), timeout=whole, allow_redirects=False
            ) as answer:
                status, body = answer.status, await capped(answer.content, CAP)
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError, TooLong) as e:
            raise TelegramNetworkError(method=method, message=type(e).__name__) from None
        return self.check_response(bot, method, status, body.decode("utf-8", "replace")).result

    async def stream_content(
        self,
        url: str,
        headers: dict[str, Any] | None = None,
        timeout: int = 30,  # noqa: ASYNC109 - aiogram's signature
        chunk_size: int = 65536,
        raise_for_status: bool = True,
    ) -> AsyncGenerator[bytes, None]:
        raise NotImplementedError("this house fetches no files")
        yield b""  # what makes a generator of it

    async def close(self) -> None:
        if self._client is not None:
            await self._client.close()

    def _open(self) -> aiohttp.ClientSession:
        if self._client is None:
            self._client = aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar())
        return self._client

    def _fields(self, bot: Bot, method: TelegramMethod[TelegramType]) -> Mapping[str, str]:
        given = method.model_dump(warnings=False).items()
        prepared = {name: self.prepare_value(value, bot=bot, files={}) for name, value in given}
        return {name: value for name, value in prepared.items() if value}
