"""Whoever edits a text is told each fault in a sentence, with how to mend it, before anybody receives it."""

from __future__ import annotations

import pytest

from bot.shipped import catalogue
from messages.catalogue import Catalogue
from messages.catalogue_check import worst


@pytest.fixture(scope="module")
def ours() -> Catalogue:
    return catalogue()


GOOD = "Vi varsler vakten. Ring { $number }. Fare: ring 113."
FAULTS = [
    ("alerting_citizn", "nb", GOOD, "alerting_citizn: there is no such text; did you mean alerting_citizen?"),
    ("qqq", "nb", GOOD, "qqq: there is no such text; look in the list of texts."),
    (
        "alerting_citizen",
        "xx",
        GOOD,
        "alerting_citizen (xx): we have no texts in this language; use one of ar, en, es, fa, fr, lt, nb, nn, pl, "
        "ro, ru, se, so, ti, tr, uk.",
    ),
    (
        "alerting_citizen",
        "nb",
        "Ring { $number. 113",
        "alerting_citizen (nb): line 1 cannot be read; every { needs its }, a brace that is meant as a brace is "
        'written {"{"}, and no line begins with . * [ or }.',
    ),
    ("alerting_citizen", "nb", "", "alerting_citizen (nb): is empty; write what is to be said."),
    (
        "alerting_citizen",
        "nb",
        "{ alerting_citizen }",
        "alerting_citizen (nb): refers to itself; write the words out, or put $ before the name if a value is meant.",
    ),
    (
        "alerting_citizen",
        "nb",
        "Ring { number } eller 113.",
        "alerting_citizen (nb): refers to number; write the words out, or put $ before the name if a value is meant.",
    ),
    (
        "alerting_citizen",
        "nn",
        "Ring 113.",
        "alerting_citizen (nn): { $number } is missing; put it back where a person needs it.",
    ),
    (
        "alerting_citizen",
        "nb",
        "{ $number ->\n [x] Ring { $number } 113\n *[y] Ring\n}",
        "alerting_citizen (nb): { $number } is missing in every variant; put it back where a person needs it.",
    ),
    (
        "taken_caseworker",
        "nb",
        "{ $code } { $needs } { $language } { $words } { $safe } { $interpreter }",
        "taken_caseworker (nb): { $asked } is missing; put it back as the shipped text has it.",
    ),
    (
        "alerting_citizen",
        "nb",
        f"{GOOD} {{ $name }}",
        "alerting_citizen (nb): { $name } is not known here; this text can use { $number }.",
    ),
    (
        "class_life",
        "nb",
        "LIV { $x }",
        "class_life (nb): { $x } is not known here; this text can use no values at all.",
    ),
    (
        "alerting_citizen",
        "en",
        "Call { $number }.",
        "alerting_citizen (en): 113 is missing; it is a number people must be given or may answer with, so put it "
        "back.",
    ),
    (
        "useful_citizen",
        "nb",
        "{ $office }: ring { $number }.",
        "useful_citizen (nb): 1 is missing; it is a number people must be given or may answer with, so put it back.",
    ),
    (
        "alerting_citizen",
        "nb",
        f"{GOOD} – takk",
        "alerting_citizen (nb): – (en dash) is not an ordinary SMS letter and more than halves the room; "
        "write - instead.",
    ),
    (
        "alerting_citizen",
        "nb",
        GOOD.replace("Ring {", "Ring\u00a0{"),
        "alerting_citizen (nb): a letter that is not seen (no-break space) is not an ordinary SMS letter and more than "
        "halves the room; write an ordinary space instead.",
    ),
    (
        "alerting_citizen",
        "en",
        f"{GOOD} š",
        "alerting_citizen (en): š (latin small letter s with caron) is not an ordinary SMS letter and more than halves "
        "the room; leave it out or write it otherwise.",
    ),
    (
        "alerting_citizen",
        "nb",
        GOOD + "x" * 300,
        "alerting_citizen (nb): takes 3 SMS where 2 is the most, with a long name of the office; cut about 50 letters.",
    ),
    (
        "alert",
        "nb",
        "{ $class } { $office } { $code }" + "x" * 150,
        "alert (nb): takes 2 SMS where 1 is the most, with a long name of the office; cut about 40 letters.",
    ),
]


@pytest.mark.parametrize(("key", "language", "pattern", "sentence"), FAULTS)
def test_each_fault_is_told_with_how_to_mend_it(
    ours: Catalogue, key: str, language: str, pattern: str, sentence: str
) -> None:
    assert ours.check(key, language, pattern) == (sentence,)


def test_two_faults_are_two_sentences(ours: Catalogue) -> None:
    assert len(ours.check("alerting_citizen", "nb", "Hei { $who }")) == 3


def test_a_good_text_has_no_fault(ours: Catalogue) -> None:
    assert ours.check("alerting_citizen", "nb", GOOD) == ()


def test_a_text_that_is_only_dear_may_not_be_saved_but_is_still_said(ours: Catalogue) -> None:
    dear = ours.with_texts({"nb": {"alerting_citizen": f"{GOOD} …"}})
    assert dear.broken == ()
    assert dear.say("alerting_citizen", "nb", number="1").endswith("…")


def test_there_is_a_longest_value_for_everything_a_text_can_say(ours: Catalogue) -> None:
    keys = ours.keys()
    used = frozenset().union(*(ours.variables(key) for key in keys))
    assert used == worst("nb").keys()
