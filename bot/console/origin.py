"""Where a request comes from, and where an answer may send somebody: pages of ours, and nothing that looks like one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from ipaddress import ip_address, ip_network
from urllib.parse import urlsplit

from aiohttp import web

LOOPBACK = ("127.0.0.1", "localhost", "::1")
HOME = "/console/"
OUR_PATH = re.compile(r"/console/[A-Za-z0-9_/-]*(\?[A-Za-z0-9_=&:%+.-]*)?")
DOORS = ("/console/inn", "/console/ut", "/console/start", "/console/lenke")


def is_here(host: str, url: str | None) -> bool:
    """Whether this name in a request is ours: else a strange site has pointed its own name at this machine."""
    return urlsplit(f"//{host}").hostname in LOOPBACK or (url is not None and host == urlsplit(url).netloc)


def from_here(headers: Mapping[str, str], host: str, url: str | None) -> bool:
    """What a browser says of where a form stood. One that says nothing at all is refused.

    Pages of ours tell nobody where they are, so their own origin may be ``null``; then the browser has to say itself
    that the page was ours. A page of another site has that origin too, and never that word.
    """
    site, origin = headers.get("Sec-Fetch-Site"), headers.get("Origin", "")
    if site not in (None, "same-origin"):
        return False
    if origin == "null":
        return site == "same-origin"
    return origin in {f"http://{host}" if urlsplit(f"//{host}").hostname in LOOPBACK else "", url} - {"", None}


def own_path(path: str) -> str:
    """Where somebody wanted to go before we asked who they are; home, if that is not a page of ours."""
    if OUR_PATH.fullmatch(path) and not path.startswith(DOORS):
        return path
    return HOME


def network(request: web.Request) -> str:
    """Roughly from where: never a single address. A proxy on this machine is believed, and nobody else is."""
    given = request.remote or ""
    if given in LOOPBACK:
        given = request.headers.get("X-Real-IP", given)
    try:
        address = ip_address(given)
    except ValueError:
        return "unknown"
    return str(ip_network((address, 24 if address.version == 4 else 56), strict=False))
