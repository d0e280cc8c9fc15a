"""``apendor people verify``: the leader gives a person a code, and it is kept only as its digest."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

from bot.config.load import load
from bot.store.open import open_store
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


async def fed(data: str) -> None:
    """A line that was begun."""
    books = load(Path(EXAMPLE)).books
    assert books is not None
    store = await open_store(data, None, "eksempelvik", None)
    await store.put_books(books, expected=0, entries=(), at=datetime(2026, 11, 21, tzinfo=UTC))
    await store.close()
