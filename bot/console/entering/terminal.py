"""The terminal of the machine: who reads it runs the house, and so the first person comes in with a code from there."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

from bot.console.entering.links import Links
from bot.console.entering.start import Start
from bot.console.words import words
from bot.settings import Settings
from bot.store.errors import BadKey
from bot.store.rootkey import root_key_at

ANYWHERE = ("0.0.0.0", "::")  # noqa: S104 - a listener there is reached on this machine's own address too


@dataclass(frozen=True, slots=True)
class Terminal:
    """``url``: where a browser finds the console."""

    start: Start
    url: str = ""

    def at(self, settings: Settings, inside_url: str) -> Terminal:
        return replace(self, url=reached(settings, inside_url))

    def first(self, code: str) -> None:
        """The line that is printed when the process begins."""
        _print("start_terminal", url=self.url, code=code)


def again(code: str) -> None:
    """The line that is printed when a code is used up by wrong guesses, or too old."""
    _print("start_terminal_again", code=code)


def reached(settings: Settings, inside_url: str) -> str:
    """Where a browser finds the console: as is said, else on this machine."""
    parts = urlsplit(inside_url)
    here = f"http://127.0.0.1:{parts.port}" if parts.hostname in ANYWHERE else inside_url
    return settings.console_url or here


def links_of(settings: Settings) -> Links | None:
    """None where the root key is missing: then nobody can make a code with it either."""
    try:
        secret = root_key_at(Path(settings.data), settings.key).secret
    except BadKey:
        return None
    return None if secret is None else Links.of(secret)


def _print(key: str, **values: str) -> None:
    sys.stdout.write(words()["nb"].say(key, **values) + "\n")
    sys.stdout.flush()
