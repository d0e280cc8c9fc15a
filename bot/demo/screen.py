"""How the demo is drawn: each text in a box of its own, the citizen's on the left, the officers' on the right."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TextIO

from messages.direction import END, bare, direction, isolated, runs_both_ways

COLUMNS = 80
SPACE = re.compile(r"(?<!\d) | (?!\d)")
BOX = 58  # outer width of a box; the officers' boxes end at the right edge
JOINERS = "\u200c\u200d"  # without them Persian words run together
PLAINER = str.maketrans("╭╮╰╯─│", "++++-|")
DIM, BOLD, PLAIN = "\x1b[2m", "\x1b[1m", "\x1b[0m"


@dataclass(frozen=True, slots=True)
class Screen:
    """One terminal. ``colour`` only where a person looks at it."""

    out: TextIO
    colour: bool = False

    @classmethod
    def on(cls, out: TextIO) -> Screen:
        return cls(out, out.isatty())

    def say(self, *lines: str) -> None:
        """Lines of ours, as they are; a letter this terminal cannot show becomes a question mark."""
        coding = getattr(self.out, "encoding", None) or "utf-8"
        shown = "".join(f"{line}\n" for line in lines)
        shown = shown if self._draws(END) else bare(shown)
        self.out.write(shown.encode(coding, "replace").decode(coding))
        self.out.flush()

    def prompt(self, clock: str) -> None:
        """Asks for a line, where somebody is there to type one."""
        if self.colour:
            self.out.write(f"{clock} > ")
            self.out.flush()

    def heading(self, line: str) -> None:
        """Something that happened, or was typed, after a free line."""
        self.say("", self._painted(DIM, line))

    def note(self, line: str) -> None:
        self.say(self._painted(DIM, line))

    def box(self, title: str, text: str, *, right: bool) -> None:
        """A text as it stands on a phone; ``title`` says whose, when, and how many SMS."""
        indent = " " * (COLUMNS - BOX if right else 0)
        drawn = boxed(title, text, BOX)
        if not self._draws("╭"):
            drawn = tuple(line.translate(PLAINER) for line in drawn)
        self.say(*(indent + (self._painted(BOLD, line) if n == 0 else line) for n, line in enumerate(drawn)))

    def _painted(self, paint: str, line: str) -> str:
        return f"{paint}{line}{PLAIN}" if self.colour else line

    def _draws(self, letter: str) -> bool:
        try:
            letter.encode(getattr(self.out, "encoding", None) or "utf-8")
        except UnicodeEncodeError:
            return False
        return True


def boxed(title: str, text: str, width: int) -> tuple[str, ...]:
    """The lines of a box ``width`` columns wide."""
    top = f"╭─ {title} "
    inner = width - 4
    rows = [row for line in printable(text).split("\n") for row in wrapped(line, inner)]
    body = [f"│ {_ordered(row, text)}{' ' * (inner - columns(row))} │" for row in rows]
    return (top + "─" * (width - 1 - columns(top)) + "╮", *body, f"╰{'─' * (width - 2)}╯")


def _ordered(row: str, text: str) -> str:
    """A row of a text that runs from the right keeps to itself, or it would take the frame with it."""
    return isolated(row, direction(text)) if runs_both_ways(text) else row


def wrapped(line: str, width: int) -> Iterable[str]:
    """Cut at spaces, but not inside a phone number; a word longer than the line is cut where it must be."""
    row = ""
    for word in SPACE.split(line):
        longer = f"{row} {word}" if row else word
        if columns(longer) <= width:
            row = longer
            continue
        if row:
            yield row
        *full, row = _pieces(word, width)
        yield from full
    yield row


def columns(text: str) -> int:
    """How many columns a terminal needs: none for a mark on another letter, two for wide letters."""
    return sum(_width(letter) for letter in text)


def printable(text: str) -> str:
    """Without what would move the cursor or turn the line around: it is somebody else's text in our terminal."""
    return "".join(_harmless(letter) for letter in text)


def _harmless(letter: str) -> str:
    kind = unicodedata.category(letter)
    if letter in ("\n", *JOINERS) or kind not in ("Cc", "Cf", "Cs"):
        return letter
    return "" if kind == "Cf" else "·"


def _width(letter: str) -> int:
    if unicodedata.combining(letter) or unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in ("W", "F") else 1


def _pieces(word: str, width: int) -> list[str]:
    pieces = [""]
    for letter in word:
        if columns(pieces[-1] + letter) > width:
            pieces.append("")
        pieces[-1] += letter
    return pieces
