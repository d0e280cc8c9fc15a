"""The table of letter runs: sums side by side are the sums that one would make one by one."""

from __future__ import annotations

import pytest

from bot.shipped import table
from messages.language.table import Table
from messages.language.table_file import TableError, TableFile
from messages.language.table_words import runs_of, words_of

RUNS = (" ja ", "a", "e", "j", "ja")
WEIGHTS = {"nb": (200, 130, 128, 140, 150), "en": (128, 131, 140, 100, 120)}
PACKED = TableFile(("nb", "en"), 20.0, 1.0, RUNS, ("ja",), bytes(w for one in WEIGHTS.values() for w in one)).packed()


def test_a_word_speaks_with_itself_its_letters_and_its_runs() -> None:
    assert runs_of("ja") == [" ja ", "j", "a", " j", "ja", "a ", " ja", "ja "]


def test_words_are_small_letters_without_links_names_or_numbers() -> None:
    assert words_of("Hei! Se https://x.no/a, ring 22 333 eller @kari, JE N’AI…") == [
        "hei",
        "se",
        "ring",
        "eller",
        "je",
        "n'ai",
    ]
    assert words_of("İYİ 1kg") == ["iyi", "kg"]


def test_sums_side_by_side_are_the_sums_one_by_one() -> None:
    made = Table.of(PACKED)
    ja = made.runs.total(runs_of("ja"))
    assert made.runs.lanes_of(ja) == [sum((*one[:2], *one[3:])) for one in WEIGHTS.values()]
    assert made.runs.count(ja) == 4
    assert [name for name, _ in made.shares(["ja"])] == ["nb", "en"]


def test_what_is_known_before_moves_the_answer() -> None:
    made = Table.of(PACKED)
    assert made.shares(["ja"], {"en": 7.9})[0][0] == "en"
    assert made.shares(["zzz"], {"en": 7.9}) == []


def test_a_word_is_remembered_and_forgotten_without_a_trace_in_the_answer() -> None:
    made = Table.of(PACKED)
    assert made.shares(["jaja"]) == made.shares(["jaja"])
    assert list(made.known) == ["jaja"]


@pytest.mark.parametrize(
    "packed", [b"", b"something else", PACKED[:-1], PACKED[:60], PACKED.replace(b"base 20.0", b"base x")]
)
def test_a_broken_table_is_refused_and_the_house_opens_without_it(packed: bytes) -> None:
    with pytest.raises(TableError):
        Table.of(packed)
    assert table(packed) is None
