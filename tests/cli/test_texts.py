"""``apendor texts``: drafts, versions, who changed what and why."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.cli.asked import books
from bot.store.open import open_store
from bot.store.store import Store
from bot.wordings import Change, Name, NotKnown, as_of, reworded
from tests.cli.typing import typed
from tests.fakes.town import FRIDAY_NIGHT

SHORTER = "Vi varsler vakten nå. Ring { $number } eller skriv her. Er det fare for liv, ring 113."
KEY = "alerting_citizen"


@dataclass
class Office:
    """An administrator at a data folder."""

    data: Path
    capsys: pytest.CaptureFixture[str]

    def types(self, *words: str, status: int = 0) -> str:
        found = main(["texts", *words, "--data", str(self.data)])
        told = self.capsys.readouterr()
        assert found == status, told
        return told.out + told.err

    def publishes(self, text: str, why: str, who: str = "mo") -> str:
        self.types("edit", KEY, "--text", text, "--who", who, "--why", why)
        return self.types("publish")


@pytest.fixture
async def opened(tmp_path: Path) -> Path:
    store: Store = await open_store(str(tmp_path / "data"), None, "eksempelvik")
    await store.put_books(books(None), expected=0, entries=(), at=FRIDAY_NIGHT)
    await store.close()
    return tmp_path / "data"


@pytest.fixture
def office(opened: Path, capsys: pytest.CaptureFixture[str]) -> Office:
    return Office(opened, capsys)


def test_the_list_shows_length_letters_number_and_whose_wording_it_is(office: Office):
    assert re.search(r"^alerting_citizen +1 +2 +GSM-7 +must +shipped$", office.types("list"), re.MULTILINE)


def test_a_draft_is_not_said_until_it_is_published(office: Office):
    office.types("edit", KEY, "--text", SHORTER, "--who", "mo", "--why", "shorter")
    assert "shipped" in office.types("show", KEY).splitlines()[0]
    assert office.types("publish") == "Version 2: alerting_citizen (nb)\n"
    assert "the office's, version 2" in office.types("show", KEY)


def test_a_text_tells_who_changed_it_when_and_why(office: Office):
    office.publishes(SHORTER, "shorter", who="mo")
    assert re.search(r"version 2, \w+ \d+ \w+ \d+, \d\d:\d\d, mo: shorter \(1 SMS\)", office.types("show", KEY))


def test_what_was_published_can_be_taken_back_and_that_too_is_kept(office: Office):
    office.publishes(SHORTER, "shorter")
    office.publishes(SHORTER.replace("eller skriv", "eller tekst"), "other word")
    assert office.types("rollback", KEY, "--to", "2", "--who", "kari", "--why", "nobody says so").startswith(
        "Version 4"
    )
    assert SHORTER in office.types("show", KEY)
    assert "kari: nobody says so" in office.types("show", KEY)


def test_the_shipped_wording_can_be_had_back(office: Office):
    office.publishes(SHORTER, "shorter")
    office.types("rollback", KEY, "--to", "1", "--why", "as it was", "--who", "mo")
    assert "alerting_citizen (nb): shipped" in office.types("show", KEY)


def test_a_text_without_its_number_is_kept_as_a_draft_and_never_published(office: Office):
    told = office.types("edit", KEY, "--text", "Vi kommer.", "--why", "short", "--who", "mo", status=2)
    assert "{ $number } is missing" in told
    assert "{ $number } is missing" in office.types("check", status=2)
    assert "{ $number } is missing" in office.types("publish", status=2)
    assert "alerting_citizen (nb): shipped" in office.types("show", KEY)


def test_nothing_is_published_without_a_reason(office: Office):
    office.types("edit", KEY, "--text", SHORTER, "--who", "mo")
    assert "say why alerting_citizen (nb) is changed" in office.types("publish", status=2)


def test_a_draft_begun_before_somebody_elses_change_is_not_published_over_it(office: Office):
    office.types("edit", KEY, "--text", SHORTER, "--who", "mo", "--why", "shorter")
    kept = (office.data.parent / "data-drafts" / "nb" / f"{KEY}.ftl").read_text()
    office.types("publish")
    (office.data.parent / "data-drafts" / "nb" / f"{KEY}.ftl").write_text(kept)
    assert "was changed after this draft was begun at version 1" in office.types("publish", status=2)


def test_a_key_that_does_not_exist_is_answered_with_the_nearest(office: Office):
    assert "did you mean alerting_citizen?" in office.types("show", "alertin_citizen", status=2)


def test_reading_the_texts_makes_no_data_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    office = Office(tmp_path / "none", capsys)
    office.types("list")
    assert "no data folder with books yet" in office.types("rollback", KEY, "--to", "1", "--why", "x", status=2)
    assert list(tmp_path.iterdir()) == []


def test_a_person_may_write_the_draft_in_their_own_editor(office: Office):
    script = office.data.parent / "editor"
    script.write_text("#!/bin/sh\nsed -i 's/Vi varsler/Vi vekker/' \"$1\"\n")
    script.chmod(0o755)
    words = ("texts", "edit", KEY, "--editor", "--why", "clearer", "--who", "mo", "--data", str(office.data))
    assert typed(*words, env={"EDITOR": str(script), "VISUAL": ""}).returncode == 0
    office.types("publish")
    assert "Vi vekker vakten nå." in office.types("show", KEY)


def test_a_text_that_was_changed_with_the_whole_books_is_not_guessed_at():
    name, at = Name(KEY, "nb"), FRIDAY_NIGHT
    history = (Change(name, 2, at, "mo", "shorter", "two", None), Change(name, 6, at, "mo", "longer", "six", "four"))
    now = replace(reworded(books(None), name, "six"), version=7)
    assert [as_of(history, version, now, name) for version in (1, 2, 5, 6, 7)] == [None, "two", "four", "six", "six"]
    with pytest.raises(NotKnown, match="between version 2 and 6"):
        as_of(history, 3, now, name)
