"""Sessions: a secret in a cookie, of which only the digest is kept; idle and old ones end by themselves."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TypeVar

from bot.store.beside import Desktop, Method, Session
from bot.store.errors import Conflict
from bot.store.store import Beside, Store
from escalation.decision import Entry

COOKIE = "__Host-s"
LONGEST = timedelta(hours=12)
IDLE = timedelta(minutes=30)
IDLE_ON_DUTY = timedelta(hours=12)
PROOF_LASTS = timedelta(minutes=15)
SEEN_EVERY = timedelta(minutes=1)  # how often it is written down that a session is used
AT_MOST = 20  # sessions of one person; the oldest ends
ATTEMPTS = 20  # how often it is tried again when a page of theirs was faster

T = TypeVar("T")


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
        """The token for the cookie. It is told nowhere else, and written down only as a digest.

        Raises Conflict where others were faster too often.
        """
        token = self.dice()
        session = Session(digest(token), person, method, now, now, now, self.dice(), agent, until=until)
        await _insisted(lambda: self._begin(session, now))
        return token

    async def _begin(self, session: Session, now: datetime) -> None:
        """What is over is listed no longer. Where there are too many the oldest ends: none runs that is not listed."""
        desktop = await self.desktop(session.person)
        alive = [each for each in await self._listed(desktop) if is_alive(each, now, True)]
        over, kept = alive[: 1 - AT_MOST], alive[1 - AT_MOST :]
        listed = replace(desktop, sessions=(*(each.digest for each in kept), session.digest))
        entries = (Entry(now, "logged_in", "", session.person, session.method.value), *_left(over, now))
        values: tuple[Beside, ...] = (session, listed, *_ended(over, now))
        await self.store.put_beside(*values, at=now, entries=entries, cause=f"session:{session.digest}")

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

        async def prove() -> None:
            known = await self.store.beside(Session, session.digest) or session
            await self.store.put_beside(replace(known, proved_at=now, seen_at=now), at=now)

        await _insisted(prove)

    async def end(self, session: Session, now: datetime) -> None:
        """Raises Conflict where others were faster too often."""

        async def end() -> None:
            known = await self.store.beside(Session, session.digest) or session
            values, entries = _ended((known,), now), _left((known,), now)
            await self.store.put_beside(*values, at=now, entries=entries, cause=f"ended:{session.digest}")

        await _insisted(end)

    async def end_all(self, person: str, now: datetime) -> int:
        """Every session of this person, at once or none: for a lost phone, or when access is taken away.

        Invitations that are still open end with them. Raises Conflict where others were faster too often.
        """
        return await _insisted(lambda: self._end_all(person, now))

    async def _end_all(self, person: str, now: datetime) -> int:
        """The desktop is written too: so a login in the same moment is seen, or sees that it came after."""
        desktop = await self.desktop(person)
        running = [session for session in await self._listed(desktop) if session.ended_at is None]
        values: tuple[Beside, ...] = (replace(desktop, shut=desktop.shut + 1), *_ended(running, now))
        cause = f"ended:{person}:{desktop.version}"
        await self.store.put_beside(*values, at=now, entries=_left(running, now), cause=cause)
        return len(running)

    async def running(self, person: str, now: datetime) -> tuple[Session, ...]:
        """Those that still run, the newest first."""
        found = await self._listed(await self.desktop(person))
        return tuple(session for session in reversed(found) if is_alive(session, now, True))

    async def _listed(self, desktop: Desktop) -> list[Session]:
        """The oldest first."""
        found = [await self.store.beside(Session, each) for each in desktop.sessions]
        return [session for session in found if session is not None]

    async def desktop(self, person: str) -> Desktop:
        return await self.store.beside(Desktop, person) or Desktop(person)


async def _insisted(deed: Callable[[], Awaitable[T]]) -> T:
    """That somebody looked at a page in the same moment is no reason to leave a login open."""
    for _ in range(ATTEMPTS - 1):
        try:
            return await deed()
        except Conflict:
            continue
    return await deed()


def _ended(sessions: Iterable[Session], now: datetime) -> tuple[Session, ...]:
    return tuple(replace(session, ended_at=now) for session in sessions)


def _left(sessions: Iterable[Session], now: datetime) -> tuple[Entry, ...]:
    return tuple(Entry(now, "logged_out", "", session.person) for session in sessions)


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
