"""``apendor people verify``: the leader gives a person a code, and it is kept only as its digest."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

from bot.config.load import load
from bot.store.open import open_store
from escalation.books import Books
from tests.cli.typing import ROOT, typed

EXAMPLE = str(ROOT / "deploy" / "example")


def test_without_books_there_is_nobody_to_verify(tmp_path: Path) -> None:
    said = typed("people", "verify", "kari", "--data", str(tmp_path / "none"))
    assert (said.returncode, said.stdout) == (2, "")
    assert "there are no books yet" in said.stderr


async def test_a_code_is_told_once_with_the_number_to_text_it_to(tmp_path: Path) -> None:
    data = str(tmp_path / "data")
    await fed(data)
    said = typed("people", "verify", "kari", "--data", data, "--by", "mo")
    assert said.returncode == 0, said.stderr
    code = re.search(r"text (\w{8}) to 00 00 00 10", said.stdout)
    assert code, said.stdout
    assert typed("people", "verify", "nobody", "--data", data).returncode == 2


async def test_a_calendar_has_an_address_until_it_is_taken_back(tmp_path: Path) -> None:
    data = str(tmp_path / "data")
    await fed(data)
    said = typed("people", "calendar", "kari", "--data", data)
    address = re.search(r"/calendar/([\w-]{32})/mine.ics", said.stdout)
    assert address, said
    assert len((await books_of(data)).plan.calendars) == 1
    assert "no address any more" in typed("people", "calendar", "kari", "--revoke", "--data", data).stdout
    assert (await books_of(data)).plan.calendars == {}


async def books_of(data: str) -> Books:
    store = await open_store(data, None, "eksempelvik", None)
    books = await store.books()
    await store.close()
    assert books is not None
    return books


async def fed(data: str) -> None:
    """A line that was begun."""
    books = load(Path(EXAMPLE)).books
    assert books is not None
    store = await open_store(data, None, "eksempelvik", None)
    await store.put_books(books, expected=0, entries=(), at=datetime(2026, 11, 21, tzinfo=UTC))
    await store.close()
