"""People type the same word in many ways; the lexicon meets them all."""

from __future__ import annotations

import pytest

from messages.language.letters import clauses, plain, spellings, stems, words


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("HJELP", "hjelp"),
        ("hjeeeelp", "hjelp"),
        ("\u200fhjelp\u200e", "hjelp"),
        ("ｈｅｌｐ", "help"),
        ("٤ dager", "4 dager"),
        ("لا أَريد", "لا اريد"),
        ("ещё", "еще"),
        ("İMDAT", "imdat"),
        ("can't", "cant"),
        ("40tabletter", "40 tabletter"),
        ("j'ai pas d'argent", "j ai pas d argent"),
        ("з'їсти", "зїсти"),
    ],
)
def test_a_word_is_met_however_it_is_typed(typed: str, meant: str) -> None:
    assert " ".join(words(plain(typed))) == meant


def test_a_text_falls_into_its_clauses() -> None:
    assert clauses(plain("Hei, vi har ikke mat! 😭 Ring meg")) == [
        ["hei"],
        ["vi", "har", "ikke", "mat"],
        ["ring", "meg"],
    ]


def test_a_word_of_the_lexicon_is_also_met_without_its_marks() -> None:
    assert spellings("får") == {"får", "far", "faar"}
    assert "spac" in spellings("spać")


def test_small_words_glued_to_an_arabic_word_come_off() -> None:
    assert "طعام" in stems("الطعام")
    assert stems("mat") == ("mat",)
