"""A conversation as staff can read it: plays the lines that people write, and writes down whole texts that they read.

A transcript in ``docs/conversations/`` holds prose, ``At 2026-12-24 23:10``, ``Office: nynorsk``, ``Office: vassbygda``
(a place of ``deploy/patterns``), ``Amina: words``, ``(5 minutes)``, and, indented below each, what every phone read.
``python -m tests.write_transcripts`` writes the indented lines anew.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from messages.direction import bare, lines_isolated
from tests.fakes.town import NUMBERS, Town, nynorsk, patterns

FOLDER = Path(__file__).parents[1] / "docs" / "conversations"
SPOKEN = re.compile(rf"({'|'.join(NUMBERS)}): (.*)")
WAITED = re.compile(r"\((\d+) minutes?\)")
SET = re.compile(r"At (\d{4}-\d\d-\d\d \d\d:\d\d)")
NYNORSK = "Office: nynorsk"
PLACE = re.compile(r"Office: (\S+)")
OSLO = ZoneInfo("Europe/Oslo")


async def play(script: str, town: Town) -> str:
    """The same transcript with what was truly read under each line."""
    played: list[str] = []
    known: dict[str, str] = {}
    for line in script.splitlines():
        if not line.startswith("    "):
            played.append(_in_order(line))
            if await _act(line, town, known):
                played += _read(town, known)
    return "\n".join(played) + "\n"


def _in_order(line: str) -> str:
    """What somebody writes from right to left stands between marks that are not seen, and the name before it stays."""
    spoken = SPOKEN.fullmatch(line)
    return f"{spoken[1]}: {lines_isolated(bare(spoken[2]))}" if spoken else line


async def _act(line: str, town: Town, known: dict[str, str]) -> bool:
    """Do what the line says; False for prose."""
    if spoken := SPOKEN.fullmatch(line):
        await town.phone(spoken[1]).texts(bare(_with_codes(spoken[2], known)))
    elif waited := WAITED.fullmatch(line):
        await town.minutes_pass(int(waited[1]))
    elif moment := SET.fullmatch(line):
        town.clock.moment = datetime.fromisoformat(moment[1]).replace(tzinfo=OSLO).astimezone(ZoneInfo("UTC"))
    elif line == NYNORSK:
        await town.changes_books(nynorsk)
    elif place := PLACE.fullmatch(line):
        await _at(place[1], town)
    else:
        return False
    return True


async def _at(office: str, town: Town) -> None:
    """From here on people text this place."""
    books = await town.desk.books()
    if office not in books.offices:
        found = patterns()
        await town.changes_books(
            lambda known: replace(found, line=replace(found.line, id=known.line.id), version=known.version)
        )
        books = found
    number = books.number_of(office)
    assert number is not None, f"{office} has no number"
    town.line = number


def _read(town: Town, known: dict[str, str]) -> list[str]:
    return [
        f"    to {name}: {lines_isolated(_named(text, known))}".replace("\n", "\n        ")
        for name in NUMBERS
        for text in (message.text for message in town.phone(name).reads_all())
    ]


def _named(text: str, known: dict[str, str]) -> str:
    """Codes come from the message's id; a transcript calls them {code}, {code2} in the order of their alerts."""
    for code in re.findall(r"\bTA ([A-Z0-9]{3,6})\b", text):
        known.setdefault(code, f"{{code{len(known) + 1 if known else ''}}}")
    for code, name in known.items():
        text = text.replace(code, name)
    return text


def _with_codes(text: str, known: dict[str, str]) -> str:
    for code, name in known.items():
        text = text.replace(name, code)
    return text
