"""Nynorsk is answered in Nynorsk, Bokmål in Bokmål; what could be either follows the office."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.shipped import reader, shipped
from messages.address import Address
from messages.language.lexicon import strings, tables
from messages.model import Conversation, InboundMessage, Kind, Reading
from messages.norwegian import Forms

READER = reader()
FORMS = Forms.of(shipped().lexicons["norwegian"])
AMINA, LINE = Address("sms", "+4700000101"), Address("sms", "+4700000010")
NOW = datetime(2026, 12, 11, 21, 30, tzinfo=UTC)


def read(text: str, before: str | None = None, office: str = "nn") -> Reading:
    message = InboundMessage("sms:1", AMINA, LINE, Kind.TEXT, text, NOW, NOW)
    return READER.read(message, Conversation(AMINA, LINE, language=before), office)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Eg har ikkje mat til borna i kveld", "nn"),
        ("har ingen stad å bu, kva gjer eg?", "nn"),
        ("Når opnar de?", "nn"),
        ("eg veit ikke kor eg skal sove", "nn"),
        ("Jeg har ikke mat til barna i kveld", "nb"),
        ("hvor kan jeg sove i natt", "nb"),
        ("strømmen er borte", "nb"),
        ("Kan dere hjelpe meg?", "nb"),
        ("hjelp", None),
        ("treng mat no", None),
        ("æ har itj mat", None),
        ("1", None),
        ("Har ikke mat, har ikkje pengar, hva no", None),
        ("", None),
    ],
)
def test_the_form_is_told_by_words_that_only_one_form_has(text: str, form: str | None) -> None:
    assert FORMS.tell(text) == form


@pytest.mark.parametrize("office", ["nb", "nn"])
@pytest.mark.parametrize("text", ["hjelp meg", "har vi mat", "Hei, kan vi snakke i dag?"])
def test_norwegian_that_could_be_either_is_answered_in_the_form_of_the_office(text: str, office: str) -> None:
    assert read(text, office=office).language == office


def test_the_form_of_the_text_beats_that_of_the_office_and_that_of_before() -> None:
    assert read("jeg har ikke mat", before="nn").language == "nb"
    assert read("eg har ikkje mat", before="nb", office="nb").language == "nn"


def test_a_form_once_used_is_kept_where_the_next_text_could_be_either() -> None:
    assert read("hjelp meg i natt", before="nb").language == "nb"


def test_who_wrote_another_language_before_is_answered_in_the_offices_norwegian() -> None:
    assert read("hei kan vi snakke i dag om mat til meg", before="ar").language == "nn"


def test_other_languages_have_no_form() -> None:
    assert read("no tengo comida para mis hijos esta noche").language == "es"


def test_no_word_speaks_for_both_forms() -> None:
    forms = tables(shipped().lexicons["norwegian"], "forms")
    assert not set(strings(forms, "nb")) & set(strings(forms, "nn"))
