"""The command line: reads what was typed and calls one command."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import NoReturn

from bot.cli import books, check, demo, run, text, texts, try_
from bot.cli.wrong import Failed, Wrong

COMMANDS = {"run": run, "demo": demo, "text": text, "check": check, "try": try_, "books": books, "texts": texts}


class OneLine(argparse.ArgumentParser):
    """An argument parser that says what is wrong in one plain line."""

    def error(self, message: str) -> NoReturn:
        raise Wrong(f"{message} (see {self.prog} --help)")


def main(argv: Sequence[str] | None = None) -> int:
    """0: done. 1: could not be done. 2: wrong use or wrong configuration."""
    try:
        args = parser().parse_args(argv)
        return COMMANDS[args.command].run(args)
    except (Wrong, Failed) as e:
        print(f"apendor: {e}", file=sys.stderr)
        return 2 if isinstance(e, Wrong) else 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        sys.stderr.close()
        return 1


def parser() -> argparse.ArgumentParser:
    made = OneLine(prog="apendor", description="Texts for urgent help, and a person who answers.")
    subparsers = made.add_subparsers(title="commands", dest="command", metavar="COMMAND", required=True)
    for command in COMMANDS.values():
        command.add(subparsers)
    return made


if __name__ == "__main__":
    sys.exit(main())
