"""An SMS is counted, cut and folded as the networks do it; PyPI's ``smsutil`` is the independent witness."""

from __future__ import annotations

import pytest
import smsutil
from hypothesis import given
from hypothesis import strategies as st

from messages.sms import BASIC, EXTENDED, culprits, encoding, fold, parts, pieces, split


def long(letters: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Texts long enough to be cut: a short one said over and over."""
    return st.builds(lambda text, times: text * times, st.text(letters, min_size=1, max_size=60), st.integers(1, 15))


GSM = long(st.sampled_from(sorted(BASIC | EXTENDED)))
ANY = long(st.one_of(st.sampled_from("aæ €^😀ش"), st.characters(exclude_characters="\x1b", codec="utf-8")))
EDGES = [
    "x" * 160,
    "x" * 161,
    "x" * 306,
    "x" * 307,
    "x" * 152 + "€" + "x" * 20,  # the pair stands across the cut
    "x" * 170 + "  ",
    "€" * 80,
    "€" * 81,
    "ш" * 70,
    "ш" * 71,
    "ш" * 134,
    "ш" * 135,
    "ш" * 66 + "😀" + "ш" * 10,
    "😀" * 35,
    "😀" * 36,
]


def agrees(text: str) -> bool:
    witness = smsutil.split(text)
    same_parts = tuple(part.content for part in witness.parts) == split(text)
    return (
        same_parts
        and len(witness.parts) == parts(text)
        and (witness.encoding == "gsm0338") == (encoding(text) == "GSM-7")
    )


@pytest.mark.parametrize("text", EDGES, ids=lambda text: f"{text[:1]}x{len(text)}")
def test_at_every_edge_a_text_is_cut_as_the_witness_cuts_it(text: str) -> None:
    assert agrees(text)


@given(GSM)
def test_any_ordinary_text_is_cut_as_the_witness_cuts_it(text: str) -> None:
    assert agrees(text)


@given(ANY)
def test_any_text_in_any_alphabet_is_cut_as_the_witness_cuts_it(text: str) -> None:
    assert agrees(text)


@given(ANY)
def test_no_letter_is_lost_when_a_text_is_cut(text: str) -> None:
    assert "".join(split(text)) == text


def test_an_empty_text_is_still_one_sms() -> None:
    assert split("") == ("",)
    assert parts("") == 1


def test_norwegian_letters_are_ordinary_and_a_curly_quote_is_not() -> None:
    assert encoding("Vi åpner på mandag, spør Øystein og Ærlend") == "GSM-7"
    assert encoding("Kari’s") == "UCS-2"
    assert culprits("«Kári’s» «x»") == ("«", "á", "’", "»")


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        ("«Hei» – sa ’hun’…", "\"Hei\" - sa 'hun'..."),
        ("kl.\u00a010:00\u202fi dag", "kl. 10:00 i dag"),
        ("a\u030apner", "åpner"),  # as a Mac writes it
        ("\u200bhei\ufeff", "hei"),
    ],
)
def test_look_alikes_become_ordinary_letters(written: str, sent: str) -> None:
    assert fold(written) == sent


def test_a_text_that_needs_its_own_alphabet_keeps_every_sign() -> None:
    assert fold("«Допоможіть» – будь ласка…") == "«Допоможіть» – будь ласка…"
    assert fold("Čálli – Á") == "Čálli – Á"


@given(st.one_of(GSM, ANY), st.integers(1, 6))
def test_no_letter_is_lost_between_the_pieces_and_each_fits(text: str, most: int) -> None:
    found = pieces(text, most)
    assert all(parts(piece) <= most for piece in found)
    assert "".join("".join(found).split()) == "".join(text.split())
