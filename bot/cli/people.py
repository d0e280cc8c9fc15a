"""``apendor people``: a code with which a person verifies their phone, and the address of their calendar."""

from __future__ import annotations

import secrets
from argparse import Namespace
from datetime import timedelta

from bot.calendars.out import opened as opened_for
from bot.calendars.out import revoked
from bot.cli import shelf
from bot.cli.asked import Subparsers
from bot.cli.shelf import Shelf, with_shelf
from bot.cli.somebody import known, put
from bot.cli.times import shown
from bot.cli.wrong import Wrong
from bot.clock import SystemClock
from bot.store.store import Store
from escalation.accounts import invite
from escalation.books import Books
from messages.address import SMS, spoken
from messages.codes import ALPHABET

LETTERS = 8  # and it must come from the person's own phone, so nobody guesses it
LIVES = timedelta(hours=24)
SECRET_BYTES = 24


def add(subparsers: Subparsers) -> None:
    parser = subparsers.add_parser("people", help="verify a person's phone; give them their shifts as a calendar")
    commands = parser.add_subparsers(title="commands", dest="people_command", metavar="COMMAND", required=True)
    code = commands.add_parser("verify", help="make a code that this person texts from their phone, once")
    shown_to = commands.add_parser("calendar", help="make the secret address of this person's shifts as a calendar")
    shown_to.add_argument("--revoke", action="store_true", help="take the address back, and make no new one")
    for each in (code, shown_to):
        each.add_argument("person", metavar="PERSON", help="as in people.toml: kari of [people.kari]")
        each.add_argument("--by", metavar="NAME", help="who does it (default: your name on this machine)")
        shelf.options(each)


def run(args: Namespace) -> int:
    async def worked(opened: Shelf) -> int:
        if opened.store is None:
            raise Wrong("there are no books yet; apendor run --config FOLDER begins a line")
        await {"verify": _invite, "calendar": _calendar}[args.people_command](args, opened.store, opened.books)
        return 0

    return with_shelf(args, worked)


async def _invite(args: Namespace, store: Store, books: Books) -> None:
    person = known(args, books)
    if not any(way.channel == SMS for way in person.ways):
        raise Wrong(f"{person.id} has no phone in people.toml")
    code, until = "".join(secrets.choice(ALPHABET) for _ in range(LETTERS)), SystemClock().now() + LIVES
    await put(args, store, invite(books, person.id, code, until), "phone_invited")
    number = books.number_of(person.offices[0] if person.offices else "")
    print(f"Tell {person.name}, and nobody else: text {code} to {spoken(number.name) if number else 'the line'}")
    print(f"from your own phone. It works once, until {shown(until)}.")


async def _calendar(args: Namespace, store: Store, books: Books) -> None:
    person = known(args, books)
    if args.revoke:
        await put(args, store, revoked(books, person.id), "calendar_revoked")
        print(f"the calendar of {person.name} has no address any more")
        return
    secret = secrets.token_urlsafe(SECRET_BYTES)
    await put(args, store, opened_for(books, person.id, secret), "calendar_opened")
    print(f"Give this to {person.name} and to nobody else; an older address of theirs works no more.")
    print(f"Behind the address of your doors: /calendar/{secret}/mine.ics")
    print(f"and for everybody at their offices: /calendar/{secret}/office.ics")
