"""Phone numbers in a configuration: as people write them, kept as E.164 or as a short code."""

from __future__ import annotations

import re

from bot.config.lines import Path
from bot.config.section import Section
from messages.address import SECOND_SMS, SMS, TELEGRAM, VOICE, Address, BadNumber, e164

WAY_KINDS = (SMS, TELEGRAM, VOICE, SECOND_SMS)
ACCOUNT = re.compile(r"[1-9][0-9]{3,17}", re.ASCII)  # a person's; groups have negative ones


def number(section: Section, key: Path, text: str) -> str:
    """Empty if it is none; that is noted. The number itself is never repeated: it may be an officer's own."""
    mend = 'write it like "+47 00 00 00 11", or a short code like "116117"'
    if not text:
        return ""
    if any(c.isalpha() for c in text):
        section.fault(key, "has letters, so nobody can answer it", mend)
        return ""
    try:
        return e164(text)
    except BadNumber as e:
        section.fault(key, f"is {e}", mend)
        return ""


def way(section: Section, key: Path, text: str) -> Address | None:
    """How a person is reached: a number, or a channel and a name there (``sms:+47 …``)."""
    channel, colon, name = text.partition(":")
    if not colon:
        channel, name = SMS, text
    if channel not in WAY_KINDS:
        section.fault(key, f'"{channel}" is not a channel of this bot', f"write {', '.join(WAY_KINDS)}")
        return None
    if channel == TELEGRAM:
        return _account(section, key, name.strip())
    found = number(section, key, name.strip())
    if found and not found.startswith("+"):
        section.fault(key, "is a short code", "write the whole number of the person's own phone")
        return None
    return Address(channel, found) if found else None


def _account(section: Section, key: Path, name: str) -> Address | None:
    if not ACCOUNT.fullmatch(name):
        mend = "write the number of the account like telegram:700000021; names can be given to somebody else"
        section.fault(key, "is not a Telegram account", mend)
        return None
    return Address(TELEGRAM, name)
