"""A thank-you asks for nothing, somebody may say that they manage now, and neither is ever read into a cry."""

from __future__ import annotations

import pytest

from bot.shipped import shipped
from messages.endings import Ending, Endings
from messages.language.lexicon import strings, tables

LEXICON = shipped().lexicons["endings"]
ENDINGS = Endings.of(LEXICON)
COURTESY, MANAGES = tables(LEXICON, "courtesy_examples"), tables(LEXICON, "manages")


@pytest.mark.parametrize("text", strings(COURTESY, "match"))
def test_a_thank_you_is_a_thank_you(text: str) -> None:
    assert ENDINGS.found(text) is Ending.COURTESY


@pytest.mark.parametrize("text", strings(COURTESY, "miss"))
def test_whatever_says_more_than_thanks_is_news(text: str) -> None:
    assert ENDINGS.found(text) is not Ending.COURTESY


@pytest.mark.parametrize("text", strings(MANAGES, "match"))
def test_somebody_says_that_they_manage_now(text: str) -> None:
    assert ENDINGS.found(text) is Ending.MANAGES


@pytest.mark.parametrize("text", strings(MANAGES, "miss"))
def test_whoever_does_not_manage_is_never_taken_to(text: str) -> None:
    assert ENDINGS.found(text) is None
