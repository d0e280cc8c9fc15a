"""How the demo draws a text on a phone."""

from __future__ import annotations

import io

from bot.demo.screen import COLUMNS, Screen, boxed, columns


def test_a_text_stands_in_a_box_that_names_its_phone():
    assert boxed("Amina 23:10", "Hei.\nVi er her.", 24) == (
        "╭─ Amina 23:10 ────────╮",
        "│ Hei.                 │",
        "│ Vi er her.           │",
        "╰──────────────────────╯",
    )


def test_no_line_is_wider_than_a_terminal_whatever_is_texted():
    out = io.StringIO()
    Screen.on(out).box("x" * 20, "ta " * 60 + "å" * 200 + " 日本語🙂" * 40 + "\x1b[2J\u200f", right=True)
    assert max(columns(line) for line in out.getvalue().splitlines()) == COLUMNS


def test_a_text_cannot_move_the_cursor_or_turn_the_line_around():
    assert boxed("a", "\x1b[2Jhei\u202e\r", 20)[1] == "│ ·[2Jhei·         │"


def test_there_is_no_colour_where_nobody_looks():
    out = io.StringIO()
    Screen.on(out).box("Amina", "hei", right=False)
    assert "\x1b" not in out.getvalue()


def test_a_terminal_without_boxes_and_arabic_gets_what_it_can_show():
    raw = io.BytesIO()
    out = io.TextIOWrapper(raw, encoding="latin-1")
    Screen.on(out).box("Amina", "på vakt مرحبا", right=False)
    assert raw.getvalue().decode("latin-1").splitlines()[1].startswith("| på vakt ?????")


def test_a_phone_number_is_not_cut_at_the_end_of_a_line():
    assert boxed("a", "Ring 00 00 00 12 nå.", 18)[1:3] == ("│ Ring           │", "│ 00 00 00 12    │")


def test_a_text_from_right_to_left_leaves_the_frame_where_it_is():
    """Between marks that are not seen: a terminal that turns Arabic around would take the frame with it."""
    row = boxed("a", "اتصل بنا", 20)[1]
    assert row == "│ \u2067اتصل بنا\u2069         │"
    assert columns(row) == 20


def test_the_letters_of_a_persian_word_stay_apart_where_they_should():
    assert "می‌خواهید" in boxed("a", "می‌خواهید", 20)[1]
