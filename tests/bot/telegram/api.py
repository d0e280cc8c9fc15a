"""A Bot API on loopback: every update it gives was first read by aiogram's own types, and so was every answer."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import count
from typing import Any

import aiohttp
from aiogram.types import InlineKeyboardMarkup, Message, Update
from aiohttp import web

from tests.bot.gateway import NOW

TOKEN = "1234567890:" + "invented-token-of-nobody-at-all-000"
BOT, AMINA, KARI = 1234567890, 700000011, 700000021
GROUP = -100700000099
SECOND = int(NOW.timestamp())

Fields = dict[str, Any]


def person(id: int) -> Fields:
    return {"id": id, "is_bot": False, "first_name": "Somebody"}


def private(id: int) -> Fields:
    return {"id": id, "type": "private", "first_name": "Somebody"}


def group() -> Fields:
    return {"id": GROUP, "type": "supergroup", "title": "Kitchen"}


def message(number: int = 5, sender: int = AMINA, **said: object) -> Fields:
    """What somebody wrote to the bot in private; ``said`` is the text, or whatever else there is."""
    whole = {"message_id": number, "date": SECOND, "chat": private(sender), "from": person(sender)}
    return whole | (said or {"text": "Hei"})


def tapped(data: str, sender: int = KARI, number: int = 9, id: str = "77") -> Fields:
    """Somebody tapped a button under message ``number``."""
    shown = {"message_id": number, "date": SECOND, "chat": private(sender), "text": "AKUTT"}
    shown["from"] = {"id": BOT, "is_bot": True, "first_name": "Dor"}
    return {"id": id, "from": person(sender), "chat_instance": "1", "data": data, "message": shown}


def update(number: int = 1, /, **what: object) -> Fields:
    """An update that aiogram reads; otherwise the test is wrong."""
    made = {"update_id": number, **what}
    Update.model_validate(made)
    return made


@dataclass
class Said:
    """A text that is in a chat, with its buttons."""

    chat: int
    number: int
    text: str
    buttons: list[str]
    fields: Mapping[str, str]


@dataclass
class BotApi:
    """``refuses``: the next answers, as status and fields. ``blocked``: chats that want nothing from us."""

    said: list[Said] = field(default_factory=list)
    asked: list[tuple[str, Mapping[str, str]]] = field(default_factory=list)
    refuses: list[tuple[int, Fields]] = field(default_factory=list)
    blocked: set[int] = field(default_factory=set)
    waiting: list[Fields] = field(default_factory=list)
    webhook: Mapping[str, str] = field(default_factory=dict)
    url: str = ""
    happened: asyncio.Event = field(default_factory=asyncio.Event)
    numbers: Any = field(default_factory=lambda: count(100))

    def gives(self, *updates: Fields) -> None:
        """Waits until somebody asks."""
        self.waiting.extend(updates)
        self._happens()

    async def brings(self, *updates: Fields) -> list[int]:
        """To the webhook, as Telegram does: with the secret that it was told."""
        headers = {"X-Telegram-Bot-Api-Secret-Token": self.webhook["secret_token"]}
        async with aiohttp.ClientSession() as session:
            return [await self._brought(session, each, headers) for each in updates]

    async def _brought(self, session: aiohttp.ClientSession, update: Fields, headers: Mapping[str, str]) -> int:
        async with session.post(self.webhook["url"], json=update, headers=headers) as answer:
            return answer.status

    def methods(self) -> list[str]:
        return [method for method, _ in self.asked]

    def chat(self, id: int) -> list[Said]:
        return [said for said in self.said if said.chat == id]

    async def until(self, is_so: Any) -> None:
        """Waits for something to have happened here."""
        async with asyncio.timeout(10):
            while not is_so():
                self.happened.clear()
                await self.happened.wait()

    async def answer(self, request: web.Request) -> web.Response:
        if request.match_info["token"] != TOKEN:
            return _no(404, "Not Found")
        method = request.match_info["method"]
        fields = {name: str(value) for name, value in (await request.post()).items()}
        self.asked.append((method, fields))
        self._happens()
        if self.refuses and method != "getUpdates":
            status, refusal = self.refuses.pop(0)
            return web.json_response({"ok": False, "error_code": status, **refusal}, status=status)
        result = await self._result(method, fields)
        self._happens()
        return result if isinstance(result, web.Response) else web.json_response({"ok": True, "result": result})

    async def _result(self, method: str, fields: Mapping[str, str]) -> object:
        match method:
            case "getUpdates":
                return await self._updates(fields)
            case "sendMessage":
                return self._message(fields)
            case "editMessageReplyMarkup":
                return self._edited(fields)
            case "setWebhook":
                self.webhook = fields
            case "deleteWebhook":
                self.webhook = {}
        return True

    async def _updates(self, fields: Mapping[str, str]) -> object:
        if self.webhook:
            return _no(409, "Conflict: can't use getUpdates method while webhook is active")
        offset = int(fields.get("offset", 0))
        self.waiting = [each for each in self.waiting if each["update_id"] >= offset]
        while not self.waiting:
            self.happened.clear()
            await self.happened.wait()
        return self.waiting

    def _message(self, fields: Mapping[str, str]) -> object:
        chat, text = int(fields["chat_id"]), fields["text"]
        if chat in self.blocked:
            return _no(403, "Forbidden: bot was blocked by the user")
        if len(text.encode("utf-16-le")) // 2 > 4096:
            return _no(400, "Bad Request: message is too long")
        buttons = _buttons(fields.get("reply_markup", ""))
        said = Said(chat, next(self.numbers), text, buttons, fields)
        self.said.append(said)
        made = {"message_id": said.number, "date": SECOND, "chat": private(chat), "text": text}
        Message.model_validate(made)
        return made

    def _edited(self, fields: Mapping[str, str]) -> object:
        number, chat = int(fields["message_id"]), int(fields["chat_id"])
        for said in self.said:
            if (said.chat, said.number) == (chat, number) and said.buttons:
                said.buttons = _buttons(fields.get("reply_markup", ""))
                return True
        return _no(400, "Bad Request: message is not modified")

    def _happens(self) -> None:
        self.happened.set()


def _buttons(markup: str) -> list[str]:
    """What stands on them; each sends back what it shows."""
    if not markup:
        return []
    rows = InlineKeyboardMarkup.model_validate(json.loads(markup)).inline_keyboard
    assert all(button.callback_data == button.text for row in rows for button in row)
    return [button.text for row in rows for button in row]


def _no(status: int, description: str) -> web.Response:
    return web.json_response({"ok": False, "error_code": status, "description": description}, status=status)


@asynccontextmanager
async def bot_api() -> AsyncIterator[BotApi]:
    """Yields it while it listens."""
    api, app = BotApi(), web.Application()
    app.add_routes([web.post("/bot{token}/{method}", api.answer)])
    runner = web.AppRunner(app, shutdown_timeout=0.01)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        api.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        yield api
    finally:
        await runner.cleanup()
