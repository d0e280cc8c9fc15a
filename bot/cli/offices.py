"""``apendor offices``: an office for others to read, and the national register's record of it for us to judge."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from bot import shipped
from bot.cli import asked
from bot.cli.asked import Subparsers
from bot.cli.wrong import Failed, Wrong
from bot.config.export import export
from bot.exports.offices import json_ld, prose, rules, table
from bot.imports.norg2 import Imported, imported
from bot.imports.norg2_apply import applied, choices, source_of
from escalation.books import Books, Office

FORMS = ("prose", "rules", "jsonld", "csv")


def add(subparsers: Subparsers) -> None:
    parser = subparsers.add_parser("offices", help="an office for others to read, or what the register says of it")
    what = parser.add_subparsers(dest="what", metavar="WHAT", required=True)
    export = what.add_parser("export", help="prose for agents, opening_hours rules, JSON-LD, or CSV of all offices")
    export.add_argument("form", choices=FORMS, metavar="FORM", help=", ".join(FORMS))
    _common(export)
    judge = what.add_parser("judge", help="classify the rows of the register's JSON; changes nothing")
    judge.add_argument("file", type=Path, metavar="FILE")
    _common(judge)
    apply = what.add_parser("apply", help="the register's rules into a copy of the configuration; verified ones stay")
    apply.add_argument("file", type=Path, metavar="FILE")
    apply.add_argument(
        "--by", metavar="PERSON", required=True, help="who answers for what comes in: an id of people.toml"
    )
    apply.add_argument(
        "--take", metavar="PLACE:KIND", action="append", default=[], help="where both differ, the register's"
    )
    apply.add_argument(
        "--into", type=Path, metavar="FOLDER", help="write the configuration there; without it, only shown"
    )
    _common(apply)


def run(args: Namespace) -> int:
    books = asked.books(args.config)
    sys.stdout.write(DO[args.what](books, args))
    return 0


def _common(parser: ArgumentParser) -> None:
    parser.add_argument("--office", metavar="OFFICE", help="its id; default: the first")
    parser.add_argument("--config", type=Path, metavar="FOLDER", help="default: the shipped example")
    parser.add_argument("--at", metavar="MOMENT", help="as it would be then; default: now")


def _office(books: Books, id: str | None) -> Office:
    if id is not None and id not in books.offices:
        raise Wrong(f'there is no office "{id}"; it has {", ".join(books.offices)}')
    return books.offices[id] if id else next(iter(books.offices.values()))


def _exported(books: Books, args: Namespace) -> str:
    office = _office(books, args.office)
    if args.form == "csv":
        return table(books)
    if args.form == "rules":
        return "".join(f"{place}: {rule}\n" for place, rule in rules(office).items())
    now = asked.at(args.at)
    if args.form == "jsonld":
        return json_ld(office, now)
    return prose(books, office, shipped.catalogue().with_texts(books.texts), now)


def _applied(books: Books, args: Namespace) -> str:
    """Never into the folder it was read from: a person looks at the copy, and makes it count."""
    office, taken = _office(books, args.office), choices(args.take)
    if args.by not in books.people:
        raise Wrong(f'there is nobody called "{args.by}"; write one of {", ".join(books.people)}')
    wrong = [word for word, choice in taken.items() if choice is None]
    if wrong:
        raise Wrong(f'"{wrong[0]}" is no choice; write it like "Mottaket:drop_in"')
    facts = source_of(args.file.name, args.by, asked.at(args.at))
    made = applied(office, _read(args.file, office), tuple(filter(None, taken.values())), facts)
    if made.untaken:
        raise Wrong(
            f'the register has no rule for "{":".join(made.untaken[0])}"; apendor offices judge shows what it has'
        )
    if args.into:
        _write(replace(books, offices={**books.offices, office.id: made.office}), args.into)
    return "\n".join(["comes in:", *made.done, "stays as it is:", *made.kept]) + "\n"


def _write(books: Books, folder: Path) -> None:
    try:
        export(books, folder)
    except OSError as e:
        raise Failed(f"{folder} cannot be written: {e}") from e


def _read(file: Path, office: Office) -> Imported:
    try:
        held = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError) as e:
        raise Wrong(f"{file} is no JSON that can be read") from e
    return imported(held if isinstance(held, dict) else {}, office)


def _judged(books: Books, args: Namespace) -> str:
    found = _read(args.file, _office(books, args.office))
    rows = [f"{row.point}, {row.day or '?'}: {row.sort.value} {row.span}".rstrip() for row in found.rows]
    made = [f"{place}, {kind.value}: {rule}" for (place, kind), rule in found.rules.items()]
    return "\n".join(["rows:", *rows, "rules that could be made:", *made, "for a person:", *found.doubts]) + "\n"


DO: Mapping[str, Callable[[Books, Namespace], str]] = MappingProxyType(
    {"export": _exported, "judge": _judged, "apply": _applied}
)
