"""A command about one person of the books: who is meant, and the version that it makes."""

from __future__ import annotations

import getpass
from argparse import Namespace

from bot.cli.wrong import Failed, Wrong
from bot.clock import SystemClock
from bot.store.errors import Conflict
from bot.store.store import Store
from escalation.books import Books, Person
from escalation.decision import Entry


def known(args: Namespace, books: Books) -> Person:
    """Raises Wrong, with the ids there are."""
    person = books.people.get(args.person)
    if person is None:
        raise Wrong(f'there is nobody called "{args.person}"; write one of {", ".join(sorted(books.people))}')
    return person


async def put(args: Namespace, store: Store, books: Books, action: str) -> None:
    """The next version of the books, and who made it. Raises Failed where somebody was faster."""
    now = SystemClock().now()
    entry = Entry(now, action, "", args.by or getpass.getuser(), args.person)
    try:
        await store.put_books(books, expected=books.version, entries=(entry,), at=now)
    except Conflict as e:
        raise Failed("somebody changed the books in the meantime; try again") from e
