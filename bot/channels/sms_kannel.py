"""The SMS door for Kannel: smsbox brings texts and reports, and takes ours (docs/channels/kannel.md)."""

from __future__ import annotations

import hmac
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from http import HTTPStatus
from ipaddress import IPv4Network, IPv6Address, IPv6Network, ip_address
from urllib.parse import unquote, urlsplit, urlunsplit

import aiohttp
from aiohttp import web

from bot.channels.base import Accept, Arrived, Limits, Refused, SendError, Unavailable
from bot.channels.capped import TooLong, capped
from bot.channels.sms_http import ANSWER_CAP, ANSWER_SECONDS
from bot.channels.sms_http_body import sendable
from bot.channels.sms_kannel_body import TEXT, UCS2, message_in, name_for, receipts_in
from bot.channels.standard_webhooks import Secret
from bot.clock import Clock
from messages.address import SMS
from messages.model import InboundMessage, OutboundMessage, Receipt
from messages.sms import encoding

DOOR, TEXTS, RECEIPTS = "/sms/kannel", "/sms/kannel/{token}", "/sms/kannel/{token}/receipt"
REPORTS = 1 | 2 | 16  # delivered, failed, rejected: the ends. What lies between is not worth a request each
URGENT, PLAIN = "1", "0"
LONGEST = 7 * 24 * 60  # minutes; no operator keeps a text longer

REFUSALS = (
    ("Authorization failed", "login", True),  # our own wrong name or password
    ("Not routable", "not_routable", False),
    ("denied", "denied_number", False),
)
"""What Kannel's words mean where its status does not tell: our reason, and whether to try again."""

Network = IPv4Network | IPv6Network


@dataclass(frozen=True, slots=True)
class Kannel:
    """Both ways to one Kannel. ``door`` is this house as Kannel reaches it; no ``peers`` are all peers.

    ``tokens``: all are let in, the first goes into the address at which Kannel shall report.
    """

    tokens: tuple[Secret, ...] = ()
    url: str | None = field(default=None, repr=False)
    door: str | None = None
    peers: tuple[Network, ...] = ()


class SmsKannel:
    """smsbox cannot sign: a secret in the path lets it in. Validity is counted on the ``machine``'s clock."""

    name = SMS

    def __init__(self, kannel: Kannel, machine: Clock, *, seconds: float = ANSWER_SECONDS) -> None:
        """It reports what became of a message where it was told at which door."""
        self.limits = Limits(promises_receipts=kannel.door is not None)
        self._kannel, self._machine = kannel, machine
        self._timeout = aiohttp.ClientTimeout(total=seconds)
        self._session: aiohttp.ClientSession | None = None

    def routes(self, accept: Accept) -> Iterable[web.RouteDef]:
        async def arrive(request: web.Request) -> web.StreamResponse:
            return _in_kannels_words(await accept(request, self))

        ways = [web.get(path, arrive, allow_head=False) for path in (TEXTS, RECEIPTS)]
        return [*ways, web.post(TEXTS, arrive), web.post(RECEIPTS, arrive)]

    def parse(self, arrived: Arrived) -> Sequence[InboundMessage | Receipt]:
        if not self._kannel.tokens:
            raise Unavailable("no_secrets")  # our own trouble: Kannel shall keep what it has
        token, _, rest = arrived.path.removeprefix(f"{DOOR}/").partition("/")
        if not _is_known(self._kannel.tokens, token) or not _is_among(self._kannel.peers, arrived.peer):
            raise Refused("token")
        return receipts_in(arrived) if rest else [message_in(arrived)]

    async def send(self, message: OutboundMessage) -> str:
        """Kannel gives no id, so ours is the message's name on both sides."""
        if not sendable(message.to):
            raise SendError("no_number", retryable=False)
        if self._kannel.url is None:
            raise SendError("no_gateway", retryable=True)
        try:
            await self._post(self._kannel.url, message)
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError) as e:
            raise SendError("unreachable", retryable=True) from e
        return message.id

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()

    async def _post(self, url: str, message: OutboundMessage) -> None:
        bare, login = _parted(url)
        headers = {**login, **_headers(message, self._machine.now()), **self._reports(message.id)}
        body = message.text.encode("utf-8", "replace")
        async with self._client().post(bare, data=body, headers=headers, allow_redirects=False) as answer:
            if answer.status != HTTPStatus.ACCEPTED:
                raise _refusal(answer, await _words(answer))

    def _reports(self, id: str) -> dict[str, str]:
        """Where Kannel shall tell what became of it. ``%d`` and ``%A`` are filled in by Kannel."""
        if self._kannel.door is None or not self._kannel.tokens:
            return {}
        token = self._kannel.tokens[0].key.decode()
        address = f"{self._kannel.door.rstrip('/')}{DOOR}/{token}/receipt?id={name_for(id)}&type=%d&said=%A"
        return {"x-kannel-dlr-mask": str(REPORTS), "x-kannel-dlr-url": address}

    def _client(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(timeout=self._timeout, cookie_jar=aiohttp.DummyCookieJar())
        return self._session


def _in_kannels_words(answer: web.StreamResponse) -> web.StreamResponse:
    """To smsbox 204 is a failure, and whatever stands in a 200 it may text to the citizen: so an empty plain text."""
    return web.Response(text="") if answer.status == HTTPStatus.NO_CONTENT else answer


def _is_known(tokens: Sequence[Secret], given: str) -> bool:
    """Each is compared, and each whole, so the time it takes says nothing about what was wrong."""
    theirs = given.encode("utf-8", "surrogatepass")
    return sum(hmac.compare_digest(token.key, theirs) for token in tokens) > 0


def _is_among(peers: Sequence[Network], peer: str) -> bool:
    if not peers:
        return True
    try:
        address = ip_address(peer)
    except ValueError:
        return False
    if isinstance(address, IPv6Address) and address.ipv4_mapped:
        address = address.ipv4_mapped
    return any(address in network for network in peers)


def _parted(url: str) -> tuple[str, dict[str, str]]:
    """The address, and the name and password that stood in it: Kannel wants them in headers of its own."""
    parts = urlsplit(url)
    login = {"username": unquote(parts.username or ""), "password": unquote(parts.password or "")}
    bare = urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))
    return bare, {f"x-kannel-{name}": value for name, value in login.items()}


def _headers(message: OutboundMessage, now: datetime) -> dict[str, str]:
    """The text itself is the body, so that it stands in no address."""
    told = {
        "content-type": "text/plain; charset=UTF-8",
        "x-kannel-from": message.sender.name,
        "x-kannel-to": message.to.name,
        "x-kannel-coding": UCS2 if encoding(message.text) == "UCS-2" else TEXT,
        "x-kannel-priority": URGENT if message.urgent else PLAIN,
    }
    if message.expires_at is not None:
        minutes = math.ceil((message.expires_at - now).total_seconds() / 60)
        told["x-kannel-validity"] = str(min(max(minutes, 1), LONGEST))
    return told


async def _words(answer: aiohttp.ClientResponse) -> str:
    try:
        return (await capped(answer.content, ANSWER_CAP)).decode("utf-8", "replace")
    except (TooLong, aiohttp.ClientError, TimeoutError):
        return ""


def _refusal(answer: aiohttp.ClientResponse, words: str) -> SendError:
    if 200 <= answer.status < 300:
        return SendError("not_a_gateway", retryable=True)  # sendsms says 202 and nothing else
    for said, reason, retryable in REFUSALS:
        if said in words and answer.status in (HTTPStatus.BAD_REQUEST, HTTPStatus.FORBIDDEN):
            return SendError(reason, retryable=retryable)
    return SendError(f"http_{answer.status}", retryable=answer.status != HTTPStatus.BAD_REQUEST)
