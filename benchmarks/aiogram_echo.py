"""The echo everybody writes first with aiogram, keeping nothing: ``python -m benchmarks.aiogram_echo PORT API``."""

from __future__ import annotations

import asyncio
import sys

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import Message
from aiogram.webhook.aiohttp_server import SimpleRequestHandler
from aiohttp import web

TOKEN = "1:" + 35 * "0"  # of nobody
WEBHOOK_SECRET = "bench"  # noqa: S105 - the one that the load generator sends


async def echo(message: Message) -> None:
    await message.answer(message.text or "")


async def live(port: int, api: str) -> None:
    bot = Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(api)))
    dispatcher = Dispatcher()
    dispatcher.message.register(echo)
    app = web.Application()
    door = SimpleRequestHandler(dispatcher, bot, handle_in_background=False, secret_token=WEBHOOK_SECRET)
    door.register(app, "/sms/http")
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(live(int(sys.argv[1]), sys.argv[2]))
