"""``apendor books``: what a folder would change in the books, doing it, and writing the books as a folder."""

from __future__ import annotations

import asyncio
import getpass
from argparse import ArgumentParser, Namespace
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from bot import shipped
from bot.cli import shelf
from bot.cli.asked import Subparsers
from bot.cli.example import example
from bot.cli.wrong import Failed, Wrong
from bot.clock import SystemClock
from bot.config.check import check
from bot.config.difference import difference
from bot.config.export import export
from bot.config.feed import proposed
from bot.config.load import Loaded, load
from bot.config.source import fingerprint
from bot.store.errors import Conflict, StoreError
from bot.store.open import open_store
from bot.store.store import Store
from escalation.books import Books
from escalation.decision import Entry

ACTION = "books_applied"
SAME, DIFFERENT = 0, 1


@dataclass(frozen=True, slots=True)
class Compared:
    """The books that stand (None: none yet), the books to be, and what changes."""

    known: Books | None
    wanted: Books
    changes: tuple[str, ...]


def add(subparsers: Subparsers) -> None:
    parser = subparsers.add_parser("books", help="compare, apply and export the configuration that the bot goes by")
    commands = parser.add_subparsers(title="commands", dest="books_command", metavar="COMMAND", required=True)
    _command(commands.add_parser("diff", help="what the folder would change; status 1 if anything"))
    apply = commands.add_parser("apply", help="make the folder count, as a new version of the books")
    _command(apply)
    apply.add_argument("--by", metavar="NAME", help="who does it (default: your name on this machine)")
    out = commands.add_parser("export", help="write the books as a folder that can be read, edited and applied")
    out.add_argument("folder", type=Path, metavar="FOLDER", help="a folder that holds no configuration yet")
    shelf.options(out)


def run(args: Namespace) -> int:
    work = {"diff": _diff, "apply": _apply, "export": _export}[args.books_command]
    try:
        return asyncio.run(work(args))
    except StoreError as e:
        raise Failed(str(e)) from e


def _command(parser: ArgumentParser) -> None:
    parser.add_argument("folder", nargs="?", type=Path, metavar="FOLDER", help="the folder (default: that of --config)")
    shelf.options(parser)


async def _diff(args: Namespace) -> int:
    loaded = _checked(_folder(args))
    async with _store(args, loaded) as store:
        compared = _compare(loaded, await store.books() if store else None)
    _show(compared)
    return DIFFERENT if compared.changes else SAME


async def _apply(args: Namespace) -> int:
    folder = _folder(args)
    loaded = _checked(folder)
    async with _store(args, loaded) as store:
        known = await store.books() if store else None
        if store is None or known is None:
            line, data = loaded.draft.line.id, shelf.settings(args).data
            raise Wrong(f'{data} holds no books of the line "{line}"; apendor run --config {folder} begins a line')
        compared = _compare(loaded, known)
        _show(compared)
        if compared.changes:
            await _put(store, compared, args.by or getpass.getuser(), fingerprint(folder))
    return 0


async def _export(args: Namespace) -> int:
    loaded = load(shelf.settings(args).config or example())
    async with _store(args, loaded) as store:
        books = await store.books() if store else None
    if books is None:
        raise Failed(f"there are no books in {shelf.settings(args).data}")
    try:
        export(books, args.folder)
    except OSError as e:
        raise Failed(str(e)) from e
    print(f"version {books.version} of the books is in {args.folder}")
    return 0


async def _put(store: Store, compared: Compared, who: str, folder: str) -> None:
    expected = compared.known.version if compared.known else 0
    now = SystemClock().now()
    entry = Entry(now, ACTION, "", who, f"{len(compared.changes)} changes, folder {folder[:12]}")
    try:
        await store.put_books(replace(compared.wanted, fed=folder), expected=expected, entries=(entry,), at=now)
    except Conflict as e:
        raise Failed("somebody changed the books in the meantime; look at the difference again") from e
    print(f"this is version {expected + 1} of the books, applied by {who}")


def _compare(loaded: Loaded, known: Books | None) -> Compared:
    wanted = proposed(loaded, known)
    if wanted is None:
        raise Wrong("the folder has faults")
    return Compared(
        known,
        wanted,
        difference(known, wanted) if known else (f'the line "{wanted.line.id}" has no books yet; all of it is new',),
    )


def _show(compared: Compared) -> None:
    for sentence in compared.changes:
        print(sentence)
    if not compared.changes and compared.known:
        print(f"the folder says what version {compared.known.version} of the books says")


def _folder(args: Namespace) -> Path:
    """The shipped example is never taken for somebody's own configuration here."""
    folder: Path | None = args.folder or shelf.settings(args).config
    if folder is None:
        raise Wrong("which folder? name it, for example: apendor books diff my-line")
    return folder


def _checked(folder: Path) -> Loaded:
    loaded = check(folder, shipped.catalogue(), SystemClock().now())
    if loaded.books is None:
        faults = [str(fault) for fault in loaded.faults if not fault.warning]
        raise Wrong("\n".join((f"{folder} has faults, so nothing was compared:", *faults)))
    return loaded


@asynccontextmanager
async def _store(args: Namespace, loaded: Loaded) -> AsyncIterator[Store | None]:
    """None where there is no data folder: looking never makes one."""
    settings = shelf.settings(args)
    if settings.shared is None and not settings.data.is_dir():
        yield None
        return
    store = await open_store(str(settings.data), settings.key, loaded.draft.line.id, settings.shared)
    try:
        yield store
    finally:
        await store.close()
