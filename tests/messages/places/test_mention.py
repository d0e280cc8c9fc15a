"""Whose place it is: only where the writer is now sends a case anywhere."""

from __future__ import annotations

import pytest

from bot import shipped
from messages.places.mention import Mentions

MENTIONS = Mentions.of(shipped.shipped().lexicons["places"], shipped.register())


def names(text: str) -> list[str]:
    return [place.name for place in MENTIONS.read(text).places]


@pytest.mark.parametrize("text", ["jeg er i Bergen", "vi bor nå i Bergen", "I am in Bergen", "jestem w Bergen"])
def test_where_somebody_says_they_are_is_their_place(text: str) -> None:
    assert names(text) == ["Bergen"]


@pytest.mark.parametrize(
    "text",
    [
        "min mor bor i Bergen",
        "broren min i Bergen har ikke mat",
        "naboen sier at det er varmt i Bergen",
        "my sister lives in Bergen",
        "моя мама живе в Bergen",
        "jeg er ikke i Bergen lenger",
        "I am not in Bergen",
    ],
)
def test_the_place_of_somebody_else_or_where_one_is_not_is_nobodys(text: str) -> None:
    assert names(text) == []


def test_a_place_after_another_clause_is_the_writers_own() -> None:
    assert names("min mor er syk. jeg er i Bergen") == ["Bergen"]


@pytest.mark.parametrize("text", ["Bergen", "jeg er i Bergen nå", "Hei, vi er i Bergen kommune", "im in bergen"])
def test_a_text_that_says_a_place_and_no_more(text: str) -> None:
    assert MENTIONS.read(text).alone


@pytest.mark.parametrize("text", ["ikke mat i Bergen", "jeg er i Bergen uten strøm", "hva koster det i Bergen"])
def test_a_text_that_says_more_than_a_place(text: str) -> None:
    assert not MENTIONS.read(text).alone
