"""An invitation: a code that goes to a person's own phone and to nobody's screen; who writes it, has that phone."""

from __future__ import annotations

import secrets
from dataclasses import replace
from datetime import datetime, timedelta

from bot.console.entering.typed import code_of, typed
from bot.console.rooms import Rooms
from bot.console.sessions import digest
from bot.store.beside import Ticket
from bot.store.errors import Conflict
from escalation.books import Books, Person
from escalation.decision import Decision, Entry
from escalation.scene import Scene
from messages.address import SMS
from messages.model import OutboundMessage, Purpose

KIND = "invite"
SIGNS = 12
LIVES = timedelta(hours=24)
PATH = "/console/lenke"


async def invite(rooms: Rooms, scene: Scene, person: Person, by: str, url: str) -> bool:
    """False: they have no phone. A second invitation does not end the first."""
    to = next((way for way in person.ways if way.channel == SMS), None)
    if to is None:
        return False
    code, now = code_of(secrets.token_bytes(SIGNS)), scene.now
    desktop = await rooms.sessions.desktop(person.id)
    ticket = Ticket(digest(code), KIND, person.id, now + LIVES, more={"by": by, "shut": str(desktop.shut)})
    office = scene.books.offices.get(next(iter(person.offices), "")) or next(iter(scene.books.offices.values()))
    language = person.language or office.language
    text = scene.say.say("console_invited", language, office=office.name, link=url + PATH, code=code)
    id = f"invite/{ticket.digest[:20]}"
    letter = OutboundMessage(
        id, to, scene.books.number_of(office.id) or to, text, Purpose.INFO, expires_at=ticket.until
    )
    await rooms.store.put_beside(ticket, at=now)
    entry = Entry(now, "invited", "", by, person.id)
    await rooms.store.commit(Decision((letter,), entries=(entry,)), cause=id, at=now)
    return True


async def invited(rooms: Rooms, text: str) -> str | None:
    """Whose invitation this is; from here on it is used, and the phone it came to is theirs."""
    ticket, now = await rooms.store.beside(Ticket, digest(typed(text))), rooms.clock.now()
    if ticket is None or ticket.kind != KIND or ticket.used_at is not None or now >= ticket.until:
        return None
    books = await rooms.desk.books()
    person = books.people.get(ticket.person)
    shut = (await rooms.sessions.desktop(ticket.person)).shut
    if person is None or ticket.more.get("shut", "0") != str(shut):  # they were shown out since it was sent
        return None
    used = replace(ticket, used_at=now)
    try:
        if person.verified_at is not None:
            await rooms.store.put_beside(used, at=now)
        else:
            after, entry = _verified(books, person, now), Entry(now, "phone_verified", "", person.id)
            await rooms.store.put_books(after, expected=books.version, entries=(entry,), at=now, beside=(used,))
    except Conflict:
        return None
    return person.id


def _verified(books: Books, person: Person, now: datetime) -> Books:
    return replace(books, people={**books.people, person.id: replace(person, verified_at=now, tested_at=now)})
