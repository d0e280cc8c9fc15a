"""Duty login: a number, a code to that phone, and a session that opens cases. Every number gets the same answers."""

from __future__ import annotations

import secrets

from aiohttp import web

from bot.console.entering.hall import form, shown
from bot.console.entering.let_in import let_in, set_cookie
from bot.console.entering.sms import LIVES, Request, SmsLogin
from bot.console.origin import network, own_path
from bot.console.rooms import Rooms
from bot.store.beside import Method

BROWSER = "__Host-k"  # whose browser asked for a code


async def asked(request: web.Request, rooms: Rooms) -> web.StreamResponse:
    """A form for the number. It is never in an address."""
    return shown(request, rooms, "sms.html", why="", to=own_path(request.query.get("til", "")))


async def wanted(request: web.Request, rooms: Rooms) -> web.StreamResponse:
    """A code goes out, or does not: the page is the same."""
    login, given, browser = rooms.entrance.sms, await form(request), secrets.token_urlsafe(32)
    now, books, to = rooms.clock.now(), await rooms.desk.books(), own_path(given.get("til", ""))
    wish = Request(given.get("number", ""), browser, network(request), to)
    say = rooms.catalogue.with_texts(books.texts)
    if login is None or not await login.asked(wish, books, say, now):
        return shown(request, rooms, "sms.html", 429, why="too_often", to=to)
    page = shown(request, rooms, "sms_code.html", why="")
    set_cookie(page, BROWSER, browser, int(LIVES.total_seconds()))
    return page


async def tried(request: web.Request, rooms: Rooms) -> web.StreamResponse:
    login, given = rooms.entrance.sms, await form(request)
    ticket = await _ticket(login, request, given.get("code", ""), rooms)
    if ticket is None:
        return shown(request, rooms, "sms_code.html", 422, why="sms_wrong")
    person, to = ticket
    return await let_in(request, rooms, person, Method.SMS, to)


async def _ticket(login: SmsLogin | None, request: web.Request, code: str, rooms: Rooms) -> tuple[str, str] | None:
    browser, now = request.cookies.get(BROWSER, ""), rooms.clock.now()
    found = await login.tried(browser, code, now) if login is not None and browser else None
    books = await rooms.desk.books()
    return (found.person, found.more.get("to", "")) if found and found.person in books.people else None
