"""The data folder: one process at a time, no older program on newer data, and trouble that leaves things whole."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from bot.store.errors import NotOurs, StoreDown
from bot.store.open import open_store
from bot.store.sqlite.database import Database
from bot.store.sqlite.schema import NEWEST
from bot.store.store import Store
from escalation.decision import Decision
from tests.store.people import MINUTE, NOW, a_text, opened

OPEN_IT = (
    "import asyncio, sys; from bot.store.open import open_store; asyncio.run(open_store(sys.argv[1], None, 'example'))"
)


async def store_at(folder: Path) -> Store:
    return await open_store(str(folder / "data"), None, "example")


def another_process(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", OPEN_IT, folder / "data"], capture_output=True, text=True)


def change(folder: Path, sql: str) -> None:
    with sqlite3.connect(folder / "data" / "store.db") as c:
        c.execute(sql)
    c.close()


def contents(folder: Path) -> dict[str, bytes]:
    return {str(file): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


async def test_a_second_process_on_the_same_folder_is_refused(tmp_path: Path) -> None:
    store = await store_at(tmp_path)
    second = another_process(tmp_path)
    assert second.returncode == 1
    assert "another process uses this data folder; stop it first" in second.stderr
    await store.close()


async def test_the_folder_is_free_again_after_closing(tmp_path: Path) -> None:
    for _ in range(3):
        store = await store_at(tmp_path)
        with pytest.raises(NotOurs, match="another process"):
            await store_at(tmp_path)
        await store.close()


async def test_an_older_program_refuses_newer_data_and_touches_nothing(tmp_path: Path) -> None:
    await (await store_at(tmp_path)).close()
    change(tmp_path, f"PRAGMA user_version = {NEWEST + 1}")
    before = contents(tmp_path)
    with pytest.raises(NotOurs, match=r"written by a newer version .* nothing was touched"):
        await store_at(tmp_path)
    assert contents(tmp_path) == before


@pytest.mark.parametrize("sql", ["CREATE TABLE other (a)", "PRAGMA application_id = 5", "PRAGMA user_version = 1"])
async def test_somebody_elses_database_is_left_alone(tmp_path: Path, sql: str) -> None:
    (tmp_path / "data").mkdir()
    change(tmp_path, sql)
    before = (tmp_path / "data" / "store.db").read_bytes()
    with pytest.raises(NotOurs, match="not a data file of this program"):
        await store_at(tmp_path)
    assert (tmp_path / "data" / "store.db").read_bytes() == before


async def test_what_is_no_database_at_all_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "store.db").write_bytes(bytes(500))
    with pytest.raises(StoreDown, match="SQLITE_NOTADB"):
        await store_at(tmp_path)


async def test_a_folder_whose_making_was_cut_short_is_made_anew(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "store.db").touch()
    store = await store_at(tmp_path)
    assert (await opened(store)).version == 1
    await store.close()


async def test_only_the_owner_reaches_the_data(tmp_path: Path) -> None:
    store = await store_at(tmp_path)
    await opened(store)
    assert {file.name: file.stat().st_mode & 0o077 for file in (tmp_path / "data").iterdir()} == {
        "lock": 0,
        "store.db": 0,
        "store.db-wal": 0,
        "store.db-shm": 0,
    }
    await store.close()


async def test_each_commit_reaches_the_disk_and_what_is_deleted_is_overwritten(tmp_path: Path) -> None:
    database = Database.at(tmp_path / "data")
    asked = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1, "trusted_schema": 0}
    for pragma, value in asked.items():
        assert await database.write(lambda c, p=pragma: c.execute(f"PRAGMA {p}").fetchone()) == (value,)  # type: ignore[misc]
    await database.close()


async def test_every_table_is_strict() -> None:
    database = Database.in_memory()
    tables = database.read(
        "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite%'"
    )
    assert len(tables) == 9
    assert {strict for _, strict in tables} == {1}
    await database.close()


@pytest.mark.parametrize(
    "sql", ["UPDATE log SET body = x'00'", "UPDATE entry SET body = x'00'", "DELETE FROM entry"], ids=str.lower
)
async def test_the_log_and_the_trail_are_only_added_to(tmp_path: Path, sql: str) -> None:
    store = await store_at(tmp_path)
    await opened(store)
    await store.close()
    with pytest.raises(sqlite3.IntegrityError, match="only added to"):
        change(tmp_path, sql)


async def test_a_message_that_was_out_when_we_died_goes_out_at_once_after_the_restart(tmp_path: Path) -> None:
    store = await store_at(tmp_path)
    await store.commit(Decision(send=(a_text("a"),)), cause="a", at=NOW)
    await store.lease("sms", NOW, until=NOW + 60 * MINUTE, limit=1)
    await store.close()
    store = await store_at(tmp_path)
    (again,) = await store.lease("sms", NOW, until=NOW + MINUTE, limit=1)
    assert (again.message.id, again.tries) == ("a", 2)
    await store.close()


async def test_on_a_full_disk_nothing_is_half_kept_and_all_goes_on_when_there_is_room(tmp_path: Path) -> None:
    store = await store_at(tmp_path)
    case = await opened(store)
    database: Database = store._rows._db  # type: ignore[attr-defined]
    await database.write(lambda c: c.execute("PRAGMA max_page_count = 1").fetchone())
    long = Decision(send=(a_text("a", "x" * 100_000), a_text("b", "y" * 100_000)))
    with pytest.raises(StoreDown, match="SQLITE_FULL"):
        await store.commit(long, cause="long", at=NOW)
    assert (await store.waiting_messages(), await store.decided("long")) == (0, False)
    assert await store.case(case.id) == case
    await database.write(lambda c: c.execute("PRAGMA max_page_count = 100000").fetchone())
    assert await store.commit(long, cause="long", at=NOW)
    await store.close()


async def test_a_closed_store_says_so(tmp_path: Path) -> None:
    store = await store_at(tmp_path)
    await store.close()
    await store.close()
    with pytest.raises(StoreDown):
        await store.commit(Decision(), cause="late", at=NOW)
    with pytest.raises(StoreDown):
        await store.open_cases()
