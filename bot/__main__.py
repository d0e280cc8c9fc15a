"""The command line: reads what was typed and calls one command."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Mapping, Sequence
from typing import NoReturn, Protocol

from bot.cli import (
    backup,
    books,
    check,
    demo,
    login_link,
    notice,
    offices,
    people,
    places,
    rota,
    run,
    telegram,
    text,
    texts,
    try_,
    words,
)
from bot.cli.asked import Subparsers
from bot.cli.wrong import Failed, Wrong


class Command(Protocol):
    """What each file of ``bot/cli`` that is a command has."""

    def add(self, subparsers: Subparsers) -> None:
        """Says what may be typed."""
        ...

    def run(self, args: argparse.Namespace) -> int:
        """Does it. Raises Wrong and Failed."""
        ...


COMMANDS: Mapping[str, Command] = {
    "run": run,
    "demo": demo,
    "text": text,
    "check": check,
    "try": try_,
    "books": books,
    "offices": offices,
    "notice": notice,
    "people": people,
    "places": places,
    "rota": rota,
    "texts": texts,
    "words": words,
    "telegram": telegram,
    "login-link": login_link,
    "backup": backup,
}


class OneLine(argparse.ArgumentParser):
    """An argument parser that says what is wrong in one plain line."""

    def error(self, message: str) -> NoReturn:
        raise Wrong(f"{message} (see {self.prog} --help)")


def main(argv: Sequence[str] | None = None) -> int:
    """0: done. 1: could not be done. 2: wrong use or wrong configuration."""
    try:
        _show_what_can_be_shown()
        args = parser().parse_args(argv)
        status = COMMANDS[args.command].run(args)
        sys.stdout.flush()
        return status
    except (Wrong, Failed) as e:
        print(f"apendor: {e}", file=sys.stderr)
        return 2 if isinstance(e, Wrong) else 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # whoever read our output has seen enough; what is left must not be flushed on exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def parser() -> argparse.ArgumentParser:
    made: argparse.ArgumentParser = OneLine(
        prog="apendor", description="Texts for urgent help, and a person who answers."
    )
    subparsers = made.add_subparsers(title="commands", dest="command", metavar="COMMAND", required=True)
    for command in COMMANDS.values():
        command.add(subparsers)
    return made


def _show_what_can_be_shown() -> None:
    """A letter that a terminal does not have becomes a question mark, and not a crash."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


if __name__ == "__main__":
    sys.exit(main())
