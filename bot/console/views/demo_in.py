"""The demo's way in: whoever plays chooses who they are. There is no such door in a house that is no demo."""

from __future__ import annotations

from aiohttp import web

from bot.console.entering.hall import form
from bot.console.entering.let_in import let_in
from bot.console.page import HEADERS
from bot.console.rooms import Rooms
from bot.store.beside import Method


async def come_in(request: web.Request, rooms: Rooms) -> web.StreamResponse:
    """Only where the house was opened as a demo, which listens to this machine alone."""
    id = (await form(request)).get("person", "")
    if not rooms.entrance.demo or id not in (await rooms.desk.books()).people:
        raise web.HTTPNotFound(headers=HEADERS)
    return await let_in(request, rooms, id, Method.LINK)
