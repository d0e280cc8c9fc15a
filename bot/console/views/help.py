"""What stands in the same place on every page: where one finds help, and what we know of who can use the console."""

from __future__ import annotations

from aiohttp import web

from bot.console.page import answer, rendered
from bot.console.rooms import Rooms


async def help_page(request: web.Request, rooms: Rooms) -> web.StreamResponse:
    """What a person does when the console does not do what they need: it is never the only way."""
    return _page("help.html", request, rooms)


async def accessibility(request: web.Request, rooms: Rooms) -> web.StreamResponse:
    """What was tried, and what nobody has tried yet."""
    return _page("accessibility.html", request, rooms)


def _page(name: str, request: web.Request, rooms: Rooms) -> web.StreamResponse:
    """In the form that the browser asks for, as nobody needs to be logged in."""
    wanted = request.headers.get("Accept-Language", "")[:2].lower()
    words = rooms.words.get(wanted) or rooms.words["nb"]
    return answer(rendered(name, {"say": words.say, "form": words.form, "visit": None}))
