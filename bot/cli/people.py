"""``apendor people``: a code with which a person verifies their phone."""

from __future__ import annotations

import getpass
import secrets
from argparse import Namespace
from datetime import timedelta

from bot.cli import shelf
from bot.cli.asked import Subparsers
from bot.cli.shelf import Shelf, with_shelf
from bot.cli.times import shown
from bot.cli.wrong import Failed, Wrong
from bot.clock import SystemClock
from bot.store.errors import Conflict
from bot.store.store import Store
from escalation.accounts import invite
from escalation.books import Books
from escalation.decision import Entry
from messages.address import SMS, spoken
from messages.codes import ALPHABET

LETTERS = 8  # and it must come from the person's own phone, so nobody guesses it
LIVES = timedelta(hours=24)


def add(subparsers: Subparsers) -> None:
    parser = subparsers.add_parser("people", help="a code with which a person verifies their phone")
    commands = parser.add_subparsers(title="commands", dest="people_command", metavar="COMMAND", required=True)
    code = commands.add_parser("verify", help="make a code that this person texts from their phone, once")
    code.add_argument("person", metavar="PERSON", help="as in people.toml: kari of [people.kari]")
    code.add_argument("--by", metavar="NAME", help="who does it (default: your name on this machine)")
    shelf.options(code)


def run(args: Namespace) -> int:
    async def worked(opened: Shelf) -> int:
        if opened.store is None:
            raise Wrong("there are no books yet; apendor run --config FOLDER begins a line")
        await _invite(args, opened.store, opened.books)
        return 0

    return with_shelf(args, worked)


async def _invite(args: Namespace, store: Store, books: Books) -> None:
    person = books.people.get(args.person)
    if person is None:
        raise Wrong(f'there is nobody called "{args.person}"; write one of {", ".join(sorted(books.people))}')
    if not any(way.channel == SMS for way in person.ways):
        raise Wrong(f"{person.id} has no phone in people.toml")
    now = SystemClock().now()
    code, until = "".join(secrets.choice(ALPHABET) for _ in range(LETTERS)), now + LIVES
    entry = Entry(now, "phone_invited", "", args.by or getpass.getuser(), person.id)
    try:
        changed = invite(books, person.id, code, until)
        await store.put_books(changed, expected=books.version, entries=(entry,), at=now)
    except Conflict as e:
        raise Failed("somebody changed the books in the meantime; try again") from e
    number = books.number_of(person.offices[0] if person.offices else "")
    print(f"Tell {person.name}, and nobody else: text {code} to {spoken(number.name) if number else 'the line'}")
    print(f"from your own phone. It works once, until {shown(until)}.")
