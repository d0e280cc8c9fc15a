"""A copy of the data, made by the administrator, and what is refused."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from bot.store.open import open_store
from tests.cli.typing import typed

LINE = "eksempelvik"


async def test_a_copy_can_be_made_while_another_process_has_the_data(tmp_path: Path) -> None:
    store = await open_store(str(tmp_path / "data"), None, LINE)
    said = typed("backup", str(tmp_path / "copy"), "--data", str(tmp_path / "data"))
    assert said.returncode == 0, said.stderr
    assert "without the root key" in said.stdout
    with closing(sqlite3.connect(tmp_path / "copy" / "store.db")) as copy:
        assert copy.execute("SELECT count(*) FROM ring").fetchone() == (2,)
    await store.close()


async def test_only_the_owner_can_read_a_copy_and_the_key_is_not_in_it(tmp_path: Path) -> None:
    await (await open_store(str(tmp_path / "data"), None, LINE)).close()
    typed("backup", str(tmp_path / "copy"), "--data", str(tmp_path / "data"))
    assert (tmp_path / "copy").stat().st_mode & 0o077 == 0
    assert [file.name for file in (tmp_path / "copy").iterdir()] == ["store.db"]
    assert (tmp_path / "copy" / "store.db").stat().st_mode & 0o077 == 0


async def test_a_copy_is_never_put_over_another_one(tmp_path: Path) -> None:
    await (await open_store(str(tmp_path / "data"), None, LINE)).close()
    (tmp_path / "copy").mkdir()
    said = typed("backup", str(tmp_path / "copy"), "--data", str(tmp_path / "data"))
    assert said.returncode == 2
    assert "is there already" in said.stderr
    assert list((tmp_path / "copy").iterdir()) == []


def test_where_there_is_no_data_nothing_is_made(tmp_path: Path) -> None:
    said = typed("backup", str(tmp_path / "copy"), "--data", str(tmp_path / "data"))
    assert said.returncode == 1
    assert "there is no data" in said.stderr
    assert list(tmp_path.iterdir()) == []


def test_what_lies_in_a_shared_server_is_copied_there(tmp_path: Path) -> None:
    said = typed("backup", str(tmp_path / "copy"), env={"REDIS_URL": "redis://127.0.0.1:1"})
    assert said.returncode == 2
    assert "docs/running/redis.md" in said.stderr


async def test_a_copy_that_cannot_be_finished_is_not_taken_for_one(tmp_path: Path) -> None:
    await (await open_store(str(tmp_path / "data"), None, LINE)).close()
    said = typed("backup", str(tmp_path / "nowhere" / "copy"), "--data", str(tmp_path / "data"))
    assert said.returncode == 1
    assert "nothing counts as copied" in said.stderr
    assert "Traceback" not in said.stderr
