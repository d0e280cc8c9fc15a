"""What the model sees of a text."""

from __future__ import annotations

from messages.need.pieces import pairs_of, size, words_of
from messages.need.weigh import Clause


def test_an_identity_number_does_not_drown_what_is_said_beside_it() -> None:
    said = [["mannen", "min", "slår", "meg", "010190", "10046"]]
    assert words_of(said) == ["mannen", "min", "slår", "meg"]
    assert pairs_of(said) == [("mannen", "min"), ("min", "slår"), ("slår", "meg")]


def test_a_degree_and_an_age_are_still_words() -> None:
    assert words_of([["41", "feber"], ["2024"]]) == ["41", "feber", "2024"]


def test_a_text_has_one_of_few_lengths() -> None:
    assert [size([Clause(["ord"] * count, [])]) for count in (0, 1, 5, 6, 7, 200)] == [1, 1, 6, 6, 9, 31]
