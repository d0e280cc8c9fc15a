"""``apendor rota``: the coming days on paper, and a status that a script can ask."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.__main__ import main
from tests.config.folders import Edit, folder

NIGHTS = """
[[rotations]]
id = "natt"
office = "eksempelvik"
duty = "third"
people = ["kari", "ola"]
begins = 2026-11-23
changeover = "Mo 08:00"
hours = "Mo-Su 15:30-08:00"

[[overrides]]
id = "kurs"
office = "eksempelvik"
duty = "third"
way = "replace"
person = "mo"
from = 2026-11-25T20:00:00
to = 2026-11-25T22:00:00
reason = "kurs"
by = "mo"
"""


@pytest.fixture
def nights(tmp_path: Path) -> str:
    return str(folder(tmp_path, Edit("rota.toml", "", NIGHTS)))


def rota(*args: str) -> int:
    return main(["rota", "--at", "2026-11-25T19:00", *args])


def test_who_has_what_and_when_is_shown_with_names_for_swaps(nights: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert rota("--config", nights, "--days", "1") == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0] == "Sosialtjenesten i Eksempelvik, 1 days from Wed 2026-11-25 19:00"
    assert 'on duty now, "first": Kari' in said
    assert 'on duty now, "third": Kari' in said
    assert "  Wed 2026-11-25 19:00 to Wed 2026-11-25 20:00  third: Kari  natt:2026-11-25" in said
    assert "  Wed 2026-11-25 20:00 to Wed 2026-11-25 22:00  third: Mo  override" in said
    assert said[-1] == "gaps: none"


def test_a_gap_is_told_in_hours_and_is_the_status(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    half = Edit("rota.toml", 'hours = "week 02-53/2 Mo-Su 00:00-24:00"', 'hours = "week 02-53/2 Mo-Su 08:00-24:00"')
    assert rota("--config", str(folder(tmp_path, half)), "--days", "2") == 1
    said = capsys.readouterr().out.splitlines()
    assert said[-3:] == [
        "gaps: 2, 16 h",
        '  Thu 2026-11-26 00:00 to Thu 2026-11-26 08:00  8 h, nobody has "first"',
        '  Fri 2026-11-27 00:00 to Fri 2026-11-27 08:00  8 h, nobody has "first"',
    ]


def test_a_year_later_nobodys_phone_is_relied_upon(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rota", "--at", "2027-11-25T19:00", "--days", "1"]) == 1
    said = capsys.readouterr().out
    assert "phone not tested for 30 days" in said
    assert "only untested phones (ola, kari, mo) would ring" in said


def test_wrong_use_is_answered_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert rota("--office", "nabovik") == 2
    assert capsys.readouterr().err == 'apendor: there is no office "nabovik"; it has eksempelvik\n'
    assert rota("--days", "0") == 2
