"""One's own desk: one's duty, phones, logins and settings, and what one has opened oneself."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from aiohttp import web

from bot.console.access import Refusal
from bot.console.page import elsewhere
from bot.console.sessions import is_proved
from bot.console.trail import openings
from bot.console.views import oidc
from bot.console.visit import Denied, Visit
from bot.console.words import FORMS
from bot.store.beside import Method
from escalation.rota.own import duty_ends, has_duty
from messages.address import SMS

OWN = "/console/min-vakt"
SHOWN, LOOKED_AT = 30, 5000
AHEAD = timedelta(days=7)


async def shown(visit: Visit) -> web.StreamResponse:
    """One's own numbers are shown to their last three digits: somebody may stand behind."""
    person, now = visit.person, visit.now
    own = [e for e in await visit.rooms.store.entries(LOOKED_AT) if e.by == person.id]
    return visit.page(
        "own_desk.html",
        duty=has_duty(visit.books, person.id, now),
        until=duty_ends(visit.books, person.id, now, AHEAD),
        phones=tuple(way.name[-3:] for way in person.ways if way.channel == SMS),
        sessions=await visit.rooms.sessions.running(person.id, now),
        opened=await openings(visit.rooms.store, own[::-1], SHOWN),
        can_bind=visit.rooms.entrance.oidc is not None and visit.session.method is not Method.SMS,
        forms=FORMS,
    )


async def settings(visit: Visit) -> web.StreamResponse:
    """Language, sound and shortcuts, for this person at every screen."""
    language = visit.form.get("language", "")
    desktop = replace(
        visit.desktop,
        language=language if language in FORMS else "",
        sound="sound" in visit.form,
        shortcuts="shortcuts" in visit.form,
    )
    await visit.rooms.store.put_beside(desktop, at=visit.now)
    return elsewhere(OWN)


async def ends_one(visit: Visit) -> web.StreamResponse:
    """One of one's own logins, named by the beginning of its digest; somebody else's is none."""
    name = visit.form.get("session", "")
    running = await visit.rooms.sessions.running(visit.person.id, visit.now)
    found = next((session for session in running if session.digest[:16] == name), None)
    if found is not None:
        await visit.rooms.sessions.end(found, visit.now)
    return elsewhere(OWN)


async def ends_all(visit: Visit) -> web.StreamResponse:
    await visit.rooms.sessions.end_all(visit.person.id, visit.now)
    return elsewhere("/console/inn")


async def binds(visit: Visit) -> web.StreamResponse:
    """Whoever binds an account comes in with it for years: so it is asked who they are, if that is long ago."""
    if visit.session.method is Method.SMS:
        raise Denied(Refusal.WEAK_LOGIN)
    if not is_proved(visit.session, visit.now):
        raise Denied(Refusal.PROVE_AGAIN)
    return await oidc.binds(visit)


async def goes_on(visit: Visit) -> web.StreamResponse:
    """Asked for by somebody who sits there without asking for pages; that they did is noted, and is all."""
    return visit.page("goes_on.html")
