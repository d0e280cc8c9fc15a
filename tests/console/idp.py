"""Somebody who vouches for people, and can be told to lie: what a friendly provider never does."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from html import unescape
from re import search
from urllib.parse import parse_qs, urlencode, urlsplit

from aiohttp import web
from joserfc import jwt
from joserfc.jwk import ECKey, KeySet, OctKey, RSAKey

from bot.settings import Listen
from bot.web import listening

CLIENT, SECRET = "console", "a-secret: with/signs"
Claims = dict[str, object]


@dataclass
class Idp:
    """``lies`` changes what the token says; ``signs_with`` and ``alg`` how it is signed. Keys of ``shown`` are told."""

    now: Callable[[], datetime]
    url: str = ""
    lies: Callable[[Claims], Claims] = lambda claims: claims
    alg: str = "RS256"
    down: bool = False
    demands_pkce: bool = True
    describes: Claims = field(default_factory=dict)
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    rsa: RSAKey = field(default_factory=lambda: RSAKey.generate_key(2048, {"kid": "rsa"}))
    ec: ECKey = field(default_factory=lambda: ECKey.generate_key("P-256", {"kid": "ec"}))
    shown: list[RSAKey | ECKey] = field(default_factory=list)
    signs_with: RSAKey | ECKey | OctKey | None = None

    def vouches(self, there: str, subject: str) -> str:
        """Somebody logs in there; where their browser is sent then."""
        asked = {name: values[0] for name, values in parse_qs(urlsplit(there).query).items()}
        assert there.startswith(f"{self.url}/authorize?")
        assert asked["response_type"] == "code"
        assert not self.demands_pkce or (asked["code_challenge_method"], len(asked["code_challenge"])) == ("S256", 43)
        code = f"code-{len(self.codes)}"
        self.codes[code] = {**asked, "sub": subject}
        back = urlsplit(asked["redirect_uri"])
        return f"{back.path}?{urlencode({'code': code, 'state': asked['state']})}"

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/.well-known/openid-configuration", self._described),
            web.get("/jwks", self._keys),
            web.post("/token", self._token),
        ]

    async def _described(self, _request: web.Request) -> web.Response:
        self._asked("description")
        found = {
            "issuer": self.url,
            "authorization_endpoint": f"{self.url}/authorize",
            "token_endpoint": f"{self.url}/token",
            "jwks_uri": f"{self.url}/jwks",
            "token_endpoint_auth_methods_supported": ["client_secret_basic"],
        }
        return web.json_response({**found, **self.describes})

    async def _keys(self, _request: web.Request) -> web.Response:
        self._asked("keys")
        keys = KeySet(self.shown or [self.rsa, self.ec])
        return web.json_response(keys.as_dict(private=False))

    async def _token(self, request: web.Request) -> web.Response:
        self._asked("token")
        form = await request.post()
        login = base64.b64decode(request.headers["Authorization"].removeprefix("Basic ")).decode()
        assert login == f"{CLIENT}:a-secret%3A%20with%2Fsigns"
        asked = self.codes.pop(str(form["code"]), None)
        proof = hashlib.sha256(str(form["code_verifier"]).encode()).digest()
        challenge = base64.urlsafe_b64encode(proof).rstrip(b"=").decode()
        if asked is None or asked["code_challenge"] != challenge or asked["redirect_uri"] != form["redirect_uri"]:
            return web.json_response({"error": "invalid_grant"}, status=400)
        return web.json_response({"id_token": self._signed(asked), "token_type": "Bearer"})

    def _signed(self, asked: dict[str, str]) -> str:
        now = int(self.now().timestamp())
        claims: Claims = {"iss": self.url, "aud": CLIENT, "sub": asked["sub"], "nonce": asked["nonce"]}
        claims = self.lies({**claims, "iat": now, "exp": now + 300, "auth_time": now})
        if self.alg == "none":
            parts = (b'{"alg":"none"}', json.dumps(claims).encode(), b"")
            return ".".join(base64.urlsafe_b64encode(part).rstrip(b"=").decode() for part in parts)
        key = self.signs_with or (self.ec if self.alg == "ES256" else self.rsa)
        return jwt.encode({"alg": self.alg, "kid": key.kid}, claims, key, algorithms=[self.alg])

    def _asked(self, what: str) -> None:
        self.asked.append(what)
        if self.down:
            raise web.HTTPBadGateway


@asynccontextmanager
async def idp(now: Callable[[], datetime]) -> AsyncIterator[Idp]:
    made, app = Idp(now), web.Application()
    app.add_routes(made.routes())
    async with listening(app, Listen("127.0.0.1", 0), "test") as made.url:
        yield made


def way_there(page: str) -> str:
    """Where the page leads on to."""
    found = search(r'id="go" href="([^"]+)"', page)
    assert found, page
    return unescape(found[1])
