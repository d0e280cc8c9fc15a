"""``apendor try``: what would happen if this text came. Changes nothing and sends nothing."""

from __future__ import annotations

import asyncio
import json
from argparse import Namespace
from datetime import datetime
from pathlib import Path

from bot.cli import asked
from bot.cli.asked import Subparsers
from bot.cli.times import OSLO, shown
from bot.cli.wrong import Wrong
from bot.demo.cast import AMINA
from bot.trial import Trial, trial
from escalation.books import Books
from escalation.offices.reach import number_now
from escalation.offices.standing import next_door, staffed
from messages.address import SMS, Address, spoken
from messages.direction import lines_isolated
from messages.model import InboundMessage, Kind


def add(subparsers: Subparsers) -> None:
    parser = subparsers.add_parser("try", help="what would happen if this text came; changes nothing")
    parser.add_argument("--at", metavar="MOMENT", help="like 2026-12-24T23:10; Norwegian time unless it names a zone")
    parser.add_argument("--from", dest="sender", metavar="NUMBER", default=AMINA, help="default: an invented citizen")
    parser.add_argument("--to", metavar="NUMBER", help="the number that is texted (default: the line's first)")
    parser.add_argument("--config", type=Path, metavar="FOLDER", help="default: the shipped example")
    parser.add_argument("--json", action="store_true", help="for a program to read")
    parser.add_argument("text", metavar="TEXT")


def run(args: Namespace) -> int:
    books, at = asked.books(args.config), asked.at(args.at)
    sender, to = Address(SMS, asked.number(args.sender)), Address(SMS, _number(books, args.to))
    message = InboundMessage("try", sender, to, Kind.TEXT, args.text, at, at)
    told = facts(asyncio.run(trial(books, message, at)), at)
    print(json.dumps(told, ensure_ascii=False, indent=2) if args.json else "\n".join(_lines(told, at)))
    return 0


def facts(found: Trial, at: datetime) -> dict[str, object]:
    """As a program reads it. ``class`` is null where no case would open."""
    need, office = found.reading.need, found.office
    opens = next_door(office, at)
    return {
        "language": found.reading.language,
        "need": list(need.needs),
        "level": need.level.value,
        "class": found.case.klass.value if found.case else None,
        "why": [cue.words for cue in need.why],
        "reply": found.reply,
        "parts": found.parts,
        "open": staffed(office, at),
        "next_opening": opens.at.astimezone(OSLO).isoformat(timespec="minutes") if opens else None,
        "number_now": number_now(office, at),
        "would_wake": [person.id for person in found.woken],
    }


def _number(books: Books, text: str | None) -> str:
    numbers = books.line.numbers
    if text is None:
        return next(iter(numbers))
    read = asked.number(text)
    if read not in numbers:
        raise Wrong(f"--to: {read} is no number of this line; it has {', '.join(numbers)}")
    return read


def _lines(told: dict[str, object], at: datetime) -> list[str]:
    """As a person reads it."""
    why, need, wakes = (told[key] for key in ("why", "need", "would_wake"))
    rows = {
        "At": shown(at),
        "Language": told["language"],
        "Need": f"{_listed(need)} ({told['level']})",
        "Why": _listed(why),
        "Case": told["class"] or "none",
        "Wakes": _listed(wakes),
        "Door": "open" if told["open"] else f"closed; opens {told['next_opening'] or 'nobody knows when'}",
        "Number now": spoken(str(told["number_now"])),
        "Reply": f"{told['parts']} SMS",
    }
    return [f"{name:<11}{value}" for name, value in rows.items()] + [f"  {line}" for line in _text(told["reply"])]


def _listed(values: object) -> str:
    return ", ".join(lines_isolated(str(value)) for value in values) if isinstance(values, list) and values else "-"


def _text(reply: object) -> list[str]:
    return lines_isolated(str(reply)).split("\n") if reply else []
