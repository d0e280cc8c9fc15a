"""What a folder would make of the books that stand: a folder is a seed, and some things grow only in the store."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.config.load import Loaded
from bot.config.source import TEXTS
from escalation.books import Books, Person
from messages.address import SMS


def proposed(loaded: Loaded, known: Books | None) -> Books | None:
    """The books to be after this folder is applied to those that are ``known``. None: the folder has faults.

    Accounts that people have bound stay, unless the folder names one itself; and so do open invitations.
    A folder without ``texts.toml`` says nothing of texts, so those that were published stay. A phone's last test
    stays too, unless the folder knows a later one or another phone.
    """
    books = loaded.books
    if books is None or known is None:
        return books
    texts = books.texts if TEXTS in loaded.sources.files else known.texts
    people = {
        id: _with_logins(_tested(_bound(person, books, known), known.people), known.people)
        for id, person in books.people.items()
    }
    invited = {id: given for id, given in known.invited.items() if id in people}
    return replace(books, texts=texts, people=people, fed=known.fed, version=known.version, invited=invited)


def _bound(person: Person, books: Books, known: Books) -> Person:
    before = known.people.get(person.id)
    if before is None or any(way.channel != SMS for way in person.ways):
        return person
    given = {way for other in books.people.values() for way in other.ways}
    accounts = tuple(way for way in before.ways if way.channel != SMS and way not in given)
    return replace(person, ways=(*accounts, *person.ways))


def _with_logins(person: Person, known: Mapping[str, Person]) -> Person:
    """How somebody logs in is bound in the store, and no folder knows it."""
    before = known.get(person.id)
    return replace(person, logins=before.logins) if before else person


def _tested(person: Person, known: Mapping[str, Person]) -> Person:
    before = known.get(person.id)
    if before is None or before.ways != person.ways or before.tested_at is None:
        return person
    return replace(person, tested_at=max(before.tested_at, person.tested_at or before.tested_at))
