"""``apendor login-link``: a code that lets one person into the console once, also while the house runs."""

from __future__ import annotations

import secrets
from argparse import Namespace

from bot.cli import shelf
from bot.cli.asked import Subparsers
from bot.cli.wrong import Failed
from bot.clock import SystemClock
from bot.console.entering.links import SALT
from bot.console.entering.terminal import links_of, reached


def add(subparsers: Subparsers) -> None:
    parser = subparsers.add_parser("login-link", help="make a code with which this person logs in to the console, once")
    parser.add_argument("person", metavar="PERSON", help="as in people.toml: kari of [people.kari]")
    shelf.options(parser)


def run(args: Namespace) -> int:
    """Nothing is opened or written: the code is made from the root key, and the house knows it again by the same."""
    settings = shelf.settings(args)
    links = links_of(settings)
    if links is None:
        raise Failed("the root key is missing; it is made by the first apendor run, or named in APENDOR_KEY")
    listen = settings.inside_listen
    url = reached(settings, f"http://{listen.host}:{listen.port}")
    code = links.code(args.person, SystemClock().now(), secrets.token_bytes(SALT))
    print(f"Give this to {args.person} and to nobody else; it works once, within 30 minutes:")
    print(f"  open {url}/console/lenke and write {code}")
    return 0
