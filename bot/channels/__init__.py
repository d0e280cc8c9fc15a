"""The doors there are: the name in ``Address.channel``, and how the door is made from the settings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from bot.channels.base import Channel
from bot.channels.sms_http import SmsHttp
from bot.channels.sms_kannel import Kannel, SmsKannel
from bot.clock import Clock
from escalation.carriers import Carriers
from messages.address import SECOND_SMS, SMS, TELEGRAM, VOICE

if TYPE_CHECKING:  # the settings know what a secret looks like, and so import from this room
    from bot.settings import Settings


HTTP, KANNEL = "http", "kannel"


def sms(settings: Settings, machine: Clock) -> Channel:
    """One gateway at a time, whichever it is: an address only says that it is SMS."""
    if settings.sms_gateway == KANNEL:
        door, peers = settings.kannel_door, settings.kannel_peers
        return SmsKannel(Kannel(settings.kannel_tokens, settings.sms_url, door, peers), machine)
    return SmsHttp(settings.sms_secrets, settings.sms_url, machine)


def _telegram(settings: Settings, machine: Clock) -> Channel | None:
    """aiogram is imported here and not above: whoever does not use Telegram shall not pay for it."""
    if settings.telegram_token is None:
        return None
    from bot.channels.telegram import Telegram, TelegramBot

    bot = TelegramBot(settings.telegram_token, settings.telegram_secrets, settings.telegram_door, settings.telegram_api)
    return Telegram(bot, machine)


CHANNELS: Mapping[str, Callable[[Settings, Clock], Channel | None]] = {SMS: sms, TELEGRAM: _telegram}
"""None: this door is not switched on."""


def mounted(settings: Settings, machine: Clock) -> dict[str, Channel]:
    """The doors that are switched on."""
    made = {name: make(settings, machine) for name, make in CHANNELS.items()}
    return {name: channel for name, channel in made.items() if channel is not None}


def carriers(channels: Mapping[str, Channel]) -> Carriers:
    """What the inner rooms may know of the doors: which there are, and which report."""
    reporting = frozenset(name for name, channel in channels.items() if channel.limits.promises_receipts)
    return Carriers(frozenset(channels), reporting)


NAMES = (SMS, TELEGRAM, VOICE, SECOND_SMS)
"""Every channel that an address may name. Mail for one that is not mounted fails at once and goes another way."""
