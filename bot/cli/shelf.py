"""The books of a data folder, opened for a moment by a command of the administrator."""

from __future__ import annotations

import asyncio
import os
from argparse import ArgumentParser, Namespace
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from bot import shipped
from bot.cli import asked
from bot.cli.wrong import Failed, Wrong
from bot.drafts import Drafts
from bot.settings import CONFIG, DATA, Settings, SettingsFault
from bot.store.errors import StoreError
from bot.store.open import open_store
from bot.store.store import Store
from escalation.books import Books
from escalation.decision import Entry
from messages.catalogue import Catalogue

ALL = 10_000_000
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Shelf:
    """``store`` is None where there is no data folder yet: then the books are those of the configuration."""

    books: Books
    catalogue: Catalogue
    drafts: Drafts
    trail: tuple[Entry, ...] = field(repr=False)
    store: Store | None


def options(parser: ArgumentParser) -> None:
    """Where the books are."""
    parser.add_argument("--data", metavar="FOLDER", help=f"the data folder (default: {DATA}, or apendor-data)")
    parser.add_argument("--config", metavar="FOLDER", help="the line's configuration (default: the shipped example)")


def with_shelf(args: Namespace, work: Callable[[Shelf], Awaitable[T]]) -> T:
    """Opens the shelf, works at it, and closes it. Raises Wrong and Failed."""

    async def worked() -> T:
        async with shelf(settings(args)) as opened:
            return await work(opened)

    try:
        return asyncio.run(worked())
    except StoreError as e:
        raise Failed(str(e)) from e


def settings(args: Namespace) -> Settings:
    """What the environment says, with what was typed over it. Raises Wrong."""
    named = {CONFIG: args.config, DATA: getattr(args, "data", None)}
    typed = {name: value for name, value in named.items() if value}  # what was not typed hides nothing
    try:
        return Settings.from_env(os.environ, typed)
    except SettingsFault as e:
        raise Wrong(str(e)) from e


@asynccontextmanager
async def shelf(chosen: Settings) -> AsyncIterator[Shelf]:
    """Reading never makes a data folder."""
    configured = asked.books(chosen.config)
    drafts = Drafts(Path(f"{chosen.data}-drafts"))
    if chosen.shared is None and not chosen.data.is_dir():
        yield _shelf(configured, drafts, (), None)
        return
    store = await open_store(str(chosen.data), chosen.key, configured.line.id, chosen.shared)
    try:
        books = await store.books()
        yield _shelf(books or configured, drafts, await store.entries(ALL), store if books else None)
    finally:
        await store.close()


def _shelf(books: Books, drafts: Drafts, trail: tuple[Entry, ...], store: Store | None) -> Shelf:
    return Shelf(books, shipped.catalogue().with_texts(books.texts), drafts, trail, store)
