"""Accounts that people log in to the console with: bound to a person, and let go again. Only digests are known here."""

from __future__ import annotations

from dataclasses import replace

from escalation.books import Books, Person

MOST = 3  # accounts of one person


def whose_login(books: Books, login: str) -> Person | None:
    return next((person for person in books.people.values() if login in person.logins), None)


def bound(books: Books, person: Person, login: str) -> Books | None:
    """None: the account is somebody else's. The oldest goes where there are too many."""
    owner = whose_login(books, login)
    if owner is not None and owner.id != person.id:
        return None
    kept = tuple(dict.fromkeys((*person.logins, login)))[-MOST:]
    return _with(books, replace(person, logins=kept))


def unbound(books: Books, person: Person) -> Books:
    """Without any account, and without an invitation that is still open: they come in again with a new one only."""
    invited = {id: given for id, given in books.invited.items() if id != person.id}
    return _with(replace(books, invited=invited), replace(person, logins=()))


def _with(books: Books, person: Person) -> Books:
    return replace(books, people={**books.people, person.id: person})
