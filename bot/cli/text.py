"""``apendor text``: sends one text to a running bot, as its gateway would, and prints what came back."""

from __future__ import annotations

import asyncio
import os
import secrets
from argparse import Namespace

from aiohttp import ClientError

from bot.channels.standard_webhooks import Secret
from bot.cli.asked import Subparsers, books, number
from bot.cli.wrong import Failed, Wrong
from bot.settings import SMS_SECRETS
from bot.texting import Texted, door, post


def add(subparsers: Subparsers) -> None:
    parser = subparsers.add_parser("text", help="text a running bot, signed as its gateway signs")
    parser.add_argument("--to", required=True, metavar="URL", help="where the bot listens: http://127.0.0.1:8080")
    parser.add_argument("--from", required=True, dest="sender", metavar="NUMBER", help="whose phone the text is from")
    parser.add_argument("--number", metavar="TO", help="the number that is texted (default: the example's first)")
    parser.add_argument("--id", help="the gateway's name for this text; the same again is a repeat of it")
    parser.add_argument("--secret", metavar="ENV", default=SMS_SECRETS, help=f"where the secret is ({SMS_SECRETS})")
    parser.add_argument("text", metavar="TEXT")


def run(args: Namespace) -> int:
    try:
        url = door(args.to)
    except ValueError as e:
        raise Wrong(f'--to "{args.to}" is not a web address; write it like http://127.0.0.1:8080') from e
    to = number(args.number) if args.number else next(iter(books(None).line.numbers))
    id = args.id or f"text-{secrets.token_hex(8)}"
    texted = Texted(id, number(args.sender), to, args.text)
    try:
        status, said = asyncio.run(post(texted, url, _secret(args.secret)))
    except (ClientError, OSError, TimeoutError) as e:
        raise Failed(f"nobody answers at {url.origin()}") from e
    print(f"{status} {said}".strip())
    return 0 if 200 <= status < 300 else 1


def _secret(name: str) -> Secret:
    value = os.environ.get(name, "")
    if not value:
        raise Wrong(f"{name} is not set; it holds the secret that the bot shares with its gateway (whsec_…)")
    try:
        return Secret.of(value.split()[0])
    except ValueError as e:
        raise Wrong(f"{name} {e}") from e
