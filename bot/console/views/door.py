"""The door of the console: what anybody may ask for who is not logged in."""

from __future__ import annotations

from aiohttp import web

from bot.console.page import answer, rendered, static
from bot.console.rooms import Rooms


async def static_file(request: web.Request, _rooms: Rooms) -> web.StreamResponse:
    return static(request.match_info["name"])


async def way_in(_request: web.Request, rooms: Rooms) -> web.StreamResponse:
    """How to log in here."""
    words = rooms.words["nb"]
    return answer(rendered("way_in.html", {"say": words.say, "form": words.form, "visit": None}))
