"""The whole house with Telegram: asked for or brought, a text is forgotten there only once it is kept here."""

from __future__ import annotations

import asyncio
import socket
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace

import aiohttp
import pytest

from bot.channels.base import SendError
from bot.channels.standard_webhooks import Secret
from bot.channels.telegram import Telegram, TelegramBot
from bot.settings import Listen, Settings, SettingsFault
from bot.wire import House, house
from messages.model import InboundMessage
from tests.bot.doubles import HandClock, NotingDesk
from tests.bot.telegram.api import AMINA, GROUP, TOKEN, BotApi, bot_api, group, message, tapped, update
from tests.bot.test_wire import SETTINGS

SECRET = Secret(b"known-to-telegram-and-this-house")
CRY = "vi har ikke mat til barna i kveld"


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


@dataclass
class Opened:
    house: House
    api: BotApi
    stop: asyncio.Event = field(default_factory=asyncio.Event)


@asynccontextmanager
async def running(*, webhook: bool = False) -> AsyncIterator[Opened]:
    async with bot_api() as api:
        settings = replace(SETTINGS, telegram_token=TOKEN, telegram_api=api.url)
        if webhook:
            port = free_port()
            door = {"telegram_door": f"http://127.0.0.1:{port}", "telegram_secrets": (SECRET,)}
            settings = replace(settings, listen=Listen("127.0.0.1", port), **door)  # type: ignore[arg-type]
        async with house(settings, clock=HandClock()) as opened:
            made = Opened(opened, api)
            task = asyncio.create_task(opened.run(made.stop))
            yield made
            made.stop.set()
            await asyncio.wait_for(task, 3)


async def test_who_writes_on_telegram_is_answered_there_and_a_case_opens() -> None:
    async with running() as town:
        town.api.gives(update(7, message=message(text=CRY)))
        await town.api.until(lambda: town.api.chat(AMINA))
        assert "00 00 00 1" in town.api.chat(AMINA)[0].text
        assert len(await town.house.store.open_cases()) == 1
        await town.api.until(lambda: ("getUpdates", "8") in [(m, f.get("offset")) for m, f in town.api.asked])


async def test_what_is_brought_is_kept_before_it_is_acknowledged_and_once() -> None:
    async with running(webhook=True) as town:
        await town.api.until(lambda: town.api.webhook)
        same = update(7, message=message(text=CRY))
        assert await town.api.brings(same, same) == [204, 204]
        assert len(await town.house.store.open_cases()) == 1
        await town.api.until(lambda: town.api.chat(AMINA))
    assert "callback_query" in town.api.webhook["allowed_updates"]
    assert "getUpdates" not in town.api.methods()


async def test_a_stranger_at_the_webhook_is_turned_away() -> None:
    async with running(webhook=True) as town:
        await town.api.until(lambda: town.api.webhook)
        town.api.webhook = {**town.api.webhook, "secret_token": "guessed"}
        assert await town.api.brings(update(7, message=message(text=CRY))) == [401]
        assert not await town.house.store.open_cases()


async def test_a_group_is_left_and_a_tap_is_answered_once_they_are_kept() -> None:
    async with running(webhook=True) as town:
        await town.api.until(lambda: town.api.webhook)
        in_group = update(7, message=message(chat=group(), text=CRY))
        assert await town.api.brings(in_group, update(8, callback_query=tapped("TA K4F"))) == [204, 204]
        await town.api.until(lambda: {"leaveChat", "answerCallbackQuery"} <= set(town.api.methods()))
        assert not await town.house.store.open_cases()
    assert ("leaveChat", {"chat_id": str(GROUP)}) in town.api.asked


async def test_a_house_that_is_told_to_leave_waits_for_no_long_poll() -> None:
    async with running() as town:
        await town.api.until(lambda: "getUpdates" in town.api.methods())


@dataclass
class Kept:
    """A keeper whose store fails when it is told to."""

    desk: NotingDesk = field(default_factory=NotingDesk)

    async def keep(self, brought: object) -> None:
        for each in brought if isinstance(brought, list | tuple) else ():
            assert isinstance(each, InboundMessage)
            if "poison" in each.text:
                raise RuntimeError
            await self.desk.receive(each, HandClock().now())

    def texts(self) -> list[str]:
        return [kept.text for kept in self.desk.kept]


async def test_an_update_is_asked_for_again_until_it_is_kept() -> None:
    kept = Kept()
    async with bot_api() as api:
        channel = Telegram(TelegramBot(TOKEN, api=api.url), HandClock())
        api.gives(update(7, message=message(text="hjelp")))
        kept.desk.trouble = RuntimeError("the store is down")
        with pytest.raises(RuntimeError):
            await channel.fetch(kept.keep, HandClock().now)
        kept.desk.trouble = None
        await channel.fetch(kept.keep, HandClock().now)
        assert kept.texts() == ["hjelp"]
        await channel.close()
    assert [fields.get("offset") for method, fields in api.asked if method == "getUpdates"] == [None, None]


async def test_an_update_that_can_never_be_kept_holds_up_nobody_behind_it() -> None:
    kept = Kept()
    async with bot_api() as api:
        channel = Telegram(TelegramBot(TOKEN, api=api.url), HandClock())
        api.gives(*(update(n, message=message(n, text=text)) for n, text in ((7, "a"), (8, "poison"), (9, "hjelp"))))
        with pytest.raises(RuntimeError):
            await channel.fetch(kept.keep, HandClock().now)
        assert kept.texts() == ["a", "hjelp"]
        with pytest.raises(RuntimeError):
            await channel.fetch(kept.keep, HandClock().now)
        await channel.close()
    assert [f.get("offset") for m, f in api.asked if m == "getUpdates"] == [None, "8"]


async def test_an_update_that_aiogram_cannot_read_holds_up_nobody() -> None:
    kept = Kept()
    async with bot_api() as api:
        channel = Telegram(TelegramBot(TOKEN, api=api.url), HandClock())
        api.gives(
            {"update_id": 7, "message": message() | {"date": "soon"}}, update(8, message=message(6, text="hjelp"))
        )
        await channel.fetch(kept.keep, HandClock().now)
        await channel.close()
    assert kept.texts() == ["Hei", "hjelp"]


async def test_that_telegram_gives_us_nothing_is_trouble_that_is_told() -> None:
    async with running() as town:
        await town.api.until(lambda: "getUpdates" in town.api.methods())
        town.api.webhook = {"url": "https://somebody.else"}
        town.api.gives(update(7, message=message(text="hei")))
        await town.api.until(lambda: "telegram_in" in town.house.watch.trouble.since)


async def test_a_bot_api_that_is_gone_is_trouble_and_not_an_error() -> None:
    channel = Telegram(TelegramBot(TOKEN, api="http://127.0.0.1:9"), HandClock())
    with pytest.raises(SendError, match="unreachable"):
        await channel.fetch(Kept().keep, HandClock().now)
    await channel.close()


async def test_where_nobody_uses_telegram_there_is_no_door_for_it() -> None:
    async with (
        house(SETTINGS, clock=HandClock()) as opened,
        aiohttp.ClientSession() as session,
        session.post(opened.door_url + "/telegram") as answer,
    ):
        assert answer.status == 404


def test_aiogram_is_imported_only_where_telegram_is_switched_on() -> None:
    look = "import sys, bot.wire, bot.__main__; sys.exit('aiogram' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", look], check=False).returncode == 0


@pytest.mark.parametrize(
    ("name", "wrong", "mend"),
    [
        ("APENDOR_TELEGRAM_TOKEN", "1234567890", "BotFather"),
        ("APENDOR_TELEGRAM_SECRET", "short", "openssl"),
        ("APENDOR_TELEGRAM_DOOR", "door.example", "https://"),
        ("APENDOR_TELEGRAM_DOOR", "https://door.example", "openssl"),  # without a secret anybody could knock
    ],
)
def test_a_setting_that_is_wrong_is_named_with_how_to_mend_it(name: str, wrong: str, mend: str) -> None:
    with pytest.raises(SettingsFault, match=mend) as refused:
        Settings.from_env({name: wrong})
    assert str(refused.value).startswith("APENDOR_TELEGRAM_")
    assert "1234567890" not in str(refused.value)
