"""Patterns of words are found where they stand, and only there."""

from __future__ import annotations

import pytest

from messages.language.phrases import Found, Phrases

LISTS = {"no": "ikke/ingen"}


def finds(pattern: str, text: str) -> list[tuple[int, int]]:
    phrases: Phrases[str] = Phrases()
    phrases.add("it", [pattern], LISTS)
    return [(found.start, found.end) for found in phrases.find(text.split())]


@pytest.mark.parametrize(
    ("pattern", "text", "where"),
    [
        ("mat", "har mat her", [(1, 2)]),
        ("mat", "matematikk", []),
        ("mat*", "matpenger", [(0, 1)]),
        ("*tabletter", "sovetabletter", [(0, 1)]),
        ("*ikkemat*", "vihar ikkematidag", [(1, 2)]),
        ("mat/brød", "har brød", [(1, 2)]),
        ("<no> mat", "har ikke mat", [(1, 3)]),
        ("# dager", "i 3 dager", [(1, 3)]),
        ("<no> .. mat", "ikke noe som helst mat", [(0, 5)]),
        ("<no> ..1 mat", "ikke noe som helst mat", []),
        ("^hjelp$", "hjelp", [(0, 1)]),
        ("^hjelp$", "takk for hjelp", []),
        ("^hjelp", "hjelp oss", [(0, 1)]),
        ("på", "pa", [(0, 1)]),
        ("får", "faar", [(0, 1)]),
        ("دواء", "والدواء", [(0, 1)]),
        ("دواء", "الدواء", [(0, 1)]),
    ],
)
def test_a_pattern_is_found_where_it_stands(pattern: str, text: str, where: list[tuple[int, int]]) -> None:
    assert finds(pattern, text) == where


def test_phrases_say_whose_they_are() -> None:
    phrases: Phrases[str] = Phrases()
    phrases.add("food", ["ikke mat"], LISTS)
    phrases.add("no", ["<no>"], LISTS)
    assert phrases.find(["ikke", "mat"]) == [Found("food", 0, 2), Found("no", 0, 1)]


@pytest.mark.parametrize(("pattern", "says"), [("<nobody> mat", "no list <nobody>"), ("..", "without words")])
def test_a_slip_in_a_pattern_is_named(pattern: str, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        finds(pattern, "mat")
