"""The SMS door: our own plain contract for any gateway bridge (docs/channels/sms_http.md)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from http import HTTPStatus

import aiohttp
from aiohttp import web

from bot.channels.base import Accept, Arrived, Limits, SendError, Unavailable
from bot.channels.capped import TooLong, capped
from bot.channels.sms_http_body import gateway_id, message_in, receipts_in, sendable
from bot.channels.standard_webhooks import Secret, Stale, signed, verified
from bot.clock import Clock
from messages.address import SMS
from messages.model import InboundMessage, OutboundMessage, Receipt

TEXTS, RECEIPTS = "/sms/http", "/sms/http/receipt"
ANSWER_CAP = 64 * 1024
ANSWER_SECONDS = 5.0
NEVER = frozenset({HTTPStatus.BAD_REQUEST, HTTPStatus.GONE, HTTPStatus.REQUEST_ENTITY_TOO_LARGE, 422})
"""Answers that mean "this message can never be sent". Any other refusal may be our own wrong secret or address."""


class SmsHttp:
    """``secrets``: all are let in, the first signs what we send. Signatures are dated by the ``machine``'s clock."""

    name = SMS
    limits = Limits()

    def __init__(
        self, secrets: Sequence[Secret], url: str | None, machine: Clock, *, seconds: float = ANSWER_SECONDS
    ) -> None:
        self._secrets, self._url, self._machine = tuple(secrets), url, machine
        self._timeout = aiohttp.ClientTimeout(total=seconds)
        self._session: aiohttp.ClientSession | None = None

    def routes(self, accept: Accept) -> Iterable[web.RouteDef]:
        async def arrive(request: web.Request) -> web.StreamResponse:
            return await accept(request, self)

        return [web.post(TEXTS, arrive), web.post(RECEIPTS, arrive)]

    def parse(self, arrived: Arrived) -> Sequence[InboundMessage | Receipt]:
        if not self._secrets:
            raise Unavailable("no_secrets")  # our own trouble: the gateway shall keep what it has
        try:
            webhook_id = verified(self._secrets, arrived.headers, arrived.body, arrived.machine_at)
        except Stale as stale:
            ids = [message_in(arrived, stale.id).id] if arrived.path == TEXTS else []
            raise Unavailable("stale", ids=ids) from stale
        return receipts_in(arrived) if arrived.path == RECEIPTS else [message_in(arrived, webhook_id)]

    async def send(self, message: OutboundMessage) -> str:
        if not sendable(message.to):
            raise SendError("no_number", retryable=False)
        if self._url is None or not self._secrets:
            raise SendError("no_gateway", retryable=True)
        try:
            return await self._post(self._url, message)
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError) as e:
            raise SendError("unreachable", retryable=True) from e

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()

    async def _post(self, url: str, message: OutboundMessage) -> str:
        fields = {"id": message.id, "to": message.to.name, "from": message.sender.name, "text": message.text}
        body = json.dumps(fields).encode()
        headers = signed(self._secrets[0], message.id, self._machine.now(), body)
        headers["content-type"] = "application/json"
        async with self._client().post(url, data=body, headers=headers, allow_redirects=False) as answer:
            if not 200 <= answer.status < 300:
                raise _refusal(answer)
            return _taken_as(await _body(answer), message.id, answer.content_type)

    def _client(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(timeout=self._timeout, cookie_jar=aiohttp.DummyCookieJar())
        return self._session


def _refusal(answer: aiohttp.ClientResponse) -> SendError:
    wait = answer.headers.get("retry-after", "")
    after = float(wait) if wait.isascii() and wait.isdigit() and len(wait) < 6 else None
    return SendError(f"http_{answer.status}", retryable=answer.status not in NEVER, retry_after=after)


async def _body(answer: aiohttp.ClientResponse) -> bytes:
    """A 2xx has been said: whatever happens to its body, the message is on its way."""
    try:
        return await capped(answer.content, ANSWER_CAP)
    except (TooLong, aiohttp.ClientError, TimeoutError):
        return b""


def _taken_as(body: bytes, our_id: str, content_type: str) -> str:
    if content_type == "text/html":
        raise SendError("not_a_gateway", retryable=True)  # a login page or a proxy's apology took our message
    return gateway_id(body) or our_id
