"""``apendor check`` and ``apendor books`` as an administrator types them."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.config.load import load
from bot.store.open import open_store
from escalation.books import Books
from escalation.decision import Entry
from tests.config.folders import EXAMPLE, NOW, Edit, folder

Out = pytest.CaptureFixture[str]
LATER = Edit("policy.toml", 'lease = "10 min"', 'lease = "20 min"')


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder whose books are the example's."""
    books = load(EXAMPLE).books
    assert books is not None
    asyncio.run(_put(tmp_path / "data", books))
    return tmp_path / "data"


async def _put(at: Path, books: Books) -> None:
    store = await open_store(str(at), None, books.line.id)
    await store.put_books(books, expected=0, entries=(), at=NOW)
    await store.close()


def stored(at: Path) -> tuple[Books, tuple[Entry, ...]]:
    async def read() -> tuple[Books, tuple[Entry, ...]]:
        store = await open_store(str(at), None, "eksempelvik")
        books, entries = await store.books(), await store.entries(10)
        await store.close()
        assert books is not None
        return books, tuple(entries)

    return asyncio.run(read())


def test_check_tells_a_fine_folder_in_one_line_and_ends_with_0(capsys: Out) -> None:
    assert main(["check", str(EXAMPLE)]) == 0
    assert capsys.readouterr().out == f"{EXAMPLE} is fine: 1 office, 1 number, 3 people, 4 shifts.\n"


def test_check_without_a_folder_checks_the_example(capsys: Out) -> None:
    assert main(["check"]) == 0
    assert "is fine: 1 office" in capsys.readouterr().out


def test_check_tells_each_fault_and_ends_with_2(tmp_path: Path, capsys: Out) -> None:
    edits = (Edit("offices.toml", "10:00-14:00", "10.00-14.00"), Edit("rota.toml", '"kari"', '"karin"'))
    assert main(["check", str(folder(tmp_path, *edits))]) == 2
    first, second = capsys.readouterr().out.splitlines()
    assert first.startswith('offices.toml:11: offices.eksempelvik.hours: "10.00" is not a time; write "Mo,Tu,Th 10:00')
    assert second == 'rota.toml:7: shifts[1].person: there is nobody called "karin"; did you mean kari?'


def test_diff_of_what_was_fed_is_nothing(data: Path, capsys: Out) -> None:
    assert main(["books", "diff", str(EXAMPLE), "--data", str(data)]) == 0
    assert capsys.readouterr().out == "the folder says what version 1 of the books says\n"


def test_diff_tells_what_would_change_and_changes_nothing(data: Path, tmp_path: Path, capsys: Out) -> None:
    assert main(["books", "diff", str(folder(tmp_path, LATER)), "--data", str(data)]) == 1
    assert capsys.readouterr().out == "offices.eksempelvik.policy.lease: 10 min becomes 20 min\n"
    assert stored(data)[0].version == 1


def test_apply_makes_the_folder_count_and_notes_who_did_it(data: Path, tmp_path: Path, capsys: Out) -> None:
    assert main(["books", "apply", str(folder(tmp_path, LATER)), "--data", str(data), "--by", "Mo"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "this is version 2 of the books, applied by Mo"
    books, entries = stored(data)
    assert (books.version, books.offices["eksempelvik"].policy.lease.seconds) == (2, 1200)
    assert [(e.action, e.by, e.detail.split(",")[0]) for e in entries] == [("books_applied", "Mo", "1 changes")]


def test_apply_of_the_same_makes_no_new_version(data: Path) -> None:
    assert main(["books", "apply", str(EXAMPLE), "--data", str(data), "--by", "Mo"]) == 0
    assert stored(data)[0].version == 1


def test_apply_of_a_folder_with_faults_tells_them_and_changes_nothing(data: Path, tmp_path: Path, capsys: Out) -> None:
    broken = folder(tmp_path, LATER, Edit("rota.toml", '"kari"', '"karin"'))
    assert main(["books", "apply", str(broken), "--data", str(data)]) == 2
    assert "rota.toml:7: shifts[1].person: there is nobody called" in capsys.readouterr().err
    assert stored(data)[0].version == 1


def test_export_writes_the_books_as_a_folder_that_says_the_same(data: Path, tmp_path: Path, capsys: Out) -> None:
    out = tmp_path / "out"
    assert main(["books", "export", str(out), "--data", str(data)]) == 0
    assert capsys.readouterr().out == f"version 1 of the books is in {out}\n"
    assert replace(stored(data)[0], version=0) == load(out).books
    assert main(["books", "export", str(out), "--data", str(data)]) == 1


def test_the_example_is_never_applied_for_want_of_a_folder(data: Path, capsys: Out) -> None:
    assert main(["books", "apply", "--data", str(data)]) == 2
    assert "which folder?" in capsys.readouterr().err


def test_another_lines_folder_is_not_applied_beside_the_line_that_is_there(
    data: Path, tmp_path: Path, capsys: Out
) -> None:
    other = folder(tmp_path, Edit("line.toml", 'id = "eksempelvik"', 'id = "annenvik"'))
    assert main(["books", "apply", str(other), "--data", str(data)]) == 1
    assert 'belongs to the line "eksempelvik", and the configuration says "annenvik"' in capsys.readouterr().err
    assert stored(data)[0].version == 1


def test_looking_at_data_that_is_not_there_makes_none(tmp_path: Path, capsys: Out) -> None:
    assert main(["books", "diff", str(EXAMPLE), "--data", str(tmp_path / "no")]) == 1
    assert capsys.readouterr().out == 'the line "eksempelvik" has no books yet; all of it is new\n'
    assert main(["books", "apply", str(EXAMPLE), "--data", str(tmp_path / "no")]) == 2
    assert main(["books", "export", str(tmp_path / "out"), "--data", str(tmp_path / "no")]) == 1
    assert not (tmp_path / "no").exists()
    assert not (tmp_path / "out").exists()
