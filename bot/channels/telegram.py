"""The Telegram door: private chats with a bot, through aiogram's Bot (docs/channels/telegram.md).

Importing this takes seconds and a hundred megabytes: it is imported only where Telegram is switched on.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from http import HTTPStatus
from typing import Any, ClassVar

import structlog
from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.exceptions import AiogramError
from aiogram.methods import TelegramMethod
from aiogram.types import LinkPreviewOptions
from aiohttp import web

from bot.channels.base import ARRIVED, Accept, Arrived, Keep, Limits, Refused, SendError, Unavailable
from bot.channels.standard_webhooks import Secret
from bot.channels.telegram_letters import cut, keyboard, refusal
from bot.channels.telegram_session import CappedSession
from bot.channels.telegram_updates import WANTED, Moment, Raw, courtesies, messages_in, raw_of
from bot.clock import Clock
from messages.address import TELEGRAM, Address
from messages.model import InboundMessage, OutboundMessage, Receipt

DOOR, TOKEN_HEADER = "/telegram", "x-telegram-bot-api-secret-token"
OFFICIAL = "https://api.telegram.org"
ANSWER_SECONDS = 5.0
POLL_SECONDS = 20
AT_ONCE = 20  # requests that Telegram makes at the same time

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class TelegramBot:
    """Both ways to one bot. With a ``door`` (this house as Telegram reaches it) it brings; without, we ask for it.

    ``secrets``: all are let in, the first is the one Telegram is told.
    """

    token: str = field(repr=False)
    secrets: tuple[Secret, ...] = ()
    door: str | None = None
    api: str = OFFICIAL

    @property
    def address(self) -> Address:
        """The bot's own, which is the first half of its token and no secret."""
        return Address(TELEGRAM, self.token.partition(":")[0])


class GetRawUpdates(TelegramMethod[list[dict[str, Any]]]):
    """``getUpdates`` as it comes: one update that aiogram cannot read must not hold up the others."""

    __returning__: ClassVar[Any] = list[dict[str, Any]]
    __api_method__: ClassVar[str] = "getUpdates"

    offset: int | None
    timeout: int
    allowed_updates: list[str]


class Telegram:
    """``machine`` is the clock by which Telegram's dates are told."""

    name = TELEGRAM
    limits = Limits()

    def __init__(self, bot: TelegramBot, machine: Clock, *, seconds: float = ANSWER_SECONDS) -> None:
        self._given, self._machine = bot, machine
        self._session = CappedSession(bot.api, seconds)
        self._bot = Bot(bot.token, self._session, DefaultBotProperties(parse_mode=None))
        self._agreed = False  # whether Telegram knows how we get our updates
        self._offset: int | None = None
        self._waiting: asyncio.Task[list[dict[str, Any]]] | None = None
        self._closing = False
        self._courtesies: set[asyncio.Task[None]] = set()

    # ── coming in ─────────────────────────────────────────────────────────────────────────────────────────────────

    def routes(self, accept: Accept) -> Iterable[web.RouteDef]:
        async def arrive(request: web.Request) -> web.StreamResponse:
            answer = await accept(request, self)
            if answer.status == HTTPStatus.NO_CONTENT:
                self._owe(raw_of(request[ARRIVED].body))
            return answer

        return [web.post(DOOR, arrive)] if self._given.door else []

    def parse(self, arrived: Arrived) -> Sequence[InboundMessage | Receipt]:
        if not self._given.secrets:
            raise Unavailable("no_secrets")  # our own trouble: Telegram shall keep what it has
        if not _is_known(self._given.secrets, arrived.headers.get(TOKEN_HEADER, "")):
            raise Refused("token")
        return messages_in(raw_of(arrived.body), self._given.address, Moment(arrived.at, arrived.machine_at))

    async def fetch(self, keep: Keep, now: Callable[[], datetime]) -> None:
        """One look. Telegram forgets an update when we ask for the next, and so we ask only once it is kept."""
        if self._closing:
            return
        if not self._agreed:
            await self._agree()
        if self._given.door is None:
            await self._kept_each(await self._waited(), keep, now)

    async def _kept_each(self, updates: Sequence[Raw], keep: Keep, now: Callable[[], datetime]) -> None:
        """One that cannot be kept is asked for again, with all after it; those are kept all the same, and once."""
        trouble: Exception | None = None
        for raw in updates:
            try:
                await keep(messages_in(raw, self._given.address, Moment(now(), self._machine.now())))
            except Exception as e:
                trouble = trouble or e
                continue
            number = raw.get("update_id")
            if trouble is None and isinstance(number, int):
                self._offset = number + 1
            self._owe(raw)
        if trouble is not None:
            raise trouble

    def leave(self) -> None:
        """What came is still kept; nothing more is asked for."""
        self._closing = True
        if self._waiting is not None:
            self._waiting.cancel()

    async def _agree(self) -> None:
        """With a door Telegram is told where it is; without, that there is none, or it would give us nothing."""
        if self._given.door is None:
            await self._asked(self._bot.delete_webhook())
        elif self._given.secrets:
            secret, url = self._given.secrets[0].key.decode(), f"{self._given.door.rstrip('/')}{DOOR}"
            wanted = list(WANTED)
            await self._asked(
                self._bot.set_webhook(url, secret_token=secret, allowed_updates=wanted, max_connections=AT_ONCE)
            )
        self._agreed = True

    async def _waited(self) -> list[dict[str, Any]]:
        look = GetRawUpdates(offset=self._offset, timeout=POLL_SECONDS, allowed_updates=list(WANTED))
        self._waiting = asyncio.create_task(self._asked(self._bot(look, request_timeout=POLL_SECONDS + 5)))
        try:
            return await self._waiting
        except asyncio.CancelledError:
            if self._closing:
                return []
            raise
        finally:
            self._waiting = None

    # ── going out ─────────────────────────────────────────────────────────────────────────────────────────────────

    async def send(self, message: OutboundMessage) -> str:
        """A text that was cut in two goes out whole again when its second half was refused."""
        chat, pieces = _chat(message.to), cut(message.text)
        if chat is None or not pieces:
            raise SendError("no_chat" if chat is None else "no_text", retryable=False)
        for piece in pieces[:-1]:
            await self._say(chat, piece, ())
        number = await self._say(chat, pieces[-1], message.choices)
        for handle in message.retires:
            self._retire(chat, handle)
        return _handle(message.id, number)

    async def close(self) -> None:
        self.leave()
        if self._courtesies:
            await asyncio.wait(self._courtesies, timeout=1.0)
        for task in self._courtesies:
            task.cancel()
        await self._session.close()

    async def _say(self, chat: int, text: str, choices: Sequence[str]) -> int:
        preview = LinkPreviewOptions(is_disabled=True)  # a link is a citizen's word: nobody shall look it up
        said = self._bot.send_message(
            chat, text, link_preview_options=preview, reply_markup=keyboard(choices), parse_mode=None
        )
        number: int = (await self._asked(said)).message_id
        return number

    async def _asked(self, request: Awaitable[Any]) -> Any:
        try:
            return await request
        except AiogramError as e:
            raise refusal(e) from None  # aiogram's errors carry the whole request

    # ── courtesies ────────────────────────────────────────────────────────────────────────────────────────────────

    def _owe(self, raw: Raw) -> None:
        owed = courtesies(raw)
        if owed.answers is not None:
            self._beside(self._bot.answer_callback_query(owed.answers))
        if owed.leaves is not None:
            self._beside(self._bot.leave_chat(owed.leaves))

    def _retire(self, chat: int, handle: str) -> None:
        """A button that is left over does no harm: whoever taps it hears the truth."""
        number = handle.rpartition("/")[2]
        if handle.startswith(f"{TELEGRAM}/") and number.isascii() and number.isdigit():
            self._beside(self._bot.edit_message_reply_markup(chat_id=chat, message_id=int(number)))

    def _beside(self, request: Coroutine[Any, Any, object]) -> None:
        """Off the way of the messages: whether Telegram takes our thanks must hold up nobody."""

        async def paid() -> None:
            try:
                await self._asked(request)
            except SendError as e:
                log.warning("courtesy_failed", reason=e.reason)

        task = asyncio.create_task(paid())
        self._courtesies.add(task)
        task.add_done_callback(self._courtesies.discard)


def _is_known(secrets: Sequence[Secret], given: str) -> bool:
    """Each is compared, and each whole, so the time it takes says nothing about what was wrong."""
    theirs = given.encode("utf-8", "surrogatepass")
    return sum(hmac.compare_digest(secret.key, theirs) for secret in secrets) > 0


def _chat(to: Address) -> int | None:
    """Private chats have the number of their person; groups a negative one."""
    name = to.name
    return int(name) if name.isascii() and name.isdigit() and len(name) < 19 and int(name) > 0 else None


def _handle(id: str, number: int) -> str:
    """Telegram's number is unique only within a chat, and the chat must not stand in the clear."""
    return f"telegram/{hashlib.sha256(id.encode()).hexdigest()[:16]}/{number}"
