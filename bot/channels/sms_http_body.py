"""Reads the bodies an authenticated bridge sends; what cannot be read is handed on as unreadable, never refused."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.channels.base import Arrived
from messages.address import SMS, Address, BadNumber, phone
from messages.model import InboundMessage, Kind, Receipt, ReceiptStatus

UNKNOWN = Address(SMS, "unknown")
KINDS = {"text": Kind.TEXT, "picture": Kind.PICTURE, "voice": Kind.VOICE}
STATUSES = {status.value: status for status in ReceiptStatus}
SALVAGED = re.compile(r'"(id|from|to)"\s*:\s*"([^"\\]{1,200})"')
SURROGATES = re.compile("[\ud800-\udfff]")  # no letter, and no store can keep them
IN_FULL = re.compile(r"\+47[0-9]{8}", re.ASCII)  # most numbers come like this, and ``phone`` would change nothing
DIALLED = re.compile(r"\+?[0-9]{3,15}", re.ASCII)
REASON = re.compile(r"[a-z][a-z_]{0,31}(_[0-9]{1,4})?", re.ASCII)  # a word and a code: no room for a number or a name

Fields = Mapping[str, object]


def message_in(arrived: Arrived, webhook_id: str) -> InboundMessage:
    """The message a bridge brought. Its id is a digest, for a gateway's id may be long or hold a number."""
    fields, whole = _fields(arrived.body)
    sender, text = address(fields.get("from")), fields.get("text")
    kind = _kind(fields) if whole and sender != UNKNOWN else Kind.UNREADABLE
    if kind is Kind.TEXT and not isinstance(text, str):
        kind = Kind.UNREADABLE
    return InboundMessage(
        id=_digest(_id(fields) or webhook_id),
        sender=sender,
        to=address(fields.get("to")),
        kind=kind,
        text=_string(text),
        sent_at=_moment(fields.get("sent_at"), arrived),
        received_at=arrived.at,
    )


def receipts_in(arrived: Arrived) -> Sequence[Receipt]:
    """The receipt a bridge brought; none if it cannot be told of what, or what became of it."""
    fields, _ = _fields(arrived.body)
    status, id, reason = STATUSES.get(_string(fields.get("status")).lower()), _id(fields), _string(fields.get("reason"))
    if status is None or not id:
        return []
    known = reason if REASON.fullmatch(reason) else "other" if reason else ""
    return [Receipt(id, status, _moment(fields.get("at"), arrived), known)]


def gateway_id(body: bytes) -> str:
    """The id in a bridge's 2xx; empty if there is none."""
    return _id(_fields(body)[0])


def sendable(to: Address) -> bool:
    """Whether a text can go there; a sender may also have been a name, or nobody we know."""
    return DIALLED.fullmatch(to.name) is not None


def _fields(body: bytes) -> tuple[Fields, bool]:
    """The fields, and whether all could be read. Of broken JSON we keep who wrote, and the whole as the text."""
    text = body.decode("utf-8-sig", "replace")
    try:
        found = json.loads(text, object_pairs_hook=_once)
    except (ValueError, RecursionError):
        return {**_salvaged(text), "text": text}, False
    if not isinstance(found, dict):
        return {"text": text}, False
    return found, _is_utf8(body)


def _once(pairs: Sequence[tuple[str, object]]) -> dict[str, object]:
    """Two senders in one message: a bridge that does not quote lets a citizen write as somebody else."""
    fields = dict(pairs)
    if len(fields) != len(pairs):
        raise ValueError("a field twice")
    return fields


def _salvaged(text: str) -> Fields:
    pairs = SALVAGED.findall(text)
    names = [name for name, _ in pairs]
    return {name: value for name, value in pairs if names.count(name) == 1}


def _is_utf8(body: bytes) -> bool:
    try:
        body.decode()
    except UnicodeDecodeError:
        return False
    return True


def _kind(fields: Fields) -> Kind:
    return KINDS.get(_string(fields.get("type", "text")).lower(), Kind.UNREADABLE)


def address(value: object) -> Address:
    """A phone number, with or without its plus; else the name as it stands, to which no text can go."""
    name = _string(value).strip()[:100]
    if IN_FULL.fullmatch(name):
        return Address(SMS, name)
    if not any(letter.isalpha() for letter in name):  # "800FLOWERS" is a name here, though one could dial it
        for spelled in (name, f"+{name}"):
            try:
                return phone(spelled)
            except BadNumber:
                continue
    return Address(SMS, name) if name else UNKNOWN


def _moment(value: object, arrived: Arrived) -> datetime:
    """On the house's clock. Without a zone, without sense, or still to come: the moment it arrived."""
    try:
        lay = arrived.machine_at - datetime.fromisoformat(_string(value))
        return min(arrived.at, arrived.at - lay)
    except (TypeError, ValueError, OverflowError):
        return arrived.at


def _id(fields: Fields) -> str:
    id = fields.get("id")
    return str(id) if isinstance(id, int) and not isinstance(id, bool) else _string(id)


def _string(value: object) -> str:
    return SURROGATES.sub("\ufffd", value) if isinstance(value, str) else ""


def _digest(gateway_id: str) -> str:
    return f"sms_http/{hashlib.sha256(gateway_id.encode()).hexdigest()[:20]}"
