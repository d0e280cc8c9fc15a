"""Where calendars fetch the rota: ``/calendar/<secret>/mine.ics`` and ``…/office.ics``, at the doors."""

from __future__ import annotations

from aiohttp import web

from bot.calendars.out import page, subscriber
from bot.clock import Clock
from bot.desk import Desk
from messages.catalogue import Catalogue

TYPE = "text/calendar; charset=utf-8"
WHAT = {"mine.ics": False, "office.ics": True}


class Calendars:
    """``catalogue``: the shipped texts; an office's own are laid over them."""

    def __init__(self, desk: Desk, catalogue: Catalogue, clock: Clock) -> None:
        self._desk, self._catalogue, self._clock = desk, catalogue, clock

    def routes(self) -> list[web.RouteDef]:
        return [web.get("/calendar/{secret}/{what}", self.serve)]

    async def serve(self, request: web.Request) -> web.Response:
        """An address that is nobody's, and one that was taken back, are answered alike."""
        everybody = WHAT.get(request.match_info["what"])
        books = await self._desk.books()
        person = subscriber(books, request.match_info["secret"])
        if person is None or everybody is None:
            return web.Response(status=404)
        say = self._catalogue.with_texts(books.texts)
        body = page(books, person, say, self._clock.now(), everybody=everybody)
        return web.Response(body=body, headers={"content-type": TYPE, "cache-control": "private, no-store"})
