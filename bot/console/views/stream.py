"""The stream: which cases changed, by code and version. Whoever may not see a case hears nothing of it."""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress

from aiohttp import web

from bot.console.access import RIGHTS, Action
from bot.console.live import Changed, Ended, Queue, TooMany
from bot.console.page import HEADERS
from bot.console.sessions import is_alive
from bot.console.visit import Visit, actor, is_on_duty
from bot.store.beside import Session
from bot.store.errors import StoreError

AGAIN = 2000  # milliseconds after which a browser that lost us comes back


async def stream(visit: Visit) -> web.StreamResponse:
    """Until the page is left, the session ends, or the house closes."""
    try:
        with visit.rooms.live.listener(visit.person.id) as queue:
            return await _told(visit, queue)
    except (TooMany, Ended) as why:
        status = 429 if isinstance(why, TooMany) else 503
        return web.Response(status=status, headers={**HEADERS, "Retry-After": "20"})


async def _told(visit: Visit, queue: Queue) -> web.StreamResponse:
    answer = web.StreamResponse(headers={**HEADERS, "Content-Type": "text/event-stream", "X-Accel-Buffering": "no"})
    await answer.prepare(visit.request)
    offices = frozenset(visit.offices(Action.SEE_CASES))
    with suppress(ConnectionError):
        await answer.write(f"retry: {AGAIN}\n\n".encode())
        for missed in visit.rooms.live.since(_last_heard(visit.request)):
            await _say(visit, answer, missed, offices)
        await _listen(visit, answer, queue, offices)
    return answer


def _last_heard(request: web.Request) -> str:
    """What a browser that lost us heard last; and of one that is new, when its page was made."""
    return request.headers.get("Last-Event-ID") or request.query.get("siden", "")


async def _listen(visit: Visit, answer: web.StreamResponse, queue: Queue, offices: frozenset[str]) -> None:
    """However much there is to tell, the session is looked at again with every beat."""
    clock = asyncio.get_running_loop()
    beat = clock.time() + visit.rooms.live.beat
    while offices:
        try:
            async with asyncio.timeout_at(beat):
                changed = await queue.get()
        except TimeoutError:
            beat, offices = clock.time() + visit.rooms.live.beat, await _offices(visit)
            await answer.write(b"event: beat\ndata: {}\n\n" if offices else b"event: gone\ndata: {}\n\n")
            continue
        if changed is None:
            return
        await _say(visit, answer, changed, offices)


async def _say(visit: Visit, answer: web.StreamResponse, changed: Changed, offices: frozenset[str]) -> None:
    if changed.code and changed.office not in offices:
        return
    data = json.dumps({"code": changed.code, "version": changed.version})
    await answer.write(f"id: {visit.rooms.live.named(changed)}\nevent: case\ndata: {data}\n\n".encode())


async def _offices(visit: Visit) -> frozenset[str]:
    """Whose cases they may hear of now; none once the session has ended or the role was taken away.

    It looks, and does not count as being there: a stream alone keeps nobody logged in.
    """
    now = visit.rooms.clock.now()
    try:
        session = await visit.rooms.store.beside(Session, visit.session.digest)
        books = await visit.rooms.desk.books()
    except StoreError:  # nobody can say now, and nothing is told that a page would not ask for again
        return frozenset(visit.offices(Action.SEE_CASES))
    person = books.people.get(visit.person.id)
    if session is None or person is None or not is_alive(session, now, is_on_duty(books, person.id, now)):
        return frozenset()
    return frozenset(actor(person, books, session, now).offices(RIGHTS[Action.SEE_CASES].roles))
