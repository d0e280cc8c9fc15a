"""The line on which each key of a TOML text stands, because ``tomllib`` tells what was read but not where.

Only for a text that ``tomllib`` has accepted: this walks over it and checks nothing.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left
from collections.abc import Iterator

Path = tuple[str | int, ...]

_SKIP = re.compile(r"(?:[ \t\n]+|#[^\n]*)*")
_SPACE = re.compile(r"[ \t]*")
_KEY = re.compile(r"""[A-Za-z0-9_-]+|"(?:\\.|[^"\\])*"|'[^']*'""")
_PLAIN = re.compile(
    r'''"""(?:\\.|[^\\])*?"""(?:"{0,2})|\'\'\'.*?\'\'\'(?:'{0,2})|"(?:\\.|[^"\\])*"|'[^']*'|[^,\]}#\n]+''', re.DOTALL
)


def lines(text: str) -> dict[Path, int]:
    """Path → line, counted from 1. A list's elements are numbered from 0; a table stands where it is named first."""
    return _Walk(text.replace("\r\n", "\n")).document()


class _Walk:
    def __init__(self, text: str) -> None:
        self.text, self.at = text, 0
        self.ends = [at for at, letter in enumerate(text) if letter == "\n"]
        self.found: dict[Path, int] = {}
        self.lists: dict[Path, int] = {}  # arrays of tables and how many tables each has so far

    def document(self) -> dict[Path, int]:
        table: Path = ()
        self.skip()
        while self.at < len(self.text):
            if self.text[self.at] == "[":
                table = self.header()
            else:
                self.pair(table)
            self.skip()
        return self.found

    def header(self) -> Path:
        many = self.text.startswith("[[", self.at)
        line = self.line()
        self.at += 2 if many else 1
        names = list(self.names())
        self.at += 2 if many else 1
        path: Path = ()
        for depth, name in enumerate(names):
            path += (name,)
            self.found.setdefault(path, line)
            last = depth == len(names) - 1
            if many and last:
                self.lists[path] = self.lists.get(path, 0) + 1
            if path in self.lists:
                path += (self.lists[path] - 1,)
                self.found.setdefault(path, line)
        return path

    def pair(self, table: Path) -> None:
        line = self.line()
        path = table
        for name in self.names():
            path += (name,)
            self.found.setdefault(path, line)
        self.at += 1  # the equals sign
        self.value(path)

    def value(self, path: Path) -> None:
        self.at = self.after(_SPACE)
        opening = self.text[self.at]
        if opening == "[":
            self.many(path)
        elif opening == "{":
            self.inline(path)
        else:
            self.at = self.after(_PLAIN)

    def many(self, path: Path) -> None:
        for count, _ in enumerate(self.members("]")):
            self.found[(*path, count)] = self.line()
            self.value((*path, count))

    def inline(self, path: Path) -> None:
        for _ in self.members("}"):
            self.pair(path)

    def members(self, closing: str) -> Iterator[None]:
        self.at += 1
        self.skip()
        while self.text[self.at] != closing:
            yield
            self.skip()
            if self.text[self.at] == ",":
                self.at += 1
                self.skip()
        self.at += 1

    def names(self) -> Iterator[str]:
        while True:
            self.at = self.after(_SPACE)
            end = self.after(_KEY)
            yield _unquoted(self.text[self.at : end])
            self.at = end
            self.at = self.after(_SPACE)
            if self.text[self.at] != ".":
                return
            self.at += 1

    def skip(self) -> None:
        self.at = self.after(_SKIP)

    def after(self, pattern: re.Pattern[str]) -> int:
        match = pattern.match(self.text, self.at)
        return match.end() if match else self.at

    def line(self) -> int:
        return bisect_left(self.ends, self.at) + 1


def _unquoted(name: str) -> str:
    if name[0] not in "\"'":
        return name
    return str(tomllib.loads(f"name = {name}")["name"])
