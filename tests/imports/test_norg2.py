"""Rows of the national register as they truly come: each is called what it is, and ours is never written over."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bot.__main__ import main
from bot.imports.norg2 import Sort, decided, imported, undecided, whole
from escalation.offices.office import WindowKind
from tests.fakes.town import patterns

ROWS: list[tuple[dict[str, Any], Sort]] = [
    ({"dag": "Mandag", "fra": "10:00", "til": "14:00", "stengt": "false"}, Sort.OPEN),
    ({"dag": "Tirsdag", "fra": "09.00", "til": "1500", "kunTimeavtale": "true"}, Sort.APPOINTMENT),
    ({"dag": "Onsdag", "stengt": True}, Sort.CLOSED),
    ({"dag": "Torsdag"}, Sort.UNKNOWN),
    ({"dag": "Fredag", "stengt": "true", "kommentar": "Timeavtaler 09–15"}, Sort.CONFLICT),
    ({"dag": "Fredag", "fra": "10:00", "til": "12:00", "stengt": True}, Sort.CONFLICT),
    ({"dato": "2026-12-24", "stengt": True}, Sort.DATED),
    ({"dag": "Mandag", "fra": "string", "til": "string"}, Sort.UNKNOWN),
    ({"dag": "Tirsdag", "kommentar": "Kun åpent for timeavtaler"}, Sort.APPOINTMENT),
    ({"fra": "10:00", "til": "12:00"}, Sort.UNKNOWN),
    ({"dag": "Mandag", "fra": "14:00", "til": "10:00"}, Sort.UNKNOWN),
]


def record(*rows: dict[str, Any], place: str = "Mottaket") -> dict[str, Any]:
    point = {"stedsbeskrivelse": place, "aapningstider": list(rows)}
    phones = [{"beskrivelse": "For arbeidsgivere telefon (09:00-14:00 man og tor)", "telefon": "00000099"}]
    return {"navn": "Et kontor", "brukerkontakt": {"publikumsmottak": [point], "publikumskanaler": phones}}


@pytest.mark.parametrize(("row", "sort"), ROWS)
def test_each_row_is_called_what_it_is(row: dict[str, Any], sort: Sort) -> None:
    assert [found.sort for found in imported(record(row)).rows] == [sort]


def test_rules_are_made_only_of_what_is_plain_and_the_rest_is_for_a_person() -> None:
    found = imported(record(*(row for row, _ in ROWS)))
    assert found.rules == {
        ("Mottaket", WindowKind.DROP_IN): "Mo 10:00-14:00; PH off; Dec 24 off; Dec 31 off",
        ("Mottaket", WindowKind.APPOINTMENT): "Tu 09:00-15:00; PH off; Dec 24 off; Dec 31 off",
    }
    assert len(found.doubts) == 9
    assert any("hours hidden in the label" in doubt for doubt in found.doubts)


def test_where_the_register_disagrees_ours_stays_and_both_are_shown() -> None:
    ours = patterns().offices["fristad"]
    found = imported(record(ROWS[0][0], place="mottak"), ours)
    assert any('ours is "Mo,Th 10:00-13:00' in doubt and "stays" in doubt for doubt in found.doubts)


@pytest.mark.parametrize("data", [{}, {"brukerkontakt": []}, {"brukerkontakt": {"publikumsmottak": [3, None, {}]}}])
def test_a_record_with_holes_is_empty_and_breaks_nothing(data: dict[str, Any]) -> None:
    assert (imported(data).rows, imported(data).rules) == ((), {})


def test_the_command_judges_and_changes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "office.json").write_text(json.dumps(record(ROWS[4][0])), "utf-8")
    assert main(["offices", "judge", str(tmp_path / "office.json")]) == 0
    assert "Mottaket, Fr: conflict" in capsys.readouterr().out


def test_what_a_person_decides_of_a_row_is_part_of_the_rule() -> None:
    found = imported(record(*(row for row, _ in ROWS)))
    at = undecided(found)
    assert [found.rows[n].sort for n in at] == [
        Sort.UNKNOWN,
        Sort.CONFLICT,
        Sort.CONFLICT,
        Sort.UNKNOWN,
        Sort.APPOINTMENT,
        Sort.UNKNOWN,
    ]
    answers = {at[0]: (Sort.OPEN, "10:00-12:00,13:00-15:00"), at[1]: (Sort.CLOSED, "")}
    made = decided(found, answers)
    assert made.rules[("Mottaket", WindowKind.DROP_IN)].startswith("Mo 10:00-14:00, Th 10:00-12:00,13:00-15:00;")
    assert undecided(made) == at[2:]


def test_a_working_day_that_is_not_spoken_of_is_for_a_person_too() -> None:
    found = whole(imported(record(*(row for row, _ in ROWS[:4]))))
    assert [(row.day, row.sort) for row in found.rows[4:]] == [("Fr", Sort.UNKNOWN)]
    assert undecided(found) == (3, 4)
    assert whole(found) == found


def test_a_place_has_a_name_that_can_be_told() -> None:
    (row,) = imported(record(ROWS[0][0], place="Torget\n\t i  Vik" + "k" * 999)).rows
    assert row.point.startswith("Torget i Vik")
    assert len(row.point) == 60
