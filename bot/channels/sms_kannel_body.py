"""Reads what Kannel's smsbox brings: fields in the query as bytes, and letters in the alphabet that it names."""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from types import MappingProxyType
from urllib.parse import unquote_to_bytes

from bot.channels.base import Arrived
from bot.channels.sms_http_body import SURROGATES, UNKNOWN, address
from messages.address import Address
from messages.model import InboundMessage, Kind, Receipt, ReceiptStatus

TEXT, DATA, UCS2 = "0", "1", "2"  # Kannel's words for how a text is coded
CHARSETS: Mapping[str, str] = MappingProxyType(
    {"": "utf-8", "utf8": "utf-8", "utf16be": "utf-16-be", "utf16": "utf-16", "ucs2": "utf-16-be"}
    | {"usascii": "ascii", "iso88591": "latin-1", "iso885915": "iso-8859-15", "windows1252": "cp1252"}
)
NO_LETTER = re.compile("[-_ ]")
SECONDS = re.compile(r"[0-9]{1,12}", re.ASCII)
# What became of it, by bit; the first that is set counts. An expired one is 34: the bit of expiry and of failure.
BITS = (
    (1, ReceiptStatus.DELIVERED),
    (32, ReceiptStatus.EXPIRED),
    (2 | 16, ReceiptStatus.FAILED),
    (4 | 8, ReceiptStatus.ACCEPTED),
)
STAT = re.compile(r"\bstat:([A-Za-z]{1,16})", re.ASCII)
ERR = re.compile(r"\berr:([0-9]{1,4})\b", re.ASCII)
NACK = re.compile(r"NACK/0x0*([0-9A-Fa-f]{1,3})/", re.ASCII)
EXPIRED = ("stat:EXPIRED", "validity expired")

Fields = Mapping[str, bytes]


def message_in(arrived: Arrived) -> InboundMessage:
    """The text that was brought: words and numbers in the query or, posted, in body and headers.

    What cannot be read is unreadable.
    """
    fields, whole = _fields(arrived.query)
    raw = fields.get("text", arrived.body)
    sender, to = (_number(arrived, fields, name) for name in ("from", "to"))
    text, letters = _letters(raw, _plain(fields, "coding"), _plain(fields, "charset"))
    readable = whole and letters and sender != UNKNOWN
    return InboundMessage(
        id=_id(fields, sender, raw),
        sender=sender,
        to=to,
        kind=Kind.TEXT if readable else Kind.UNREADABLE,
        text=text,
        sent_at=_moment(_plain(fields, "ts"), arrived),
        received_at=arrived.at,
    )


def receipts_in(arrived: Arrived) -> Sequence[Receipt]:
    """What Kannel says became of a message of ours; nothing if it cannot be told of which, or what."""
    fields, _ = _fields(arrived.query)
    id, type, said = _named(_plain(fields, "id")), _plain(fields, "type"), _plain(fields, "said")
    bits = int(type) if SECONDS.fullmatch(type) else 0
    status = next((status for bit, status in BITS if bits & bit), None)
    if not id or status is None:
        return []
    if status is ReceiptStatus.FAILED and any(word in said for word in EXPIRED):
        status = ReceiptStatus.EXPIRED
    return [Receipt(id, status, arrived.at, "" if status is ReceiptStatus.DELIVERED else _reason(said))]


def name_for(message_id: str) -> str:
    """Our id as it travels in the address of a report: Kannel takes every % there for a field of its own."""
    return base64.urlsafe_b64encode(message_id.encode()).decode().rstrip("=")


def _named(name: str) -> str:
    try:
        return base64.b64decode(name + "=" * (-len(name) % 4), b"-_", validate=True).decode()
    except (binascii.Error, ValueError):
        return ""


def _fields(query: str) -> tuple[Fields, bool]:
    """The fields as bytes. One that is there twice is nobody's word, and so is left out."""
    pairs = [each.partition("=")[::2] for each in query.split("&") if each]
    names = [name for name, _ in pairs]
    once = {name: unquote_to_bytes(value.replace("+", " ")) for name, value in pairs if names.count(name) == 1}
    return once, len(once) == len(pairs)


def _number(arrived: Arrived, fields: Fields, name: str) -> Address:
    """In the query, it would stand in the log of whoever could not reach us; in a header it does not."""
    return address(_plain(fields, name) or arrived.headers.get(f"x-kannel-{name}"))


def _plain(fields: Fields, name: str) -> str:
    return fields.get(name, b"").decode("utf-8", "replace").strip()


def _letters(raw: bytes, coding: str, charset: str) -> tuple[str, bool]:
    """The text, and whether all of it could be read. Half an emoji is no reason to doubt the rest."""
    named = CHARSETS.get(NO_LETTER.sub("", charset).lower())
    if coding == UCS2 and not charset:
        named = "utf-16-be"
    if named is None or coding == DATA:
        return raw.decode("utf-8", "replace"), False
    try:
        return SURROGATES.sub("\ufffd", raw.decode(named, _halves(named))), True
    except UnicodeDecodeError:
        return raw.decode(named, "replace"), False


def _halves(named: str) -> str:
    return "surrogatepass" if named.startswith("utf-16") else "strict"


def _moment(seconds: str, arrived: Arrived) -> datetime:
    """On the house's clock. Without sense, or still to come: the moment it arrived."""
    if not SECONDS.fullmatch(seconds):
        return arrived.at
    try:
        lay = arrived.machine_at - datetime.fromtimestamp(int(seconds), UTC)
        return min(arrived.at, arrived.at - lay)
    except (ValueError, OverflowError, OSError):
        return arrived.at


def _reason(said: str) -> str:
    """``id:… stat:UNDELIV err:027 text:…`` → ``undeliv_27``. Nothing else of it is kept: it may hold words."""
    if nack := NACK.search(said):
        return f"nack_{int(nack[1], 16)}"
    stat, err = STAT.search(said), ERR.search(said)
    word = stat[1].lower() if stat else "other" if said else ""
    return f"{word}_{int(err[1])}" if word and err and int(err[1]) else word


def _id(fields: Fields, sender: Address, raw: bytes) -> str:
    """A digest of Kannel's own id; without one, of all that the text is: brought again it is still the same."""
    own = fields.get("id", b"").strip()
    whole = own or b"\0".join((sender.name.encode(), fields.get("ts", b""), raw))
    return f"sms_kannel/{hashlib.sha256(whole).hexdigest()[:20]}"
