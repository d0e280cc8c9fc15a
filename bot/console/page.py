"""Pages as a browser gets them: our templates, escaped; and the headers that keep what is on them from leaking."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from aiohttp import web
from jinja2 import Environment, PackageLoader, StrictUndefined

from messages.moments import When, clock

STATIC = MappingProxyType(
    {
        "css": "text/css",
        "js": "text/javascript",
        "svg": "image/svg+xml",
        "mp3": "audio/mpeg",
        "wav": "audio/wav",
    }
)
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; media-src 'self'; "
    "font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
HEADERS: Mapping[str, str] = MappingProxyType(
    {
        "Content-Security-Policy": POLICY,
        "Cache-Control": "no-store",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
        "X-Robots-Tag": "noindex",
    }
)
FOR_EVER = "public, max-age=31536000, immutable"  # the name of a file of ours changes with what is in it


@cache
def environment() -> Environment:
    """Strict: a value that a page forgets to bring is a fault, not an empty place."""
    made = Environment(
        loader=PackageLoader("bot.console", "pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.globals["static"] = static_url
    made.filters["clock"] = lambda at, form="nb": clock(at, form)
    made.filters["day_and_clock"] = lambda at, form, now: When(at, now).said(form)
    return made


def rendered(name: str, values: Mapping[str, object]) -> str:
    return environment().get_template(name).render(values)


def answer(html: str, status: int = 200) -> web.Response:
    return web.Response(text=html, status=status, content_type="text/html", charset="utf-8", headers=HEADERS)


def styled(html: str, style: str) -> web.Response:
    """A page that brings its own style, as the notice does, which is a file too: that very style, and no other."""
    hashed = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = POLICY.replace("style-src 'self'", f"style-src 'sha256-{hashed}'")
    headers = {**HEADERS, "Content-Security-Policy": policy}
    return web.Response(text=html, content_type="text/html", charset="utf-8", headers=headers)


def elsewhere(path: str) -> web.Response:
    """Sends the browser on, as after every form: pressing reload never presses a button again."""
    return web.Response(status=303, headers={**HEADERS, "Location": path})


@cache
def static_files() -> Mapping[str, bytes]:
    """Every file of ours, under a name that holds what is in it."""
    room = files("bot.console") / "static"
    found = [file for file in room.iterdir() if file.name.rpartition(".")[2] in STATIC]
    return {_named(file.name, body): body for file in found for body in [file.read_bytes()]}


@cache
def static_url(name: str) -> str:
    """Where the page finds it. Raises KeyError for a file that is not ours."""
    body = (files("bot.console") / "static" / name).read_bytes()
    return f"/console/static/{_named(name, body)}"


def static(name: str) -> web.Response:
    body = static_files().get(name)
    if body is None:
        raise web.HTTPNotFound(headers=HEADERS)
    kind = STATIC[name.rpartition(".")[2]]
    return web.Response(body=body, content_type=kind, headers={**HEADERS, "Cache-Control": FOR_EVER})


def _named(name: str, body: bytes) -> str:
    stem, _, ending = name.rpartition(".")
    return f"{stem}.{hashlib.sha256(body).hexdigest()[:12]}.{ending}"
