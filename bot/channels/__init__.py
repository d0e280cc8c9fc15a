"""The doors there are: the name in ``Address.channel``, and how the door is made from the settings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from bot.channels.base import Channel
from bot.channels.sms_http import SmsHttp
from bot.clock import Clock
from messages.address import SMS

if TYPE_CHECKING:  # the settings know what a secret looks like, and so import from this room
    from bot.settings import Settings


def _sms(settings: Settings, machine: Clock) -> Channel:
    return SmsHttp(settings.sms_secrets, settings.sms_url, machine)


CHANNELS: Mapping[str, Callable[[Settings, Clock], Channel]] = {SMS: _sms}

NAMES = (SMS, "telegram")
"""Every channel that an address may name. Mail for one that is not mounted fails at once and goes another way."""
