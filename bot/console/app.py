"""The console as an application: every request goes through the same few questions before a view sees it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from urllib.parse import urlsplit

import structlog
from aiohttp import web

from bot.console.access import Refusal, may
from bot.console.menu import menu_of
from bot.console.page import HEADERS, answer, elsewhere, rendered
from bot.console.rooms import Rooms
from bot.console.routes import OPEN, ROUTES, OpenRoute, Route
from bot.console.sessions import COOKIE
from bot.console.visit import Denied, Form, NotFound, Visit, actor, is_on_duty
from bot.store.beside import Session
from bot.store.errors import Conflict, StoreError
from escalation.books import Books
from escalation.scene import Scene

FORM_AT_MOST = 256 * 1024  # bytes; a folder of texts is well below
SAME = ("same-origin", "none")
STATUS = {Refusal.PROVE_AGAIN: 403, Refusal.TAKEN: 409, Refusal.CLOSED: 409}
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

log = structlog.get_logger()


class NoAction(Exception):
    """A route that does not say what it lets somebody do. The console does not open with one."""


def console(rooms: Rooms, routes: Iterable[Route] = ROUTES, open_routes: Iterable[OpenRoute] = OPEN) -> web.Application:
    """To be mounted under ``/console``. Raises NoAction."""
    app = web.Application(client_max_size=FORM_AT_MOST)
    for route in routes:
        if getattr(route, "action", None) is None:
            raise NoAction(f"{route.method} {route.path} does not say what it is for")
        app.router.add_route(route.method, route.path, _guarded(rooms, route))
    for each in open_routes:
        app.router.add_route(each.method, each.path, _open(rooms, each))
    return app


def _open(rooms: Rooms, route: OpenRoute) -> Handler:
    async def handle(request: web.Request) -> web.StreamResponse:
        if request.method == "POST" and not _from_here(request, rooms.url):
            raise web.HTTPForbidden(headers=HEADERS)
        return await route.view(request, rooms)

    return handle


def _guarded(rooms: Rooms, route: Route) -> Handler:
    """Who are you, does this come from a page of ours, may you do this at all; and what went wrong, in words."""

    async def handle(request: web.Request) -> web.StreamResponse:
        try:
            visit = await _visit(request, rooms)
        except StoreError:
            return _troubled(rooms)
        if visit is None:
            return _to_the_door(request)
        if request.method == "POST" and not _is_ours(visit):
            return visit.page("denied.html", 403, why="not_from_here")
        return await _answered(visit, route)

    return handle


async def _answered(visit: Visit, route: Route) -> web.StreamResponse:
    try:
        refused = may(visit.actor, route.action)
        if refused:
            raise Denied(refused)
        return await route.view(visit)
    except NotFound:
        return visit.page("not_found.html", 404)
    except Denied as denied:
        return visit.page("denied.html", STATUS.get(denied.why, 403), why=denied.why.name.lower(), case=denied.case)
    except Conflict:
        return visit.page("conflict.html", 409, kept=_kept(visit.form))
    except StoreError as e:
        log.error("console_store", path=route.path, error=type(e).__name__)
        return visit.page("trouble.html", 503, kept=_kept(visit.form))


async def _visit(request: web.Request, rooms: Rooms) -> Visit | None:
    """None: nobody we know is logged in."""
    now, books = rooms.clock.now(), await rooms.desk.books()
    token = request.cookies.get(COOKIE, "")
    session = await rooms.sessions.of(token, now, on_duty=lambda person: is_on_duty(books, person, now))
    person = books.people.get(session.person) if session else None
    if session is None or person is None or not actor(person, books, session, now).roles:
        return None
    return await _made(request, rooms, session, books)


async def _made(request: web.Request, rooms: Rooms, session: Session, books: Books) -> Visit:
    form: Form = {}
    if request.method == "POST":
        form = {name: value for name, value in (await request.post()).items() if isinstance(value, str)}
    scene = Scene(rooms.clock.now(), books, rooms.catalogue.with_texts(books.texts))
    desktop, person = await rooms.sessions.desktop(session.person), books.people[session.person]
    menu = menu_of(actor(person, books, session, scene.now))
    return Visit(request, rooms, session, desktop, person, scene, form, rooms.sessions.dice(), menu)


def _is_ours(visit: Visit) -> bool:
    """A form of ours, from a page of ours, made for this session."""
    return _from_here(visit.request, visit.rooms.url) and visit.form.get("csrf") == visit.session.csrf


def _from_here(request: web.Request, url: str | None) -> bool:
    """What a browser says of where a form stood. One that says nothing at all is refused."""
    if request.headers.get("Sec-Fetch-Site", "same-origin") not in SAME:
        return False
    origin = request.headers.get("Origin", "")
    here = {request.host, urlsplit(url).netloc if url else ""}
    return bool(origin) and urlsplit(origin).netloc in here


def _to_the_door(request: web.Request) -> web.StreamResponse:
    """A page that was asked for is reached again after the login; a form is not sent by itself."""
    if request.method == "GET":
        return elsewhere(f"/console/inn?til={request.rel_url.raw_path}")
    return elsewhere("/console/inn")


def _troubled(rooms: Rooms) -> web.StreamResponse:
    words = rooms.words["nb"]
    values = {"say": words.say, "form": words.form, "visit": None, "kept": {}}
    return answer(rendered("trouble.html", values), 503)


def _kept(form: Form) -> Form:
    """What somebody wrote, to be shown to them again: nothing typed is lost."""
    return {name: value for name, value in form.items() if name not in ("csrf", "key")}
