"""``apendor check``: every fault of a configuration at once, each with its place and how to mend it."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from bot import shipped
from bot.cli.asked import Subparsers
from bot.cli.example import example
from bot.clock import SystemClock
from bot.config.check import check, fine


def add(subparsers: Subparsers) -> None:
    parser = subparsers.add_parser("check", help="every fault of a configuration, and how to mend it")
    parser.add_argument("folder", nargs="?", type=Path, metavar="FOLDER", help="default: the shipped example")


def run(args: Namespace) -> int:
    """Status 2 if there is a fault; warnings alone are shown and change nothing."""
    folder = args.folder or example()
    checked = check(folder, shipped.catalogue(), SystemClock().now())
    for fault in checked.faults:
        print(fault, file=sys.stderr if fault.warning else sys.stdout)
    if checked.books is None:
        return 2
    print(fine(folder, checked.books))
    return 0
