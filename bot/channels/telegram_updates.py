"""Reads the updates of the Bot API; what cannot be read is handed on as unreadable, never refused."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from aiogram.enums import ChatMemberStatus, ChatType, ContentType
from aiogram.types import CallbackQuery, Message, Update
from pydantic import ValidationError

from messages.address import TELEGRAM, Address
from messages.model import InboundMessage, Kind

WANTED = ("message", "edited_message", "callback_query", "my_chat_member")
"""The updates we ask for. An edited text is a text: somebody may mend "hei" into a cry for help."""

PICTURES = frozenset(
    {ContentType.PHOTO, ContentType.VIDEO, ContentType.VIDEO_NOTE, ContentType.ANIMATION, ContentType.DOCUMENT}
)
VOICES = frozenset({ContentType.VOICE, ContentType.AUDIO})
NOTHING_SAID = frozenset(
    {
        ContentType.PINNED_MESSAGE,
        ContentType.MESSAGE_AUTO_DELETE_TIMER_CHANGED,
        ContentType.CHAT_BACKGROUND_SET,
        ContentType.WRITE_ACCESS_ALLOWED,
    }
)
"""What Telegram tells about a private chat and nobody has said. Anything else we do not know is a person's."""

UNKNOWN = Address(TELEGRAM, "unknown")
SURROGATES = re.compile("[\ud800-\udfff]")  # no letter, and no store can keep them

Raw = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Moment:
    """When an update came: on the house's clock, and on the machine's, by which Telegram's dates are told."""

    at: datetime
    machine_at: datetime


@dataclass(frozen=True, slots=True)
class Courtesies:
    """What the Bot API is owed once an update is kept: an answer to a tapped button, and our leave from a group."""

    answers: str | None = None
    leaves: int | None = None


def raw_of(body: bytes) -> Raw:
    """The update in a request; of what is no JSON, the whole as its text."""
    text = body.decode("utf-8-sig", "replace")
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        found = None
    return found if isinstance(found, dict) else {"unread": text}


def messages_in(raw: Raw, bot: Address, moment: Moment) -> Sequence[InboundMessage]:
    """The message of an update: one, or none where nobody said anything to us in private."""
    update = _parsed(raw)
    if update is None:
        return _salvaged(raw, bot, moment)
    if update.callback_query is not None:
        return _tapped(update.callback_query, bot, moment)
    message = update.message or update.edited_message
    return _said(message, bot, moment) if message is not None else []


def courtesies(raw: Raw) -> Courtesies:
    """Looked up in the raw update: we owe them also where it could not be read."""
    tapped = _inner(raw, "callback_query").get("id")
    joined = _inner(raw, "my_chat_member")
    about = _inner(joined or _inner(raw, "message"), "chat")
    is_out = _inner(joined, "new_chat_member").get("status") in (ChatMemberStatus.LEFT, ChatMemberStatus.KICKED)
    is_group = about.get("type", ChatType.PRIVATE) != ChatType.PRIVATE and not is_out
    id = about.get("id")
    return Courtesies(
        answers=tapped if isinstance(tapped, str) else None, leaves=id if is_group and isinstance(id, int) else None
    )


def _parsed(raw: Raw) -> Update | None:
    try:
        return Update.model_validate(raw)
    except (ValidationError, ValueError, RecursionError, OverflowError):
        return None


def _said(message: Message, bot: Address, moment: Moment) -> Sequence[InboundMessage]:
    if message.chat.type != ChatType.PRIVATE or message.content_type in NOTHING_SAID:
        return []
    edited = message.edit_date
    if edited and message.location:
        return []  # a shared position that moves is no new word
    kind, text = _content(message)
    id = _digest(bot, "message", message.chat.id, message.message_id, edited or "")
    sent_at = _on_our_clock(message.date, moment)
    return [InboundMessage(id, _at(message.chat.id), bot, kind, _storable(text), sent_at, moment.at)]


def _tapped(query: CallbackQuery, bot: Address, moment: Moment) -> Sequence[InboundMessage]:
    """A button says what stands on it."""
    shown = query.message
    if not query.data or shown is None or shown.chat.type != ChatType.PRIVATE or shown.chat.id != query.from_user.id:
        return []
    id = _digest(bot, "tapped", query.id)
    sender, text = _at(query.from_user.id), _storable(query.data)
    return [InboundMessage(id, sender, bot, Kind.TEXT, text, moment.at, moment.at)]


def _content(message: Message) -> tuple[Kind, str]:
    """A sticker says its emoji; a position and a contact are kept in letters, for whoever takes the case."""
    caption = message.caption or ""
    if message.text is not None:
        return Kind.TEXT, message.text
    if message.sticker is not None and message.sticker.emoji:
        return Kind.TEXT, message.sticker.emoji
    if message.content_type in PICTURES or message.sticker is not None:
        return Kind.PICTURE, caption
    if message.content_type in VOICES:
        return Kind.VOICE, caption
    if message.location is not None:
        return Kind.UNREADABLE, f"{message.location.latitude:.5f}, {message.location.longitude:.5f}"
    return Kind.UNREADABLE, message.contact.phone_number if message.contact else caption


def _salvaged(raw: Raw, bot: Address, moment: Moment) -> Sequence[InboundMessage]:
    """Something aiogram cannot read. Who wrote and what they wrote is kept, if they wrote to us in private."""
    tapped = _inner(raw, "callback_query")
    said = _inner(raw, "message") or _inner(raw, "edited_message") or tapped
    chat = _inner(said, "from" if tapped else "chat")
    if chat.get("type", ChatType.PRIVATE) != ChatType.PRIVATE or ("update_id" in raw and not said):
        return []
    id, text = chat.get("id"), said.get("data" if tapped else "text", raw.get("unread"))
    sender = _at(id) if isinstance(id, int) and not isinstance(id, bool) and 0 < id < 2**63 else UNKNOWN
    kept = _storable(text) if isinstance(text, str) else ""
    kind = Kind.TEXT if tapped and kept and sender != UNKNOWN else Kind.UNREADABLE
    whole = _digest(bot, json.dumps(raw, sort_keys=True, default=str))
    return [InboundMessage(whole, sender, bot, kind, kept, moment.at, moment.at)]


def _inner(raw: Raw, name: str) -> Raw:
    found = raw.get(name)
    return found if isinstance(found, dict) else {}


def _at(chat: int) -> Address:
    return Address(TELEGRAM, str(chat))


def _on_our_clock(date: datetime, moment: Moment) -> datetime:
    """Telegram's seconds are rounded down, and it may bring tomorrow what was written today."""
    lay = moment.machine_at - date
    return min(moment.at, moment.at - lay)


def _storable(text: str) -> str:
    return SURROGATES.sub("\ufffd", text)


def _digest(bot: Address, *parts: object) -> str:
    """Not the update's own number: after a silent week Telegram goes on at any number it likes."""
    named = "/".join(str(part) for part in (bot.name, *parts))
    return f"telegram/{hashlib.sha256(named.encode('utf-8', 'replace')).hexdigest()[:20]}"
