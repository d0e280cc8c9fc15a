"""``apendor offices``: an office for others to read, and the national register's record of it for us to judge."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from bot import shipped
from bot.cli import asked
from bot.cli.asked import Subparsers
from bot.cli.wrong import Wrong
from bot.exports.offices import json_ld, prose, rules, table
from bot.imports.norg2 import imported
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


def run(args: Namespace) -> int:
    books = asked.books(args.config)
    sys.stdout.write(_judged(books, args) if args.what == "judge" else _exported(books, args))
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


def _judged(books: Books, args: Namespace) -> str:
    try:
        held = json.loads(args.file.read_text("utf-8"))
    except (OSError, ValueError) as e:
        raise Wrong(f"{args.file} is no JSON that can be read") from e
    found = imported(held if isinstance(held, dict) else {}, _office(books, args.office))
    rows = [f"{row.point}, {row.day or '?'}: {row.sort.value} {row.span}".rstrip() for row in found.rows]
    made = [f"{place}, {kind.value}: {rule}" for (place, kind), rule in found.rules.items()]
    return "\n".join(["rows:", *rows, "rules that could be made:", *made, "for a person:", *found.doubts]) + "\n"
