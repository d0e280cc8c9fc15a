"""What several commands are asked in the same words: a number, a configuration."""

from __future__ import annotations

from argparse import ArgumentParser, _SubParsersAction

from bot.cli.wrong import Wrong
from messages.address import BadNumber, e164

Subparsers = _SubParsersAction[ArgumentParser]


def number(text: str) -> str:
    """A phone number as people type it. Raises Wrong."""
    try:
        return e164(text)
    except BadNumber as e:
        raise Wrong(f'"{text}" is not a phone number; write it like +4700000012') from e
