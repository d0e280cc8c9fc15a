"""The shape of the data: made, brought up to date, and left alone when a newer program has shaped it."""

from __future__ import annotations

import sqlite3
import struct
from importlib.resources import files
from pathlib import Path

from bot.store.errors import NotOurs

NEWEST = 1
OURS = 1095779428
HEADER = struct.Struct(">60xI4xI")  # where SQLite keeps user_version and application_id


def refuse_what_is_not_ours(file: Path) -> None:
    """Looks at the file's first bytes only: nothing is opened or repaired before we know that we may."""
    if not file.exists():
        return
    with file.open("rb") as data:
        head = data.read(HEADER.size)
    if len(head) == HEADER.size and any(HEADER.unpack(head)):  # else it is new, or was being made when the power went
        _gate(*HEADER.unpack(head))


def bring_up_to_date(connection: sqlite3.Connection) -> None:
    """Runs the missing migrations, each in a transaction of its own."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    if tables:
        _gate(version, application)
    for number in range(version + 1, NEWEST + 1):
        _migrate(connection, number)
    if version < NEWEST:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # the version stands in the file itself, for the gate


def _migrate(connection: sqlite3.Connection, number: int) -> None:
    script = files("bot.store.sqlite").joinpath(f"{number:04}.sql").read_text("utf-8")
    try:
        connection.executescript(f"BEGIN IMMEDIATE;\n{script}\nPRAGMA user_version = {number};\nCOMMIT;")
    except sqlite3.Error:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _gate(version: int, application: int) -> None:
    if application != OURS:
        raise NotOurs("store.db is not a data file of this program; it was left untouched")
    if version > NEWEST:
        raise NotOurs(
            f"the data was written by a newer version (format {version}, this program knows {NEWEST}); "
            "install that version again; nothing was touched"
        )
