"""Somebody who can write to the database cannot make one person's words appear as another's."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from bot.store.open import open_store
from bot.store.store import Store
from tests.store.people import AMINA, NOW, a_case, a_talk, a_text, changing, number, opened, opening

BO = number(12)


async def store_at(folder: Path) -> Store:
    return await open_store(str(folder / "data"), None, "example")


def tamper(folder: Path, sql: str) -> None:
    with sqlite3.connect(folder / "data" / "store.db") as c:
        c.execute(sql)
    c.close()


def swap(folder: Path, table: str, which: str = "true") -> None:
    """Puts the body of one row into the other, and the other way round."""
    with sqlite3.connect(folder / "data" / "store.db") as c:
        c.execute("DROP TRIGGER log_stands")
        (one, body), (other, its_body) = c.execute(f"SELECT rowid, body FROM {table} WHERE {which}").fetchall()
        c.executemany(f"UPDATE {table} SET body = ? WHERE rowid = ?", [(its_body, one), (body, other)])
    c.close()


@pytest.fixture
async def two_cases(tmp_path: Path) -> Path:
    """Amina's case and Bo's, each with a text in the thread and a message going out."""
    store = await store_at(tmp_path)
    for n, who in ((1, AMINA), (2, BO)):
        out = a_text(f"sms/{n}:receipt", f"svar {n}", who, case=f"sms/{n}")
        await store.commit(opening(a_case(n, who), out), cause=f"sms/{n}", at=NOW)
    await store.close()
    return tmp_path


async def test_two_cases_swapped_between_rows_are_refused(two_cases: Path) -> None:
    swap(two_cases, "place", "kind = 'case'")
    store = await store_at(two_cases)
    assert await store.open_cases() == ()
    assert set(store.unreadable) == {"case sms/1", "case sms/2"}
    await store.close()


async def test_two_texts_swapped_between_threads_are_refused(two_cases: Path) -> None:
    swap(two_cases, "log")
    store = await store_at(two_cases)
    assert await store.thread("sms/1") == await store.thread("sms/2") == ()
    assert store.unreadable == ("log sms/1 sms/1", "log sms/2 sms/2")
    await store.close()


async def test_two_messages_swapped_in_the_outbox_are_refused_and_kept(two_cases: Path) -> None:
    swap(two_cases, "outgoing")
    store = await store_at(two_cases)
    assert await store.outgoing("sms/1:receipt") is None
    assert await store.lease("sms", NOW, until=NOW, limit=9) == ()
    assert await store.waiting_messages() == 2
    await store.close()


async def test_an_older_state_put_back_is_refused(tmp_path: Path) -> None:
    store = await store_at(tmp_path)
    case = await opened(store)
    ((old,),) = store._rows._db.read("SELECT body FROM place WHERE kind = 'case'")  # type: ignore[attr-defined]
    await store.commit(changing(case, holder="kari"), cause="take", at=NOW)
    await store.close()
    tamper(tmp_path, f"UPDATE place SET body = x'{old.hex()}' WHERE kind = 'case'")
    store = await store_at(tmp_path)
    assert await store.case(case.id) is None
    await store.close()


async def test_a_person_whose_row_is_broken_is_still_heard_and_the_old_bytes_are_kept(two_cases: Path) -> None:
    tamper(two_cases, "UPDATE place SET body = x'00' WHERE kind = 'conversation'")
    store = await store_at(two_cases)
    assert await store.conversation(AMINA) is None
    assert await store.commit(opening(a_case(3)), cause="sms/3", at=NOW)
    assert await store.conversation(AMINA) == a_talk(version=2)
    assert [row.body for row in await store._rows.aside()] == [b"\0"]
    await store.close()
