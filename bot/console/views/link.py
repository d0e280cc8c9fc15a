"""A code that was made at the terminal, or by a leader: whoever has it comes in once, as the person it was made for."""

from __future__ import annotations

from aiohttp import web

from bot.console.entering.hall import form, shown
from bot.console.entering.invitation import invited
from bot.console.entering.let_in import let_in
from bot.console.entering.typed import typed
from bot.console.origin import network
from bot.console.rooms import Rooms
from bot.console.sessions import digest
from bot.store.beside import Method, Ticket
from bot.store.errors import Conflict

KIND = "link"


async def asked(request: web.Request, rooms: Rooms) -> web.StreamResponse:
    """A form: opening an address uses nothing up, whoever opens it."""
    return shown(request, rooms, "link.html", why="", to=request.query.get("til", ""))


async def tried(request: web.Request, rooms: Rooms) -> web.StreamResponse:
    """A used code is told like a wrong one."""
    given, now = await form(request), rooms.clock.now()
    to = given.get("til", "")
    if not rooms.entrance.guesses.lets(network(request), now):
        return shown(request, rooms, "link.html", 429, why="too_often", to=to)
    person = await _person(rooms, given.get("code", ""))
    if person is None:
        return shown(request, rooms, "link.html", 422, why="link_wrong", to=to)
    return await let_in(request, rooms, person, Method.LINK, to)


async def _person(rooms: Rooms, text: str) -> str | None:
    """Whose code it is; from here on it is used."""
    books, links, now = await rooms.desk.books(), rooms.entrance.links, rooms.clock.now()
    found = links.whose(text, books.people, now) if links is not None else None
    if found is None:
        return await invited(rooms, text)
    used = Ticket(digest(typed(text)), KIND, found, now, used_at=now)
    try:
        await rooms.store.put_beside(used, at=now)
    except Conflict:
        return None
    return found
