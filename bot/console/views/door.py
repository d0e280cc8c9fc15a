"""The door of the console: what anybody may ask for who is not logged in."""

from __future__ import annotations

from urllib.parse import quote

from aiohttp import web

from bot.console.entering.hall import shown
from bot.console.origin import own_path
from bot.console.page import static
from bot.console.rooms import Rooms


async def static_file(request: web.Request, _rooms: Rooms) -> web.StreamResponse:
    return static(request.match_info["name"])


async def way_in(request: web.Request, rooms: Rooms) -> web.StreamResponse:
    """How to log in here; and where to, if they came from somewhere."""
    to = own_path(request.query.get("til", ""))
    players = (await rooms.desk.books()).people.values() if rooms.entrance.demo else ()
    return shown(request, rooms, "way_in.html", to=to, back=f"?til={quote(to)}", players=players)
