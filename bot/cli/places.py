"""``apendor places``: the register of municipalities, and how an official file takes the place of what was shipped."""

from __future__ import annotations

from argparse import Namespace
from importlib.resources import as_file, files
from pathlib import Path

from bot import shipped
from bot.cli.asked import Subparsers
from bot.cli.times import OSLO
from bot.cli.wrong import Failed, Wrong
from bot.clock import SystemClock
from bot.imports.registers import POSTCODES, Official, UnknownFile, postcodes, read, refreshed


def add(subparsers: Subparsers) -> None:
    parser = subparsers.add_parser("places", help="the register of municipalities, and an official file instead of it")
    what = parser.add_subparsers(dest="what", metavar="WHAT", required=True)
    what.add_parser("show", help="where the register comes from, and how many places it has")
    refresh = what.add_parser("refresh", help="take an official list of municipalities, or the post's list of codes")
    refresh.add_argument("file", type=Path, metavar="FILE", help="as it was downloaded: CSV, JSON, or the post's table")
    refresh.add_argument("--into", type=Path, metavar="FOLDER", help="default: where the program keeps its own")


def run(args: Namespace) -> int:
    return _refresh(args) if args.what == "refresh" else _show()


def _show() -> int:
    register = shipped.register()
    towns = [place for place in register.places.values() if not place.city]
    told = (
        "confirmed by an official file" if register.heading.verified else "not confirmed: apendor places refresh FILE"
    )
    print(f"{len(towns)} municipalities, {len(register.postcodes)} postcodes; {told}")
    print(f"source: {register.heading.source}, {register.heading.date}")
    for place in towns:
        if place.into:
            print(f"{place.number} {place.name} is part of {place.into.number} {place.into.name} from {place.until}")
    return 0


def _refresh(args: Namespace) -> int:
    try:
        found = read(args.file.read_bytes())
    except OSError as e:
        raise Wrong(f"{args.file} cannot be read: {e.strerror}") from e
    except UnknownFile as e:
        raise Wrong(f"{args.file}: {e}") from e
    with as_file(files("messages") / "places") as own:
        _write(found, args.file.name, own, args.into or own)
    return 0


def _write(found: Official, source: str, own: Path, into: Path) -> None:
    today = SystemClock().now().astimezone(OSLO).date().isoformat()
    known = (own / "municipalities.tsv").read_text("utf-8")
    changes: tuple[str, ...] = ()
    if found.table == POSTCODES:
        text = postcodes(found, source, today)
    else:
        text, changes = refreshed(known, found, source, today)
    try:
        (into / f"{found.table}.tsv").write_text(text, "utf-8")
    except OSError as e:
        raise Failed(f"{into} cannot be written: {e.strerror}") from e
    print(*changes, f"{len(found.names)} rows in {into / f'{found.table}.tsv'}; start the bot anew", sep="\n")
