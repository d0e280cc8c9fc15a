"""``apendor words check``: an admin sees what changed words would do before anybody is read with them."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.__main__ import main

CUE = """
[[cue]]
name = "{name}"
role = "says"
need = "food"
level = "acute"
patterns = ["{pattern}"]
match = ["{match}"]
miss = ["takk"]
"""


def changed(folder: Path, **cue: str) -> str:
    (folder / "need_nb.toml").write_text(CUE.format(**cue), "utf-8")
    return str(folder)


def test_the_words_that_ship_are_as_good_as_when_they_were_accepted(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["words", "check"]) == 0
    assert "accepted" in capsys.readouterr().out


def test_words_that_find_less_are_refused_and_what_got_worse_is_listed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = changed(tmp_path, name="food", pattern="sulten", match="sulten")
    assert main(["words", "check", "--lexicon", folder]) == 1
    said = capsys.readouterr().out
    assert "not to be published" in said
    assert "read worse than before" in said


def test_a_cue_that_does_not_keep_its_own_example_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = changed(tmp_path, name="hungry", pattern="sulten", match="mett")
    assert main(["words", "check", "--lexicon", folder]) == 1
    assert "need_nb: hungry: does not find «mett»" in capsys.readouterr().out


def test_a_folder_without_words_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["words", "check", "--lexicon", str(tmp_path)]) == 2
    assert "no need_*.toml" in capsys.readouterr().err
