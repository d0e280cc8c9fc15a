"""The console as an application: every request goes through the same few questions before a view sees it."""

from __future__ import annotations

import hmac
from collections.abc import Awaitable, Callable, Iterable
from types import MappingProxyType
from urllib.parse import quote

import structlog
from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from bot.console.access import Refusal, may
from bot.console.menu import menu_of
from bot.console.origin import from_here, is_here
from bot.console.page import HEADERS, answer, elsewhere, rendered
from bot.console.rooms import Rooms
from bot.console.routes import OPEN, ROUTES, OpenRoute, Route
from bot.console.sessions import COOKIE
from bot.console.visit import Denied, Form, NotFound, Visit, actor, is_on_duty
from bot.logs import crashed
from bot.store.beside import Session
from bot.store.errors import Conflict, StoreError
from escalation.books import Books
from escalation.scene import Scene

FORM_AT_MOST = 256 * 1024  # bytes; a folder of texts is well below
NOTHING: Form = MappingProxyType({})
OURS = frozenset(
    (
        *("csrf", "key", "epoch", "version", "do", "ask", "count", "stint", "swap", "override", "session", "slip"),
        *("til", "office", "person", "taker", "duty", "what"),
    )
)
"""Fields that our pages fill in or offer to choose from: nobody has typed them, and they are no words."""
STATUS = {Refusal.PROVE_AGAIN: 403, Refusal.TAKEN: 409, Refusal.CLOSED: 409}

log = structlog.get_logger()


class NoAction(Exception):
    """A route that does not say what it lets somebody do. The console does not open with one."""


def console(rooms: Rooms, routes: Iterable[Route] = ROUTES, open_routes: Iterable[OpenRoute] = OPEN) -> web.Application:
    """To be mounted under ``/console``. Raises NoAction."""
    app = web.Application(client_max_size=FORM_AT_MOST, middlewares=(_dressed(rooms),))
    for route in routes:
        if getattr(route, "action", None) is None:
            raise NoAction(f"{route.method} {route.path} does not say what it is for")
        app.router.add_route(route.method, route.path, _guarded(rooms, route))
    for each in open_routes:
        app.router.add_route(each.method, each.path, _open(rooms, each))
    app.on_shutdown.append(_silent(rooms))
    return app


def _silent(rooms: Rooms) -> Callable[[web.Application], Awaitable[None]]:
    """Streams end when the house closes; it would wait for them in vain."""

    async def silent(_app: web.Application) -> None:
        rooms.live.close()

    return silent


def _dressed(rooms: Rooms) -> Middleware:
    """Whatever is answered, also where a page is not there or we have failed, has our headers and not a word more."""

    @web.middleware
    async def dressed(request: web.Request, handler: Handler) -> web.StreamResponse:
        try:
            if not is_here(request.host, rooms.url):
                return _troubled(rooms, 421, "elsewhere.html")
            await _readable(request)
            return await handler(request)
        except web.HTTPException as e:
            e.headers.update(HEADERS)
            raise
        except Exception as e:
            crashed(e)
            return _troubled(rooms, 500, "fault.html")

    return dressed


async def _readable(request: web.Request) -> None:
    """A body that is no form, or in no letters that we know, comes from no browser. Raises HTTPBadRequest."""
    try:
        if request.method == "POST":
            await request.post()
    except (ValueError, LookupError):
        raise web.HTTPBadRequest from None


def _open(rooms: Rooms, route: OpenRoute) -> Handler:
    async def handle(request: web.Request) -> web.StreamResponse:
        if request.method == "POST" and not from_here(request.headers, request.host, rooms.url):
            raise web.HTTPForbidden(headers=HEADERS)
        try:
            return await route.view(request, rooms)
        except StoreError as e:
            log.error("console_store", error=type(e).__name__)
            return _troubled(rooms)

    return handle


def _guarded(rooms: Rooms, route: Route) -> Handler:
    """Who are you, does this come from a page of ours, may you do this at all; and what went wrong, in words."""

    async def handle(request: web.Request) -> web.StreamResponse:
        try:
            visit = await _visit(request, rooms)
        except StoreError:
            return _troubled(rooms, kept=_kept(await _posted(request)))
        if visit is None:
            return await _to_the_door(request, rooms)
        if request.method == "POST" and not _is_ours(visit):
            return visit.page("denied.html", 403, why="not_from_here", kept=_kept(visit.form))
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
        return visit.page(
            "denied.html", STATUS.get(denied.why, 403), why=denied.why.name.lower(), kept=_kept(visit.form)
        )
    except Conflict:
        return visit.page("conflict.html", 409, kept=_kept(visit.form))
    except StoreError as e:
        log.error("console_store", path=route.path, error=type(e).__name__)
        return visit.page("trouble.html", 503, kept=_kept(visit.form))
    except Exception as e:
        if visit.request.method != "POST" or isinstance(e, web.HTTPException):
            raise  # nothing was typed, and a stream may have begun
        crashed(e)
        return visit.page("fault.html", 500, kept=_kept(visit.form))


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
    form = await _posted(request)
    scene = Scene(rooms.clock.now(), books, rooms.catalogue.with_texts(books.texts))
    desktop, person = await rooms.sessions.desktop(session.person), books.people[session.person]
    menu = menu_of(actor(person, books, session, scene.now))
    return Visit(request, rooms, session, desktop, person, scene, form, rooms.sessions.dice(), menu)


def _is_ours(visit: Visit) -> bool:
    """A form of ours, from a page of ours, made for this session."""
    request, given = visit.request, visit.form.get("csrf", "")
    here = from_here(request.headers, request.host, visit.rooms.url)
    return here and hmac.compare_digest(given.encode(), visit.session.csrf.encode())


async def _posted(request: web.Request) -> Form:
    if request.method != "POST":
        return {}
    return {name: value for name, value in (await request.post()).items() if isinstance(value, str)}


async def _to_the_door(request: web.Request, rooms: Rooms) -> web.StreamResponse:
    """A page that was asked for is reached again after the login. A form is not sent by itself: it is shown again."""
    if request.method == "GET":
        return elsewhere(f"/console/inn?til={quote(request.path_qs, safe='/')}")
    if not from_here(request.headers, request.host, rooms.url):
        return elsewhere("/console/inn")
    return _troubled(rooms, 403, "logged_out.html", _kept(await _posted(request)))


def _troubled(rooms: Rooms, status: int = 503, page: str = "trouble.html", kept: Form = NOTHING) -> web.StreamResponse:
    words = rooms.words["nb"]
    values = {"say": words.say, "form": words.form, "visit": None, "kept": kept, "errors": []}
    return answer(rendered(page, values), status)


def _kept(form: Form) -> Form:
    """What somebody wrote, to be shown to them again: nothing typed is lost."""
    return {name: value for name, value in form.items() if name not in OURS}
