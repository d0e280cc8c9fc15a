"""Accounts in a chat and phones: a person's by a code that works once; accounts are let go again."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime

from escalation.books import Books, Invitation, Person
from messages.address import Address


@dataclass(frozen=True, slots=True)
class Bound:
    """The person as they are now, in the books to be."""

    person: Person
    books: Books


def invite(books: Books, person: str, code: str, until: datetime) -> Books:
    """A second invitation replaces the first."""
    return replace(books, invited={**books.invited, person: Invitation(_digest(code), until)})


def bind(books: Books, code: str, account: Address, now: datetime) -> Bound | None:
    """None: the code is wrong, used or too old, or the account is somebody else's; then it stays a citizen's.

    The account becomes the first way, and replaces another in the same chat. The phone stays.
    """
    person = books.people.get(_invited(books, code, now))
    if person is None or person.verified_at is None or _is_anothers(books, person, account):
        return None
    after = replace(person, ways=(account, *_without(person, account.channel)))
    return Bound(after, _with(books, after))


def verify(books: Books, code: str, phone: Address, now: datetime) -> Bound | None:
    """A code that came from the person's own phone verifies it. None: wrong, used, too old, or from another phone.

    The answer to it counts as a test alarm that was sent: one more word, and the phone is tested too.
    """
    id = _invited(books, code, now)
    person = books.people.get(id)
    if person is None or phone not in person.ways:
        return None
    after = replace(person, verified_at=now)
    tests = {**books.plan.tests, id: now}
    return Bound(after, replace(_with(books, after), plan=replace(books.plan, tests=tests)))


def let_go(books: Books, person: Person, channel: str) -> Books:
    """The person without their accounts in this chat, and without an invitation that is still open."""
    return _with(books, replace(person, ways=_without(person, channel)))


def _with(books: Books, person: Person) -> Books:
    invited = {id: given for id, given in books.invited.items() if id != person.id}
    return replace(books, people={**books.people, person.id: person}, invited=invited)


def _without(person: Person, channel: str) -> tuple[Address, ...]:
    return tuple(way for way in person.ways if way.channel != channel)


def _is_anothers(books: Books, person: Person, account: Address) -> bool:
    return any(account in other.ways for other in books.people.values() if other.id != person.id)


def _invited(books: Books, code: str, now: datetime) -> str:
    """Whose code this is; empty where it is nobody's, or too old."""
    digest = _digest(code)
    return next((id for id, given in books.invited.items() if given.digest == digest and now < given.until), "")


def _digest(code: str) -> str:
    return hashlib.sha256(code.encode("utf-8", "replace")).hexdigest()
