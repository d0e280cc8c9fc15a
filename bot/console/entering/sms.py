"""A code by SMS: for the night when nothing else vouches for somebody. It opens cases, and nothing else."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.console.entering.throttle import Throttle
from bot.console.sessions import digest
from bot.store.beside import Ticket
from bot.store.errors import Conflict
from bot.store.store import Store
from escalation.books import Books, Person
from escalation.decision import Decision, Entry
from escalation.roles import Role
from escalation.rota.own import has_duty
from escalation.scene import Scene
from messages.address import SMS, Address, BadNumber, phone
from messages.catalogue import Catalogue
from messages.model import OutboundMessage, Purpose

KIND, PROOF = "sms", "proof"
LIVES = timedelta(minutes=10)
TRIES = 5
MOST, MOST_AN_HOUR, FROM_ONE_PLACE = 5, 10, 20
CASES = frozenset({Role.CASEWORKER, Role.LEADER})


def _six_digits() -> str:
    return f"{secrets.randbelow(10**6):06}"


def _lets_in() -> tuple[Throttle, Throttle, Throttle]:
    """For one number from one network, for one network, and for one number: nobody's phone is rung all night."""
    return Throttle(MOST), Throttle(FROM_ONE_PLACE), Throttle(MOST_AN_HOUR, timedelta(hours=1))


@dataclass(frozen=True, slots=True)
class Request:
    """Somebody wants a code. ``browser`` is the secret of their cookie: a code is worth nothing in another one."""

    number: str = field(repr=False)
    browser: str = field(repr=False)
    network: str
    to: str = ""


@dataclass(frozen=True, slots=True)
class SmsLogin:
    """Whether a number is known, and whether its owner may have a code now, is told to nobody who asks."""

    store: Store
    dice: Callable[[], str] = _six_digits
    throttles: tuple[Throttle, Throttle, Throttle] = field(default_factory=_lets_in)

    async def asked(self, request: Request, books: Books, say: Catalogue, now: datetime) -> bool:
        """False: too often. Else a ticket is made, and a code goes out if there is somebody who may have it."""
        name = digest(_number(request.number))
        names = (f"{name} {request.network}", request.network, name)
        if not all(throttle.lets(each, now) for throttle, each in zip(self.throttles, names, strict=True)):
            return False
        code, person = self.dice(), await self._person(request.number, books, now)
        until, more = now + LIVES, {"code": digest(f"{request.browser}:{code}"), "to": request.to}
        ticket = Ticket(digest(request.browser), KIND, person.id if person else "", until, more=more)
        await self.store.put_beside(ticket, at=now)
        letter = _letter(ticket, person, code, Scene(now, books, say)) if person else None
        await self._commit(ticket, letter, now)
        return True

    async def tried(self, browser: str, text: str, now: datetime, kind: str = KIND) -> Ticket | None:
        """The ticket of whoever wrote the right code. Each try is counted before its answer is known."""
        ticket = await self.store.beside(Ticket, digest(browser))
        if ticket is None or ticket.kind != kind or ticket.used_at is not None:
            return None
        if ticket.tries >= TRIES or now >= ticket.until:
            return None
        written = "".join(sign for sign in text if sign.isdigit())
        right = hmac.compare_digest(ticket.more.get("code", ""), digest(f"{browser}:{written}"))
        used = now if right and ticket.person else None
        try:
            await self.store.put_beside(replace(ticket, tries=ticket.tries + 1, used_at=used), at=now)
        except Conflict:  # another try in the same moment
            return None
        return ticket if used else None

    async def prove(self, person: Person, slip: str, books: Books, say: Catalogue, now: datetime) -> bool:
        """A code to somebody who is logged in and shows again who they are. ``slip``: a secret of form and session."""
        has_phone = any(way.channel == SMS for way in person.ways) and person.verified_at is not None
        if not has_phone or not self.throttles[2].lets(f"prove {person.id}", now):
            return False
        code = self.dice()
        ticket = Ticket(digest(slip), PROOF, person.id, now + LIVES, more={"code": digest(f"{slip}:{code}")})
        await self.store.put_beside(ticket, at=now)
        await self._commit(ticket, _letter(ticket, person, code, Scene(now, books, say)), now)
        return True

    async def _commit(self, ticket: Ticket, letter: OutboundMessage | None, now: datetime) -> None:
        """Also without a letter: it takes as long."""
        send, entry = (letter,) if letter else (), Entry(now, "login_code", "", ticket.person)
        await self.store.commit(Decision(send, entries=(entry,) if letter else ()), cause=_id(ticket), at=now)

    async def _person(self, number: str, books: Books, now: datetime) -> Person | None:
        """Verified, and wanted tonight: on duty, leading, or asked for a case that is open. The same work for all."""
        person = books.person_at(Address(SMS, _number(number)))
        id = person.id if person else ""
        held, woken = await self.store.cases_held_by(id), await self.store.cases_woken(id)
        roles = {role for office in books.offices for role in (person.roles_at(office) if person else ())}
        wanted = has_duty(books, id, now) or Role.LEADER in roles or bool(held) or bool(woken)
        return person if person and wanted and roles & CASES else None


def _letter(ticket: Ticket, person: Person, code: str, scene: Scene) -> OutboundMessage:
    """Only to a phone: a chat is read on the screen that somebody may have left open."""
    books = scene.books
    office = next((id for id in person.offices if id in books.offices), next(iter(books.offices)))
    sender, language = books.number_of(office), person.language or books.offices[office].language
    to = next(way for way in person.ways if way.channel == SMS)
    text = scene.say.say("login_code", language, code=code)
    return OutboundMessage(_id(ticket), to, sender or to, text, Purpose.INFO, expires_at=ticket.until)


def _id(ticket: Ticket) -> str:
    return f"login/{ticket.digest[:20]}"


def _number(text: str) -> str:
    try:
        return phone(text).name
    except BadNumber:
        return ""
