"""The page of the Telegram door shows what is true: its example is let in and read, by aiogram too."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from pathlib import Path

from aiogram.types import Update

from bot.channels.base import Arrived
from bot.channels.standard_webhooks import Secret
from bot.channels.telegram import DOOR, TOKEN_HEADER, Telegram, TelegramBot
from bot.channels.telegram_letters import LONGEST
from messages.model import InboundMessage, Kind
from tests.bot.doubles import HandClock
from tests.bot.telegram.api import TOKEN

PAGE = (Path(__file__).parents[3] / "docs" / "channels" / "telegram.md").read_text("utf-8")
HEAD, _, BODY = re.findall(r"```http\n(.*?)```", PAGE, re.DOTALL)[0].strip().partition("\n\n")
HEADERS = dict(line.split(": ", 1) for line in HEAD.splitlines()[1:])
THEN = datetime(2026, 12, 24, 22, 10, tzinfo=UTC)


def test_the_example_is_let_in_and_read() -> None:
    Update.model_validate(json.loads(BODY))
    door = Telegram(TelegramBot(TOKEN, (Secret(HEADERS[TOKEN_HEADER].encode()),)), HandClock())
    _, path, _ = HEAD.splitlines()[0].split()
    (message,) = door.parse(Arrived("POST", path, "", HEADERS, BODY.encode(), THEN, THEN))
    assert isinstance(message, InboundMessage)
    assert (path, message.kind, message.text) == (DOOR, Kind.TEXT, "Vi har ikke mat i kveld")
    assert message.sent_at == datetime(2026, 12, 24, 22, 9, 58, tzinfo=UTC)


def test_the_length_of_a_piece_is_the_one_on_the_page() -> None:
    assert f"more\nthan {LONGEST} letters" in PAGE
