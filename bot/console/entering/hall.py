"""The hall: pages for somebody who is not logged in, in the form of Norwegian that their browser asks for."""

from __future__ import annotations

from collections.abc import Mapping

from aiohttp import web

from bot.console.page import answer, rendered
from bot.console.rooms import Rooms


def shown(request: web.Request, rooms: Rooms, name: str, status: int = 200, **values: object) -> web.Response:
    words = rooms.words["nn" if request.headers.get("Accept-Language", "").startswith("nn") else "nb"]
    shared = {"say": words.say, "form": words.form, "visit": None, "errors": [], "rooms": rooms}
    return answer(rendered(name, {**shared, **values}), status)


async def form(request: web.Request) -> Mapping[str, str]:
    """What was posted; files are nothing here."""
    return {name: value for name, value in (await request.post()).items() if isinstance(value, str)}
