"""Texts from right to left: they begin there, keep their numbers in order, and leave what stands around them alone."""

from __future__ import annotations

import pytest

from messages.direction import bare, direction, in_one_piece, lines_isolated

ARABIC = "اتصل بالرقم 00000012"


@pytest.mark.parametrize(
    ("text", "way"),
    [
        (ARABIC, "rtl"),
        ("12 اتصل", "rtl"),
        ("K4F: اتصل", "ltr"),
        ("ring 12", "ltr"),
        ("12", "ltr"),
        ("", "ltr"),
        ("ደውሉ", "ltr"),
    ],
)
def test_the_first_letter_says_which_way_a_text_runs(text: str, way: str) -> None:
    assert direction(text) == way


def test_only_the_lines_that_could_turn_others_are_set_apart() -> None:
    assert lines_isolated(f"Du har K4F.\n{ARABIC}\nTA K4F") == f"Du har K4F.\n\u2068{ARABIC}\u2069\nTA K4F"


def test_the_marks_can_be_taken_away_again() -> None:
    assert bare(lines_isolated(ARABIC)) == ARABIC


@pytest.mark.parametrize(
    ("value", "piece"),
    [
        ("00 00 00 12", "00000012"),
        ("+46 8 12 34", "004681234"),
        ("116 117", "116117"),
        ("Storvik 2", "Storvik 2"),
        ("", ""),
    ],
)
def test_a_number_in_one_piece_can_not_be_read_from_the_wrong_end(value: str, piece: str) -> None:
    assert in_one_piece(value) == piece
