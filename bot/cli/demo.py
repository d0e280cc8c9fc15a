"""``apendor demo``: the whole bot in this terminal, with a citizen's phone, the officers' phones and a clock."""

from __future__ import annotations

import asyncio
import sys
from argparse import Namespace
from pathlib import Path

from bot import logs
from bot.channels.standard_webhooks import Secret
from bot.cli import asked
from bot.cli.asked import Subparsers
from bot.cli.example import example
from bot.demo.house import demo, new_secret, settings


def add(subparsers: Subparsers) -> None:
    parser = subparsers.add_parser("demo", help="the whole bot in this terminal, with phones and a clock to move")
    parser.add_argument("--at", metavar="MOMENT", help="where the clock starts: 2026-12-24T23:10 (default: now)")
    parser.add_argument("--config", type=Path, metavar="FOLDER", help="default: the shipped example")
    parser.add_argument("--port", type=int, default=8080, help="where it listens (default 8080, or any that is free)")


def run(args: Namespace) -> int:
    """Status 0 also when the input ends or somebody interrupts it: that is how people leave."""
    asked.books(args.config)
    logs.setup(sys.stderr)
    secret, at = new_secret(), asked.at(args.at)
    chosen = settings(args.config or example(), args.port, Secret.of(secret))
    try:
        asyncio.run(demo(chosen, secret, at, sys.stdin.fileno(), sys.stdout))
    except KeyboardInterrupt:
        print()
    return 0
