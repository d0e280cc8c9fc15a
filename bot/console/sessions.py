"""Sessions: a secret in a cookie, of which only the digest is kept; idle and old ones end by themselves."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.store.beside import Desktop, Method, Session
from bot.store.errors import Conflict
from bot.store.store import Store
from escalation.decision import Entry

COOKIE = "__Host-s"
LONGEST = timedelta(hours=12)
IDLE = timedelta(minutes=30)
IDLE_ON_DUTY = timedelta(hours=12)
PROOF_LASTS = timedelta(minutes=15)
SEEN_EVERY = timedelta(minutes=1)  # how often it is written down that a session is used
AT_MOST = 20  # sessions of one person; the oldest goes


def digest(token: str) -> str:
    """All that is kept of a secret."""
    return hashlib.sha256(token.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Sessions:
    """Kept in the store, so that every process of a line knows them. ``dice`` makes the secrets."""

    store: Store
    dice: Callable[[], str] = lambda: secrets.token_urlsafe(32)

    async def begin(
        self, person: str, method: Method, now: datetime, *, agent: str = "", until: datetime | None = None
    ) -> str:
        """The token for the cookie. It is told nowhere else, and written down only as a digest."""
        token = self.dice()
        session = Session(digest(token), person, method, now, now, now, self.dice(), agent, until=until)
        desktop = await self.desktop(person)
        kept = (*desktop.sessions, session.digest)[-AT_MOST:]
        entry = Entry(now, "logged_in", "", person, method.value)
        values = (session, replace(desktop, sessions=kept))
        await self.store.put_beside(*values, at=now, entries=(entry,), cause=f"session:{session.digest}")
        return token

    async def of(self, token: str, now: datetime, *, on_duty: Callable[[str], bool]) -> Session | None:
        """Whose cookie this is, if the session still runs. That it was used is noted once a minute."""
        session = await self.store.beside(Session, digest(token)) if token else None
        if session is None or not is_alive(session, now, on_duty(session.person)):
            return None
        if now - session.seen_at < SEEN_EVERY:
            return session
        return await self._seen(session, now)

    async def _seen(self, session: Session, now: datetime) -> Session:
        seen = replace(session, seen_at=now)
        try:
            await self.store.put_beside(seen, at=now)
        except Conflict:  # another page of theirs was faster
            return session
        return replace(seen, version=session.version + 1)

    async def prove(self, session: Session, now: datetime) -> None:
        """They showed again who they are."""
        await self.store.put_beside(replace(session, proved_at=now, seen_at=now), at=now)

    async def end(self, session: Session, now: datetime) -> None:
        entry = Entry(now, "logged_out", "", session.person)
        ended = replace(session, ended_at=now)
        await self.store.put_beside(ended, at=now, entries=(entry,), cause=f"ended:{session.digest}")

    async def end_all(self, person: str, now: datetime) -> int:
        """Every session of this person, at once: for a lost phone, or when access is taken away."""
        desktop = await self.desktop(person)
        found = [await self.store.beside(Session, each) for each in desktop.sessions]
        running = [session for session in found if session is not None and session.ended_at is None]
        for session in running:
            await self.end(session, now)
        return len(running)

    async def running(self, person: str, now: datetime) -> tuple[Session, ...]:
        """Those that still run, the newest first."""
        desktop = await self.desktop(person)
        found = [await self.store.beside(Session, each) for each in reversed(desktop.sessions)]
        return tuple(session for session in found if session is not None and is_alive(session, now, True))

    async def desktop(self, person: str) -> Desktop:
        return await self.store.beside(Desktop, person) or Desktop(person)


def is_alive(session: Session, now: datetime, on_duty: bool) -> bool:
    """Not ended, not too old, and used lately; whoever is on duty may look away for as long as a night.

    What began with a code by SMS may not: whoever finds that phone finds the screen too.
    """
    if session.ended_at is not None or now - session.created_at >= LONGEST:
        return False
    if session.until is not None and now >= session.until:
        return False
    patient = on_duty and session.method is not Method.SMS
    return now - session.seen_at < (IDLE_ON_DUTY if patient else IDLE)


def is_proved(session: Session, now: datetime) -> bool:
    """Whether they showed lately enough who they are for what asks for it."""
    return now - session.proved_at < PROOF_LASTS
