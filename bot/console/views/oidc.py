"""To whoever vouches for a person, and back: to log in, to make an account one's own, or to show again who one is."""

from __future__ import annotations

import secrets

import structlog
from aiohttp import web

from bot.console.entering.fetch import ProviderDown
from bot.console.entering.hall import form, shown
from bot.console.entering.let_in import let_in, set_cookie
from bot.console.entering.trip import NotVouched
from bot.console.entering.trips import LIVES, Aim, Errand, Trips
from bot.console.origin import network, own_path
from bot.console.page import elsewhere
from bot.console.rooms import Rooms
from bot.console.sessions import COOKIE, digest
from bot.console.visit import Visit
from bot.store.beside import Method, Session
from bot.store.errors import Conflict
from escalation.decision import Entry
from escalation.logins import bound, whose_login

BROWSER = "__Host-b"  # whose browser set out; gone when they are back
BACK = "/console/oidc/tilbake"
OWN = "/console/min-vakt"

log = structlog.get_logger()


async def sets_out(request: web.Request, rooms: Rooms) -> web.StreamResponse:
    """Somebody wants to log in."""
    given = await form(request)
    if not rooms.entrance.guesses.lets(f"out {network(request)}", rooms.clock.now()):
        return shown(request, rooms, "not_in.html", 429, why="too_often")
    return await _out(request, rooms, Errand(Aim.LOG_IN, _back_to(request, rooms), own_path(given.get("til", ""))))


async def binds(visit: Visit) -> web.StreamResponse:
    """Somebody who is logged in another way wants to come in with their account from now on."""
    return await _out(visit.request, visit.rooms, _own(visit, Aim.BIND, OWN))


async def proves(visit: Visit) -> web.StreamResponse:
    """Somebody is asked to show again who they are."""
    return await _out(visit.request, visit.rooms, _own(visit, Aim.PROVE, own_path(visit.form.get("til", ""))))


def _own(visit: Visit, aim: Aim, to: str) -> Errand:
    return Errand(aim, _back_to(visit.request, visit.rooms), to, visit.person.id, visit.session.digest)


async def _out(request: web.Request, rooms: Rooms, errand: Errand) -> web.StreamResponse:
    """By a page that leads on by itself: a form of ours may not end at another place, and that is as it should be."""
    oidc, now, browser = rooms.entrance.oidc, rooms.clock.now(), secrets.token_urlsafe(32)
    if oidc is None:
        return shown(request, rooms, "not_in.html", 404, why="oidc_wrong")
    trip = await Trips(rooms.store).begin(errand, browser, now)
    try:
        there = await oidc.way_there(trip, now)
    except ProviderDown as e:
        return _down(request, rooms, e)
    page = shown(request, rooms, "oidc_go.html", there=there)
    set_cookie(page, BROWSER, browser, int(LIVES.total_seconds()))
    return page


async def comes_back(request: web.Request, rooms: Rooms) -> web.StreamResponse:
    """The only address that acts when it is opened: it has to, and it does so once, in the browser that set out."""
    oidc, now = rooms.entrance.oidc, rooms.clock.now()
    state, code = request.query.get("state", ""), request.query.get("code", "")
    under_way = await Trips(rooms.store).end(state, request.cookies.get(BROWSER, ""), now) if oidc else None
    if oidc is None or under_way is None or not code:
        return shown(request, rooms, "not_in.html", 422, why="oidc_wrong")
    trip, errand = under_way
    try:
        login = await oidc.way_back(code, trip, now)
    except NotVouched as e:
        log.warning("oidc_refused", reason=str(e))
        return shown(request, rooms, "not_in.html", 422, why="oidc_wrong")
    except ProviderDown as e:
        return _down(request, rooms, e)
    return await _vouched(request, rooms, errand, login)


async def _vouched(request: web.Request, rooms: Rooms, errand: Errand, login: str) -> web.StreamResponse:
    if errand.aim is Aim.LOG_IN:
        person = whose_login(await rooms.desk.books(), login)
        if person is None:
            return shown(request, rooms, "not_in.html", 403, why="oidc_unknown")
        return await let_in(request, rooms, person.id, Method.OIDC, errand.to)
    session = await _session(request, rooms, errand)
    if session is None:
        return shown(request, rooms, "not_in.html", 422, why="oidc_wrong")
    deed = _bind if errand.aim is Aim.BIND else _prove
    return await deed(request, rooms, session, login) or elsewhere(errand.to)


async def _session(request: web.Request, rooms: Rooms, errand: Errand) -> Session | None:
    """The session that set out, if this browser still has it."""
    token, now = request.cookies.get(COOKIE, ""), rooms.clock.now()
    session = await rooms.sessions.of(token, now, on_duty=lambda _: False)
    return session if session and digest(token) == errand.session and session.person == errand.person else None


async def _bind(request: web.Request, rooms: Rooms, session: Session, login: str) -> web.StreamResponse | None:
    books, now = await rooms.desk.books(), rooms.clock.now()
    person = books.people.get(session.person)
    after = bound(books, person, login) if person else None
    if after is None:
        return shown(request, rooms, "not_in.html", 409, why="oidc_anothers")
    entry = Entry(now, "login_bound", "", session.person, session.person)
    try:
        await rooms.store.put_books(after, expected=books.version, entries=(entry,), at=now)
    except Conflict:
        return shown(request, rooms, "not_in.html", 409, why="oidc_wrong")
    return None


async def _prove(request: web.Request, rooms: Rooms, session: Session, login: str) -> web.StreamResponse | None:
    person = whose_login(await rooms.desk.books(), login)
    if person is None or person.id != session.person:
        return shown(request, rooms, "not_in.html", 403, why="oidc_not_you")
    await rooms.sessions.prove(session, rooms.clock.now())
    return None


def _down(request: web.Request, rooms: Rooms, error: ProviderDown) -> web.Response:
    log.error("oidc_down", reason=str(error).lower())
    return shown(request, rooms, "not_in.html", 503, why="oidc_down")


def _back_to(request: web.Request, rooms: Rooms) -> str:
    return f"{rooms.url or f'http://{request.host}'}{BACK}"
