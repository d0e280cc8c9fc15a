"""First answers of which some are said together: what a phone may show, how long it is, and what a digit means."""

from __future__ import annotations

import re

import pytest

from bot.shipped import catalogue, shipped
from messages.catalogue_check import worst
from messages.commands import Commands
from messages.model import Verb
from messages.sms import parts

OURS = ("nb", "nn", "en")
UNSIGNED = "ar"  # said in Norwegian and in English
WITH_THE_QUESTION = ("alerting_neutral_citizen", "alerting_child_citizen")
HIDES = re.compile(
    r"vold|vald|slå|mishand|krise|politi|barn|born|trus|violen|abus|beat|police|shelter|child|selvm|sjølvm",
    re.IGNORECASE,
)


@pytest.mark.parametrize("language", [*OURS, UNSIGNED])
@pytest.mark.parametrize("key", WITH_THE_QUESTION)
def test_with_the_question_whether_it_is_safe_to_ring_it_fits_in_three(key: str, language: str) -> None:
    said = "\n".join(catalogue().say(each, language, **worst(language)) for each in (key, "safe_citizen"))
    assert parts(said) <= 3


@pytest.mark.parametrize("language", OURS)
@pytest.mark.parametrize("key", [*WITH_THE_QUESTION, "safe_citizen"])
def test_what_a_dangerous_person_may_read_says_nothing_of_them(key: str, language: str) -> None:
    assert not HIDES.search(catalogue().preview(key, language, **worst(language)))


@pytest.mark.parametrize("language", OURS)
def test_the_word_that_ends_our_texts_is_one_that_ends_them(language: str) -> None:
    (said,) = re.findall(r"[A-Z]{4,}", catalogue().preview("safe_citizen", language))
    found = Commands.of(shipped().lexicons["commands"]).parse(said)
    assert found is not None
    assert found.verb is Verb.EXIT


@pytest.mark.parametrize("language", OURS)
def test_whether_it_is_safe_to_ring_is_answered_by_2_and_3_and_never_by_1(language: str) -> None:
    assert re.findall(r"\d", catalogue().preview("safe_citizen", language)) == ["2", "3"]


@pytest.mark.parametrize("language", OURS)
def test_a_childs_number_is_rung_and_comes_first(language: str) -> None:
    said = catalogue().preview("alerting_child_citizen", language, **worst(language))
    assert re.match(r"(Ring|Call) 116 111", said)
    assert not re.search(r"(sms|text|send)\w*[^.]*116 111", said, re.IGNORECASE)
