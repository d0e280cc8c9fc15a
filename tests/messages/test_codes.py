"""The short name of a case."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from messages.codes import ALPHABET, candidates, codes_in, is_code


@given(st.text(min_size=1))
def test_every_case_finds_many_names_and_all_can_be_read_aloud(message_id: str) -> None:
    names = candidates(message_id)
    assert len(names) >= 20
    assert all(is_code(name) for name in names)
    assert list(names) == sorted(names, key=len)


def test_the_same_message_always_has_the_same_names() -> None:
    assert candidates("sms_http/1") == candidates("sms_http/1")
    assert candidates("sms_http/1")[0] != candidates("sms_http/2")[0]


def test_no_name_reads_like_another() -> None:
    assert set(ALPHABET).isdisjoint("BGIOQSZ012568")


def test_an_ordinary_word_is_never_a_name() -> None:
    assert not any(is_code(word) for word in ("MAT", "HAR", "TAKK", "KARI", "KAN", "1", "4711234"))


def test_a_name_is_looked_for_among_the_first_words_only() -> None:
    assert codes_in("k4f: hei") == ("K4F",)
    assert codes_in("vi ses i rom k4f") == ()
