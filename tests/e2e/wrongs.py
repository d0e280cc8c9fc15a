"""Houses built wrongly on purpose, each with a fault that real webhook code has: the tests must see through them."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, cast
from uuid import uuid4

from aiohttp import web

from bot.channels.base import Accept, Channel
from bot.store.store import Leased
from escalation.decision import Decision
from tests.e2e.parts import Alteration, Altered, Parts, connection, with_store

BACKLOG_SECONDS = 0.05  # how long what was already answered waits to be kept


def answers_before_keeping(parts: Parts) -> Parts:
    """Says 2xx at once, and works through its backlog afterwards."""

    def routes(real: Any, accept: Accept) -> Iterable[web.RouteDef]:
        async def answer(request: web.Request, channel: Channel) -> web.StreamResponse:
            response = web.Response(status=204)
            await response.prepare(request)
            await response.write_eof()
            await asyncio.sleep(BACKLOG_SECONDS)
            await accept(request, channel)
            return response

        found: Iterable[web.RouteDef] = real(answer)
        return found

    channels = {name: cast(Channel, Altered(real, routes=routes)) for name, real in (parts.channels or {}).items()}
    return Parts(parts.store, channels, parts.answered)


def forgets_causes(parts: Parts) -> Parts:
    """Keeps every text, but does not know one that it has kept before."""

    async def commit(real: Any, decision: Decision, *, cause: str, **more: datetime) -> Any:
        return await real(decision, cause=f"{cause}{uuid4()}", **more)

    async def decided(real: Any, cause: str) -> bool:
        return False

    return with_store(parts, commit=commit, commit_and_lease=commit, decided=decided)


def settles_before_sending(parts: Parts) -> Parts:
    """Marks a message as sent, and then sends it."""

    async def lease(real: Any, *args: Any, **kwargs: Any) -> tuple[Leased, ...]:
        leased: tuple[Leased, ...] = await real(*args, **kwargs)
        for each in leased:
            await parts.store.sent(each.message.id, "", each.until)  # type: ignore[union-attr]
        return leased

    return with_store(parts, lease=lease, commit_and_lease=lease)


def renames_what_it_sends_again(parts: Parts) -> Parts:
    """Gives each try an id of its own, so that no gateway can know it again."""

    async def send(real: Any, message: Any) -> str:
        return str(await real(replace(message, id=f"{message.id}:{uuid4()}")))

    channels = {name: cast(Channel, Altered(real, send=send)) for name, real in (parts.channels or {}).items()}
    return Parts(parts.store, channels, parts.answered)


def does_not_sync(parts: Parts) -> Parts:
    """Trusts the page cache: survives every kill, and no power cut."""
    connection(parts).execute("PRAGMA synchronous = OFF")
    return parts


WRONGS: Mapping[str, Alteration] = {
    "answers_before_keeping": answers_before_keeping,
    "forgets_causes": forgets_causes,
    "settles_before_sending": settles_before_sending,
    "renames_what_it_sends_again": renames_what_it_sends_again,
    "does_not_sync": does_not_sync,
}
