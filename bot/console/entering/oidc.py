"""OpenID Connect: the way to whoever vouches for a person and back, and every question that their answer must pass."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Mapping
from datetime import datetime, timedelta
from urllib.parse import quote, urlencode, urlsplit

from joserfc import jws, jwt
from joserfc.errors import JoseError
from joserfc.jwk import Key, KeySet

from bot.console.entering.fetch import Fetch, ProviderDown
from bot.console.entering.provider import Provider
from bot.console.entering.trip import NotVouched, Trip
from bot.console.origin import LOOPBACK

ALGORITHMS = ("RS256", "PS256", "ES256")
LEEWAY = timedelta(seconds=60)  # two clocks are never quite the same
FRESH = timedelta(minutes=5)  # who was asked to show again who they are, did so this lately
KNOWN_FOR = timedelta(hours=1)  # so long the provider's own description is believed without asking again


class Oidc:
    """Keeps the provider's description and keys at hand."""

    def __init__(self, provider: Provider, fetch: Fetch) -> None:
        self.provider, self.fetch = provider, fetch
        self._described: tuple[datetime, Mapping[str, object]] | None = None
        self._keys: KeySet | None = None

    async def way_there(self, trip: Trip, now: datetime) -> str:
        """Where the browser is sent. Raises ProviderDown."""
        challenge = base64.urlsafe_b64encode(hashlib.sha256(trip.verifier.encode()).digest()).rstrip(b"=").decode()
        asked = {
            "response_type": "code",
            "client_id": self.provider.client_id,
            "redirect_uri": trip.back_to,
            "scope": "openid",
            "state": trip.state,
            "nonce": trip.nonce,
            "code_challenge": challenge,
            "code_challenge_method": "S256",
            **({"acr_values": self.provider.acr} if self.provider.acr else {}),
            **({"prompt": "login", "max_age": "0"} if trip.again else {}),
        }
        door = await self._endpoint("authorization_endpoint", now)
        return f"{door}{'&' if '?' in door else '?'}{urlencode(asked)}"

    async def way_back(self, code: str, trip: Trip, now: datetime) -> str:
        """The digest of the account that they vouch for. Raises NotVouched and ProviderDown."""
        token = await self._token(code, trip, now)
        claims = await self._claims(token, now)
        self._ask(claims, trip, now)
        if trip.again:
            await self._ask_when(claims, now)
        return login_digest(self.provider.issuer, str(claims["sub"]))

    async def _token(self, code: str, trip: Trip, now: datetime) -> str:
        form = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": trip.back_to,
            "client_id": self.provider.client_id,
            "code_verifier": trip.verifier,
        }
        login = None
        if self.provider.secret and await self._takes_basic(now):
            login = (quote(self.provider.client_id, safe=""), quote(self.provider.secret, safe=""))
        elif self.provider.secret:
            form["client_secret"] = self.provider.secret
        found = await self.fetch.post(await self._endpoint("token_endpoint", now), form, login)
        token = found.get("id_token")
        if not isinstance(token, str):
            raise NotVouched("no_token")
        return token

    async def _claims(self, token: str, now: datetime) -> Mapping[str, object]:
        try:
            header = jws.extract_compact(token.encode()).headers()
            if header.get("alg") not in ALGORITHMS:
                raise NotVouched("alg")
            key = await self._key(header.get("kid"), now)
            return jwt.decode(token, key, algorithms=list(ALGORITHMS)).claims
        except (JoseError, ValueError):
            raise NotVouched("signature") from None

    async def _key(self, kid: object, now: datetime) -> Key:
        """A key that we do not know may be new: we ask once."""
        found = self._known(kid)
        if found is None:
            self._keys = await self._fetched_keys(now)
            found = self._known(kid)
        if found is None:
            raise NotVouched("kid")
        return found

    def _known(self, kid: object) -> Key | None:
        keys = self._keys.keys if self._keys is not None else []
        if kid is None:
            return keys[0] if len(keys) == 1 else None
        return next((key for key in keys if key.kid == kid), None)

    async def _fetched_keys(self, now: datetime) -> KeySet:
        found = await self.fetch.get(await self._endpoint("jwks_uri", now))
        keys = found.get("keys")
        signing = [key for key in keys if _signs(key)] if isinstance(keys, list) else []
        try:
            return KeySet.import_key_set({"keys": signing})
        except (JoseError, ValueError, TypeError, KeyError):
            raise ProviderDown("keys") from None

    def _ask(self, claims: Mapping[str, object], trip: Trip, now: datetime) -> None:
        """Each of these alone has let strangers in somewhere."""
        audience = claims.get("aud")
        several = audience if isinstance(audience, list) else [audience]
        wrong = {
            "iss": claims.get("iss") != self.provider.issuer,
            "aud": self.provider.client_id not in several,
            "azp": (len(several) > 1 or "azp" in claims) and claims.get("azp") != self.provider.client_id,
            "exp": now >= _moment(claims.get("exp"), now) + LEEWAY,
            "iat": now + LEEWAY < _moment(claims.get("iat"), now),
            "nonce": not hmac.compare_digest(str(claims.get("nonce")).encode(), trip.nonce.encode()),
            "sub": not isinstance(claims.get("sub"), str) or not claims.get("sub"),
            "acr": self.provider.acr is not None and claims.get("acr") not in self.provider.acr.split(),
        }
        for word, is_wrong in wrong.items():
            if is_wrong:
                raise NotVouched(word)

    async def _ask_when(self, claims: Mapping[str, object], now: datetime) -> None:
        """A provider that can say when they showed who they are, has to."""
        described = await self._description(now)
        says = described.get("claims_supported")
        if "auth_time" not in claims and not (isinstance(says, list) and "auth_time" in says):
            return
        if now - _moment(claims.get("auth_time"), now) > FRESH:
            raise NotVouched("auth_time")

    async def _takes_basic(self, now: datetime) -> bool:
        ways = (await self._description(now)).get("token_endpoint_auth_methods_supported")
        return not isinstance(ways, list) or "client_secret_basic" in ways

    async def _endpoint(self, name: str, now: datetime) -> str:
        found = (await self._description(now)).get(name)
        if not isinstance(found, str) or not is_safe(found):
            raise ProviderDown(name)
        return found

    async def _description(self, now: datetime) -> Mapping[str, object]:
        if self._described is not None and now - self._described[0] < KNOWN_FOR:
            return self._described[1]
        found = await self.fetch.get(f"{self.provider.issuer.rstrip('/')}/.well-known/openid-configuration")
        if found.get("issuer") != self.provider.issuer:
            raise ProviderDown("issuer")
        self._described = (now, found)
        return found


def login_digest(issuer: str, subject: str) -> str:
    """All that we keep of an account. Never an address of mail: those are given to others when people leave."""
    return hashlib.sha256(f"{issuer}\n{subject}".encode()).hexdigest()


def is_safe(url: str) -> bool:
    """With TLS, or on this machine."""
    parts = urlsplit(url)
    return parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOOPBACK)


def _signs(key: object) -> bool:
    return isinstance(key, dict) and key.get("use", "sig") == "sig" and key.get("kty") in ("RSA", "EC")


def _moment(value: object, now: datetime) -> datetime:
    """Long ago where there is none: what never was valid is not valid now."""
    long_ago = datetime.min.replace(tzinfo=now.tzinfo)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return long_ago
    try:
        return datetime.fromtimestamp(value, now.tzinfo)
    except (OverflowError, OSError, ValueError):
        return long_ago
