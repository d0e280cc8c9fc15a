"""One's own desk: where the console begins, and how one leaves it."""

from __future__ import annotations

from aiohttp import web

from bot.console.page import elsewhere
from bot.console.sessions import COOKIE
from bot.console.visit import Visit


async def home(visit: Visit) -> web.StreamResponse:
    """To the first page that this person has any use for."""
    if not visit.menu:
        return visit.page("empty.html")
    return elsewhere(visit.menu[0][0])


async def leave(visit: Visit) -> web.StreamResponse:
    """The session ends, and the browser forgets what it kept of us."""
    await visit.rooms.sessions.end(visit.session, visit.now)
    gone = elsewhere("/console/inn")
    gone.headers["Clear-Site-Data"] = '"cache", "cookies", "storage"'
    gone.del_cookie(COOKIE, path="/", secure=True, httponly=True, samesite="Lax")
    return gone
