"""What a folder would make of the books that stand: a folder is a seed, and some things grow only in the store."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeVar

from bot.config.load import Loaded
from bot.config.source import PARTNERS, TEXTS
from escalation.books import Books, Person, Plan
from messages.address import SMS

T = TypeVar("T")


def proposed(loaded: Loaded, known: Books | None) -> Books | None:
    """The books to be after this folder is applied to those that are ``known``. None: the folder has faults.

    Accounts that people have bound stay, unless the folder names one itself; and so do open invitations.
    Sickness, overrides and swaps stay, as do the last good copies of calendars: they were said since.
    A folder without ``texts.toml`` says nothing of texts, so those that were published stay; likewise partners. A
    phone's last test stays too, unless the folder knows a later one or another phone.
    """
    books = loaded.books
    if books is None or known is None:
        return books
    texts = books.texts if TEXTS in loaded.sources.files else known.texts
    partners = books.partners if PARTNERS in loaded.sources.files else known.partners
    people = {
        id: _with_logins(_tested(_bound(person, books, known), known.people), known.people)
        for id, person in books.people.items()
    }
    invited = {id: given for id, given in known.invited.items() if id in people}
    plan = _lived(books.plan, known.plan, people)
    grown = replace(books, texts=texts, people=people, partners=partners, invited=invited, plan=plan)
    return replace(grown, fed=known.fed, version=known.version)


def _lived(plan: Plan, known: Plan, people: Mapping[str, Person]) -> Plan:
    """What was said of the rota from day to day stays as it is now; the folder may add to it."""
    feeds = {feed.id for feed in plan.feeds}
    return replace(
        plan,
        overrides=_kept(known.overrides, plan.overrides, lambda o: o.id),
        swaps=_kept(known.swaps, plan.swaps, lambda s: s.id),
        absences=_kept(known.absences, plan.absences, lambda a: (a.person, a.start)),
        copies=tuple(copy for copy in known.copies if copy.feed in feeds),
        calendars={id: digest for id, digest in known.calendars.items() if id in people},
        tests={id: at for id, at in known.tests.items() if id in people},
        asks=known.asks,
    )


def _kept(known: tuple[T, ...], more: tuple[T, ...], name: Callable[[T], object]) -> tuple[T, ...]:
    names = {name(each) for each in known}
    return (*known, *(each for each in more if name(each) not in names))


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
