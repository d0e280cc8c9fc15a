"""Books that a page has made, asked what a folder of configuration is asked: what it may not say, neither may they."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.config.check import check
from bot.config.export import exported
from bot.config.load import Loaded
from bot.config.source import FILES, TEXTS
from escalation.books import Books
from messages.catalogue import Catalogue

NAMES = (*FILES, TEXTS)


@dataclass(frozen=True, slots=True)
class Checked:
    """``faults`` forbid, ``warnings`` should be looked at; each is a sentence with its place and how to mend it."""

    loaded: Loaded
    faults: tuple[str, ...]
    warnings: tuple[str, ...]


async def of_books(books: Books, catalogue: Catalogue, now: datetime) -> Checked:
    """As the folder that these books would be."""
    return await of_files(exported(books), catalogue, now)


async def of_files(files: Mapping[str, str], catalogue: Catalogue, now: datetime) -> Checked:
    """Files by name; only those that a folder of configuration has are looked at."""
    return await asyncio.to_thread(_checked, {name: files[name] for name in NAMES if name in files}, catalogue, now)


def _checked(files: Mapping[str, str], catalogue: Catalogue, now: datetime) -> Checked:
    with tempfile.TemporaryDirectory() as at:
        for name, text in files.items():
            (Path(at) / name).write_text(text, "utf-8", newline="\n")
        loaded = check(Path(at), catalogue, now)
    told = [(fault.warning, str(fault)) for fault in loaded.faults]
    return Checked(
        loaded,
        tuple(text for warning, text in told if not warning),
        tuple(text for warning, text in told if warning),
    )
