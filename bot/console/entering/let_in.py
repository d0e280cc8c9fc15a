"""Letting somebody in: a new session in a cookie that only this browser has, and only on this address."""

from __future__ import annotations

from aiohttp import web

from bot.console.origin import own_path
from bot.console.page import elsewhere
from bot.console.rooms import Rooms
from bot.console.sessions import COOKIE, LONGEST
from bot.store.beside import Method
from escalation.rota.own import duty_ends

FAMILIES = ("Edg", "OPR", "Firefox", "Chrome", "Safari")
MACHINES = ("Android", "iPhone", "iPad", "Windows", "Macintosh", "Linux")


async def let_in(request: web.Request, rooms: Rooms, person: str, method: Method, to: str = "") -> web.Response:
    """``to``: where they wanted to go. A code by SMS does not show that the line is in good hands; all else does."""
    now = rooms.clock.now()
    until = duty_ends(await rooms.desk.books(), person, now, LONGEST) if method is Method.SMS else None
    family = agent(request.headers.get("User-Agent", ""))
    token = await rooms.sessions.begin(person, method, now, agent=family, until=until)
    if rooms.entrance.start is not None and method is not Method.SMS:
        await rooms.entrance.start.shut(person, now)
    answer = elsewhere(own_path(to))
    set_cookie(answer, COOKIE, token)
    return answer


def set_cookie(answer: web.Response, name: str, token: str, seconds: int | None = None) -> None:
    """Host only, whole site, never in the clear, never to a script, and never with a form of another site."""
    answer.set_cookie(name, token, path="/", secure=True, httponly=True, samesite="Lax", max_age=seconds)


def agent(header: str) -> str:
    """The family of a browser and of its machine: enough to tell one's own sessions apart, and no fingerprint."""
    family = next((each for each in FAMILIES if each in header), "")
    machine = next((each for each in MACHINES if each in header), "")
    return f"{family} {machine}".strip()
