"""The messages that the model learns from: each can be read, and what would spoil them is found."""

from __future__ import annotations

from dataclasses import replace

from training.check_corpus import faults, pairs, tokens
from training.corpus import Row, aside, rows

HUNGRY = Row(
    "nb", "kari", "A", frozenset({"food"}), "-", frozenset({"plain"}), "vi har ikke mat i kveld", "nb/kari-01.tsv:1"
)


def test_every_message_of_the_corpus_can_be_read_and_labelled() -> None:
    found = list(rows())
    assert len(found) >= 12_000
    assert [f"{row.where}: {fault}" for row in found for fault in faults(row)] == []


def test_labels_that_contradict_each_other_are_named() -> None:
    assert list(faults(HUNGRY)) == []
    assert list(faults(replace(HUNGRY, label="L"))) == ["life without a life need"]
    assert list(faults(replace(HUNGRY, needs=frozenset()))) == ["needs are empty exactly when nobody may be woken"]
    assert list(faults(replace(HUNGRY, needs=frozenset({"mat"})))) == ["unknown mat"]
    assert list(faults(replace(HUNGRY, needs=frozenset({"violence"})))) == [
        "violence and suicide are life, unless only a roof is missing"
    ]


def test_two_messages_with_the_same_words_are_found_and_others_left_alone() -> None:
    other = replace(HUNGRY, text="I kveld har vi IKKE mat!", where="nb/kari-01.tsv:2")
    strange = replace(HUNGRY, text="når åpner kontoret", where="nb/kari-01.tsv:3")
    assert [(share, a.where, b.where) for share, a, b in pairs([HUNGRY, other, strange])] == [
        (1.0, HUNGRY.where, other.where)
    ]


def test_marks_and_signs_make_no_other_word() -> None:
    assert tokens("På gården!") == {"pa", "garden"}
    assert tokens("🙂") == {"🙂"}


def test_what_is_set_aside_is_told_by_the_words_alone() -> None:
    found = list(rows())
    share = sum(aside(row) for row in found) / len(found)
    assert 0.03 < share < 0.07
    assert aside(HUNGRY) == aside(replace(HUNGRY, where="elsewhere", label="-"))
