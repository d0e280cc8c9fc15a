"""What goes to the Bot API: texts cut to its measure, buttons, and what its refusals mean."""

from __future__ import annotations

from collections.abc import Sequence

from aiogram.exceptions import (
    AiogramError,
    ClientDecodeError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from bot.channels.base import SendError

LONGEST = 4096  # UTF-16 units: an emoji is two
BUTTON = 64  # bytes that a button can send back

REFUSALS: Sequence[tuple[type[AiogramError], str, bool]] = (
    (TelegramForbiddenError, "blocked", False),  # by the person, or the account is gone
    (TelegramBadRequest, "refused", False),
    (TelegramEntityTooLarge, "too_long", False),
    (TelegramMigrateToChat, "a_group", False),
    (TelegramUnauthorizedError, "token", True),  # our own
    (TelegramNotFound, "token", True),  # so the Bot API says of a token that is none
    (TelegramNetworkError, "unreachable", True),
    (ClientDecodeError, "not_the_bot_api", True),  # a proxy's apology
)
"""Our reason, and whether to try again. Whatever else Telegram says is its own trouble, and passes."""


def refusal(error: AiogramError) -> SendError:
    """Without Telegram's own words: they may hold whom we wrote to."""
    if isinstance(error, TelegramRetryAfter):
        return SendError("too_many", retryable=True, retry_after=float(error.retry_after))
    for kind, reason, retryable in REFUSALS:
        if isinstance(error, kind):
            return SendError(reason, retryable=retryable)
    return SendError("telegram_trouble", retryable=True)


def cut(text: str) -> tuple[str, ...]:
    """Pieces that each fit into one message, cut at a gap between words where there is one."""
    pieces: list[str] = []
    while _units(text) > LONGEST:
        end = _fitting(text)
        gap = max(text.rfind(" ", 0, end), text.rfind("\n", 0, end))
        end = gap if gap > end // 2 else end
        pieces.append(text[:end].strip())
        text = text[end:].strip()
    return tuple(piece for piece in (*pieces, text) if piece)


def keyboard(choices: Sequence[str]) -> InlineKeyboardMarkup | None:
    """A button each, which shows what it sends."""
    fitting = [choice for choice in choices if 0 < len(choice.encode()) <= BUTTON]
    rows = [[InlineKeyboardButton(text=choice, callback_data=choice)] for choice in fitting]
    return InlineKeyboardMarkup(inline_keyboard=rows) if rows else None


def _units(text: str) -> int:
    return len(text) + sum(letter > "\uffff" for letter in text)


def _fitting(text: str) -> int:
    units = 0
    for end, letter in enumerate(text):
        units += 1 + (letter > "\uffff")
        if units > LONGEST:
            return end
    return len(text)
