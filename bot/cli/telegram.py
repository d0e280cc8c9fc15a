"""``apendor telegram``: invites a person to bind their Telegram account, and lets an account go."""

from __future__ import annotations

import secrets
from argparse import ArgumentParser, Namespace
from datetime import timedelta

from bot.cli import shelf
from bot.cli.asked import Subparsers
from bot.cli.shelf import Shelf, with_shelf
from bot.cli.somebody import known, put
from bot.cli.times import shown
from bot.cli.wrong import Wrong
from bot.clock import SystemClock
from bot.store.store import Store
from escalation.accounts import invite, let_go
from escalation.books import Books
from messages.address import TELEGRAM

CODE_BYTES = 16  # nobody guesses these, so nobody needs to be locked out
LIVES = timedelta(hours=24)


def add(subparsers: Subparsers) -> None:
    parser = subparsers.add_parser("telegram", help="bind a person's Telegram account to them, or let it go")
    commands = parser.add_subparsers(title="commands", dest="telegram_command", metavar="COMMAND", required=True)
    invited = commands.add_parser("invite", help="make a code with which this person binds their account, once")
    invited.add_argument("--bot", metavar="NAME", help="the bot's name on Telegram, to print a link")
    for each in (invited, commands.add_parser("forget", help="this account is nobody's any more")):
        _person(each)


def run(args: Namespace) -> int:
    work = {"invite": _invite, "forget": _forget}[args.telegram_command]

    async def worked(opened: Shelf) -> int:
        if opened.store is None:
            raise Wrong("there are no books yet; apendor run --config FOLDER begins a line")
        await work(args, opened.store, opened.books)
        return 0

    return with_shelf(args, worked)


def _person(parser: ArgumentParser) -> None:
    parser.add_argument("person", metavar="PERSON", help="as in people.toml: kari of [people.kari]")
    parser.add_argument("--by", metavar="NAME", help="who does it (default: your name on this machine)")
    shelf.options(parser)


async def _invite(args: Namespace, store: Store, books: Books) -> None:
    person = known(args, books)
    if person.verified_at is None:
        raise Wrong(f"{person.id} is not verified yet, so an account of theirs would be woken by nobody")
    code, until = secrets.token_urlsafe(CODE_BYTES), SystemClock().now() + LIVES
    await put(args, store, invite(books, person.id, code, until), "account_invited")
    print(f"Give this to {person.name} and to nobody else; it works once, until {shown(until)}:")
    print(f"  https://t.me/{args.bot}?start={code}" if args.bot else f"  write to the bot: /start {code}")


async def _forget(args: Namespace, store: Store, books: Books) -> None:
    person = known(args, books)
    await put(args, store, let_go(books, person, TELEGRAM), "account_let_go")
    print(f"{person.name} has no Telegram account here, and no invitation")
