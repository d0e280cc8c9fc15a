"""A copy of a data folder as it stands at one moment, made while the bot that uses the folder goes on."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from bot.store.errors import NotOurs, StoreDown
from bot.store.sqlite.schema import refuse_what_is_not_ours
from bot.store.sqlite.writer import name_of

FILE = "store.db"


def copied(folder: Path, to: Path) -> int:
    """Makes ``to``, a data folder in its turn, and says how many bytes it takes. Raises NotOurs, StoreDown.

    The root key is not in it. A copy that was interrupted is left under another name, so nobody takes it for one.
    """
    source = folder / FILE
    if not source.is_file():
        raise NotOurs(f"there is no data in {folder}")
    refuse_what_is_not_ours(source)
    draft = to.with_name(f"{to.name}.unfinished")
    try:
        draft.mkdir(mode=0o700)
        os.close(os.open(draft / FILE, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        _copy(source, draft / FILE)
        _synced(draft)
        draft.rename(to)
        _synced(to.parent)
    except sqlite3.Error as e:
        raise StoreDown(f"the data cannot be copied ({name_of(e)})") from e
    except OSError as e:
        raise StoreDown(f"{e.filename}: {e.strerror}; nothing counts as copied") from e
    return (to / FILE).stat().st_size


def _copy(source: Path, target: Path) -> None:
    """In one step, so that it is one moment. Writers do not wait for it."""
    reading = sqlite3.connect(f"{source.absolute().as_uri()}?mode=rw", uri=True, timeout=5)  # mode=ro cannot open a WAL
    with closing(reading), closing(sqlite3.connect(target)) as writing:
        reading.execute("PRAGMA query_only = ON")
        writing.execute("PRAGMA synchronous = FULL")
        reading.backup(writing)
        (found,) = writing.execute("PRAGMA integrity_check(1)").fetchone()
        if found != "ok":
            raise StoreDown("the copy is damaged, so the data is too; keep the last good copy")


def _synced(folder: Path) -> None:
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
