"""Naming a language chooses it; speaking of one does not."""

from __future__ import annotations

import pytest

from bot.shipped import reader

WISHES = reader().languages.wishes


@pytest.mark.parametrize(
    ("text", "language"),
    [
        *(("English please", "en"), ("engelsk", "en"), ("Kan vi snakke engelsk?", "en"), ("ENGLISH!", "en")),
        *(("на русском", "ru"), ("русский язык пожалуйста", "ru"), ("українською, будь ласка", "uk")),
        *(("polski", "pl"), ("po polsku proszę", "pl"), ("Af Soomaali", "so"), ("somali takk", "so")),
        *(("العربية من فضلك", "ar"), ("dari", "fa"), ("لطفا به فارسی", "fa"), ("ብትግርኛ", "ti")),
        *(("español por favor", "es"), ("en français s'il vous plaît", "fr"), ("limba română", "ro")),
        *(("Türkçe lütfen", "tr"), ("lietuviškai prašau", "lt"), ("davvisámegillii", "se"), ("nynorsk", "nn")),
    ],
)
def test_naming_a_language_in_any_language_chooses_it(text: str, language: str) -> None:
    assert WISHES.chosen(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "",
        "please",
        "I have an English exam",
        "mannen min er polsk",
        "jeg går på norskkurs",
        "tolk somali i morgen",
        "hei",
    ],
)
def test_speaking_of_a_language_chooses_none(text: str) -> None:
    assert WISHES.chosen(text) is None


@pytest.mark.parametrize("language", sorted(reader().languages.names))
def test_every_language_is_chosen_by_what_it_calls_itself(language: str) -> None:
    assert WISHES.chosen(reader().languages.own[language]) == language
