"""A wording stands alone: it is read whole, or refused with a sentence that says how to mend it."""

from __future__ import annotations

import pytest

from messages.wording import TextError, read, read_one

FAULTS = [
    ("a = Ring { $number", "a (nb): line 1 cannot be read"),
    ("b = Hei\na = Ring { $number\nc = Ha det", "a (nb): line 2 cannot be read"),
    ("a = Hei { a }", "a (nb): refers to itself"),
    ("a = Hei { b }\nb = Hei { a }", "a (nb): refers to b"),
    ("a = { $x ->\n    [en] { a }\n   *[to] to\n }", "a (nb): refers to itself"),
    ("a = Hei { -navn }", "a (nb): refers to a term"),
    ("-navn = Hei", "navn (nb): is not one plain text"),
    ("a =\n    .vink = Hei", "a (nb): is not one plain text"),
    ("a = { DATETIME($x) }", "a (nb): refers to DATETIME"),
    ("a = Hei\na = Ha det", "a (nb): stands twice"),
    ("a = {{{{{{ $x }}}}}}", "a (nb): has choices inside choices"),
    ("a = " + "{" * 5000, "a text (nb): has choices inside choices"),
]


@pytest.mark.parametrize(("source", "sentence"), FAULTS, ids=lambda text: text[:24])
def test_what_cannot_be_said_safely_is_refused_in_a_sentence(source: str, sentence: str) -> None:
    with pytest.raises(TextError) as refusal:
        read("nb", source)
    assert str(refusal.value).startswith(sentence)


def test_a_line_number_is_counted_in_what_the_admin_wrote() -> None:
    with pytest.raises(TextError, match="line 2"):
        read_one("a", "nb", "Hei du\nRing { $number")


def test_an_empty_text_is_refused() -> None:
    with pytest.raises(TextError, match="is empty"):
        read_one("a", "nb", " \n ")


def test_a_text_cannot_smuggle_in_another_key() -> None:
    assert read_one("a", "nb", "Hei\nb = Ha det").say({}) == ("Hei\nb = Ha det", True)


def test_what_is_shown_for_editing_reads_back_as_the_same_text() -> None:
    written = 'Hei { $x ->\n    [ja] ja\n   *[nei] nei\n}\n  "{ $y }"\nHa det'
    once = read_one("a", "nb", written)
    assert read_one("a", "nb", once.pattern).pattern == once.pattern
    assert once.say({"x": "ja", "y": "mat"}) == read_one("a", "nb", once.pattern).say({"x": "ja", "y": "mat"})


def test_a_value_counts_as_always_said_only_when_every_choice_says_it() -> None:
    contents = read_one("a", "nb", "{ $x ->\n [ja] { $y } 1\n *[nei] { $z } { $y }\n}").contents
    assert contents.uses == {"x", "y", "z"}
    assert contents.always == {"y"}


def test_no_invisible_marks_are_put_around_a_value() -> None:
    assert read_one("a", "nb", "Ring { $number }.").say({"number": "00 00 00 01"}) == ("Ring 00 00 00 01.", True)


def test_a_missing_value_is_not_passed_off_as_a_whole_text() -> None:
    said, whole = read_one("a", "nb", "Ring { $number }.").say({})
    assert not whole
    assert said.startswith("Ring ")


def test_a_long_cry_for_help_is_passed_on_whole() -> None:
    cry = "hjelp " * 2000
    assert read_one("a", "nb", 'Skrev: "{ $words }"').say({"words": cry}) == (f'Skrev: "{cry}"', True)


def test_a_thousand_has_no_hard_space_in_it() -> None:
    assert read_one("a", "nb", "{ $count } saker").say({"count": 12345}) == ("12345 saker", True)


def test_the_comment_above_a_text_says_when_it_is_used() -> None:
    assert read("nb", "# Når døren er stengt.\na = Stengt.")["a"].about == "Når døren er stengt."
