"""The first login of a line: the code from the terminal, and then who of the people in the books this is."""

from __future__ import annotations

from aiohttp import web

from bot.console.entering.hall import form, shown
from bot.console.entering.let_in import let_in
from bot.console.entering.start import Start, Tried, candidates, is_open
from bot.console.origin import network
from bot.console.page import elsewhere
from bot.console.rooms import Rooms
from bot.store.beside import Method
from bot.store.errors import Conflict

WRONG = {Tried.WRONG: "start_wrong", Tried.RENEWED: "start_renewed"}


async def asked(request: web.Request, rooms: Rooms) -> web.StreamResponse:
    """A form, and nothing happens by looking at it."""
    return shown(request, rooms, "start.html", is_open=await _is_open(rooms.entrance.start), why="")


async def tried(request: web.Request, rooms: Rooms) -> web.StreamResponse:
    """The code opens a page where they say who they are; with that, the code is used up."""
    start, given = rooms.entrance.start, await form(request)
    now = rooms.clock.now()
    if start is None:
        return shown(request, rooms, "start.html", 409, is_open=False, why="")
    if not rooms.entrance.guesses.lets(network(request), now):
        return _again(request, rooms, "too_often", 429)
    found = await start.tried(given.get("code", ""), now)
    if found is Tried.SHUT:
        return shown(request, rooms, "start.html", 409, is_open=False, why="")
    if found is not Tried.RIGHT:
        return _again(request, rooms, WRONG[found], 422)
    return await _chosen(request, rooms, start, given.get("person", ""), given.get("code", ""))


async def _chosen(request: web.Request, rooms: Rooms, start: Start, id: str, code: str) -> web.StreamResponse:
    books = await rooms.desk.books()
    people = {person.id: person for person in candidates(books)}
    if id not in people:
        return shown(request, rooms, "start_who.html", people=people.values(), code=code)
    try:
        await start.open_to(people[id], books, rooms.clock.now())
    except Conflict:  # the books were changed, or somebody else was the first
        return elsewhere("/console/start")
    return await let_in(request, rooms, id, Method.LINK)


def _again(request: web.Request, rooms: Rooms, why: str, status: int) -> web.StreamResponse:
    return shown(request, rooms, "start.html", status, is_open=True, why=why)


async def _is_open(start: Start | None) -> bool:
    return start is not None and is_open(await start.ticket())
