"""What several commands are asked in the same words: a number, a moment, a configuration."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, _SubParsersAction
from datetime import datetime
from pathlib import Path
from typing import TypeAlias

from bot.cli.example import example
from bot.cli.times import moment
from bot.cli.wrong import Wrong
from bot.clock import SystemClock
from bot.config.load import load
from escalation.books import Books
from messages.address import BadNumber, e164

Subparsers: TypeAlias = "_SubParsersAction[ArgumentParser]"


def number(text: str) -> str:
    """A phone number as people type it. Raises Wrong."""
    try:
        return e164(text)
    except BadNumber as e:
        raise Wrong(f'"{text}" is not a phone number; write it like +4700000042') from e


def at(text: str | None) -> datetime:
    """``--at``, or now. How a doubtful minute was read is said beside the answer. Raises Wrong."""
    if text is None:
        return SystemClock().now()
    read = moment(text)
    if read.note:
        print(read.note, file=sys.stderr)
    return read.at


def books(folder: Path | None) -> Books:
    """The books of ``--config``, or of the shipped example. Raises Wrong with the first fault."""
    chosen = folder or example()
    loaded = load(chosen)
    if loaded.books is not None:
        return loaded.books
    faults = [fault for fault in loaded.faults if not fault.warning]
    more = f" (and {len(faults) - 1} more: apendor check {chosen})" if len(faults) > 1 else ""
    raise Wrong(f"{faults[0]}{more}")
