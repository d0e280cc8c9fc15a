"""The first way in: a code on the terminal, as long as nobody has ever logged in. No password comes with the house."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from enum import Enum, auto

from bot.console.entering.typed import code_of, typed
from bot.console.sessions import digest
from bot.store.beside import Ticket
from bot.store.errors import Conflict
from bot.store.store import Store
from escalation.books import Books, Person
from escalation.decision import Entry
from escalation.roles import Role

START = "start"  # the key of the one ticket of this kind
SIGNS = 12
LIVES = timedelta(minutes=30)
TRIES = 5
NEVER = datetime.min.replace(tzinfo=UTC)


class Tried(Enum):
    """What became of a code that somebody wrote."""

    RIGHT = auto()
    WRONG = auto()
    RENEWED = auto()  # wrong too often, or too old: another one stands on the terminal
    SHUT = auto()  # somebody has logged in to this line: this way is closed for ever


@dataclass(frozen=True, slots=True)
class Start:
    """``terminal`` is told each new code, and nobody else is."""

    store: Store
    terminal: Callable[[str], None]
    dice: Callable[[int], bytes] = field(default=secrets.token_bytes, repr=False)

    async def renew(self, now: datetime, terminal: Callable[[str], None] | None = None) -> bool:
        """A new code on the terminal; the one before counts no more. False: this way is shut.

        ``terminal``: told instead of the usual one. Raises Conflict where other processes do the same all the time.
        """
        ticket = await self.ticket()
        if ticket.used_at is not None:
            return False
        code = code_of(self.dice(SIGNS))
        made = replace(ticket, until=now + LIVES, tries=0, more={"code": digest(code)})
        await self.store.put_beside(made, at=now)
        (terminal or self.terminal)(code)
        return True

    async def tried(self, text: str, now: datetime) -> Tried:
        """A right code is not used up by this: that is done when somebody has said who they are."""
        ticket = await self.ticket()
        if not is_open(ticket):
            return Tried.SHUT
        if now < ticket.until and ticket.tries < TRIES and _is_it(ticket, text):
            return Tried.RIGHT
        if now >= ticket.until or ticket.tries + 1 >= TRIES:
            return Tried.RENEWED if await self.renew(now) else Tried.SHUT
        with suppress(Conflict):  # another guess in the same moment has counted
            await self.store.put_beside(replace(ticket, tries=ticket.tries + 1), at=now)
        return Tried.WRONG

    async def ticket(self) -> Ticket:
        """As it is now; one that nobody was told where there is none."""
        return await self.store.beside(Ticket, START) or Ticket(START, START, "", NEVER)

    async def open_to(self, person: Person, books: Books, now: datetime) -> None:
        """They lead and administer their offices from now on, and this way is shut. Raises Conflict."""
        used = replace(await self.ticket(), used_at=now, person=person.id, until=now)
        entry = Entry(now, "access_granted", "", person.id, f"{person.id} leader admin start")
        await self.store.put_books(
            granted(books, person), expected=books.version, entries=(entry,), at=now, beside=(used,)
        )

    async def shut(self, person: str, now: datetime) -> None:
        """Somebody has come in another way, so nobody needs this one."""
        ticket = await self.ticket()
        if ticket.used_at is None:
            await self.store.put_beside(replace(ticket, used_at=now, person=person, until=now), at=now)


def is_open(ticket: Ticket) -> bool:
    """Until somebody came in; and only where a code was ever told."""
    return ticket.used_at is None and ticket.until != NEVER


def candidates(books: Books) -> tuple[Person, ...]:
    """Who may say that they are the one: the leaders in the books; where there is none, the first person."""
    led = tuple(person for person in books.people.values() if person.leader)
    return led or tuple(books.people.values())[:1]


def granted(books: Books, person: Person) -> Books:
    """The books in which this person leads and administers each of their offices."""
    roles = dict(person.roles)
    for office in person.offices:
        roles[office] = tuple(dict.fromkeys((*roles.get(office, ()), Role.ADMIN)))
    return replace(books, people={**books.people, person.id: replace(person, leader=True, roles=roles)})


def _is_it(ticket: Ticket, text: str) -> bool:
    return hmac.compare_digest(ticket.more.get("code", ""), digest(typed(text)))
