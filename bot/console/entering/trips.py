"""Trips to the provider that are under way: what each is for, whose browser it is, and that nobody comes back twice."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import Enum

from bot.console.entering.trip import Trip
from bot.console.sessions import digest
from bot.store.beside import Ticket
from bot.store.errors import Conflict
from bot.store.store import Store

KIND = "oidc"
LIVES = timedelta(minutes=10)


class Aim(Enum):
    """What somebody went there for."""

    LOG_IN = "log_in"
    BIND = "bind"  # this account shall be theirs from now on
    PROVE = "prove"  # they show again who they are


@dataclass(frozen=True, slots=True)
class Errand:
    """``session``: the digest of the session that it is for; empty for a login. ``to``: the page they came from."""

    aim: Aim
    back_to: str
    to: str = ""
    person: str = ""
    session: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Trips:
    store: Store
    dice: Callable[[], str] = lambda: secrets.token_urlsafe(32)

    async def begin(self, errand: Errand, browser: str, now: datetime) -> Trip:
        """``browser``: the secret in the cookie of whoever sets out; only there can they come back."""
        trip = Trip(self.dice(), self.dice(), self.dice(), errand.back_to, errand.aim is Aim.PROVE)
        more = {
            "nonce": trip.nonce,
            "verifier": trip.verifier,
            "browser": digest(browser),
            "aim": errand.aim.value,
            "back_to": errand.back_to,
            "to": errand.to,
            "session": errand.session,
        }
        ticket = Ticket(digest(trip.state), KIND, errand.person, now + LIVES, more=more)
        await self.store.put_beside(ticket, at=now)
        return trip

    async def end(self, state: str, browser: str, now: datetime) -> tuple[Trip, Errand] | None:
        """None: nobody set out like this, or in another browser, or too long ago, or they are back already."""
        ticket = await self.store.beside(Ticket, digest(state))
        if ticket is None or ticket.kind != KIND or ticket.used_at is not None or now >= ticket.until:
            return None
        more = ticket.more
        if not hmac.compare_digest(more["browser"], digest(browser)):
            return None
        try:
            await self.store.put_beside(replace(ticket, used_at=now, more={}), at=now)
        except Conflict:
            return None
        aim = Aim(more["aim"])
        trip = Trip(state, more["nonce"], more["verifier"], more["back_to"], aim is Aim.PROVE)
        return trip, Errand(aim, more["back_to"], more["to"], ticket.person, more["session"])
