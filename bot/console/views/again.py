"""Showing again who one is: shortly before what could do harm in other hands, and never before helping a citizen."""

from __future__ import annotations

import secrets

from aiohttp import web

from bot.console.access import Refusal
from bot.console.entering.sms import PROOF
from bot.console.origin import own_path
from bot.console.page import elsewhere
from bot.console.visit import Denied, Visit
from bot.store.beside import Method


async def asked(visit: Visit) -> web.StreamResponse:
    """In which ways they can, and where they go then."""
    return _page(visit, visit.request.query.get("til", ""))


async def wants_code(visit: Visit) -> web.StreamResponse:
    """A code to their own verified phone: with the session it shows both what they have and where they are."""
    _refuse_weak(visit)
    login, slip, to = visit.rooms.entrance.sms, secrets.token_urlsafe(16), visit.form.get("til", "")
    say = visit.scene.say
    sent = login and await login.prove(visit.person, _slip(visit, slip), visit.books, say, visit.now)
    if not sent:
        return _page(visit, to, 429, "again_no_code")
    return visit.page("again_code.html", slip=slip, to=own_path(to), why="")


async def shows(visit: Visit) -> web.StreamResponse:
    """The code that came."""
    _refuse_weak(visit)
    login, slip, to = visit.rooms.entrance.sms, visit.form.get("slip", ""), own_path(visit.form.get("til", ""))
    found = login and await login.tried(_slip(visit, slip), visit.form.get("code", ""), visit.now, PROOF)
    if not found or found.person != visit.person.id:
        return visit.page("again_code.html", 422, slip=slip, to=to, why="sms_wrong")
    await visit.rooms.sessions.prove(visit.session, visit.now)
    return elsewhere(to)


def _page(visit: Visit, to: str, status: int = 200, why: str = "") -> web.Response:
    oidc = visit.rooms.entrance.oidc is not None and bool(visit.person.logins)
    return visit.page("again.html", status, to=own_path(to), why=why, oidc=oidc)


def _slip(visit: Visit, slip: str) -> str:
    return f"{slip}:{visit.session.digest}"


def _refuse_weak(visit: Visit) -> None:
    """The same phone twice proves nothing more."""
    if visit.session.method is Method.SMS:
        raise Denied(Refusal.WEAK_LOGIN)
