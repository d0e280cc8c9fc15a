"""``apendor backup``: copies the data folder while the bot goes on."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from bot.cli import shelf
from bot.cli.asked import Subparsers
from bot.cli.wrong import Failed, Wrong
from bot.settings import DATA
from bot.store.errors import StoreError
from bot.store.shared import REDIS_URL
from bot.store.sqlite.copied import copied


def add(subparsers: Subparsers) -> None:
    parser = subparsers.add_parser("backup", help="copy the data folder while the bot runs; without the key")
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="what to make; a new name for each copy")
    parser.add_argument("--data", metavar="FOLDER", help=f"the data folder (default: {DATA}, or apendor-data)")


def run(args: Namespace) -> int:
    """Status 1: there is no new copy."""
    settings = shelf.settings(Namespace(config=None, data=args.data))
    if settings.shared is not None:
        raise Wrong(f"{REDIS_URL} is set, so the data is in that server; how to copy it: docs/running/redis.md")
    if args.folder.exists():
        raise Wrong(f"{args.folder} is there already; name a folder that is not")
    try:
        size = copied(settings.data, args.folder)
    except StoreError as e:
        raise Failed(str(e)) from e
    print(
        f"{args.folder} holds a copy ({size} bytes, checked); it cannot be read without the root key, so keep that too"
    )
    return 0
