"""Which language a text is in, the same in every process, and honest about doubt."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.shipped import reader, shipped
from messages.language.identify import UNSERVED, Languages

LANGUAGES = reader().languages
DEGRADED = Languages.of(shipped().lexicons["language"], None, shipped().profiles)
NORWEGIAN = {"nb", "nn"}
TEXTS = {
    "nb": "jeg har ikke et sted å sove i natt",
    "nn": "eg har ingen stad å bu i natt",
    "en": "I have nowhere to sleep tonight",
    "uk": "мені сьогодні ніде ночувати",
    "ru": "мне сегодня негде ночевать, помогите",
    "ar": "ليس لدي مكان أنام فيه الليلة",
    "fa": "امشب جایی برای خوابیدن ندارم",
    "pl": "nie mam gdzie spać dzisiaj w nocy",
    "ti": "ሎሚ ለይቲ ዝድቅሰሉ ቦታ የብለይን",
    "so": "caawa meel aan seexdo ma haysto",
    "lt": "šiąnakt neturiu kur miegoti",
    "tr": "bu gece kalacak yerim yok",
    "ro": "nu am unde să dorm la noapte",
    "es": "no tengo dónde dormir esta noche",
    "fr": "je n'ai nulle part où dormir ce soir",
    "se": "mus ii leat sadji gos oađđit dán ija",
}
NEIGHBOURS = {
    "da": "jeg har ikke noget sted at sove i nat, kan I hjælpe mig",
    "sv": "jag har ingenstans att sova i natt, kan ni hjälpa mig",
    "fi": "minulla ei ole paikkaa missä nukkua tänä yönä",
    "bg": "нямам къде да спя тази вечер, моля помогнете",
    "am": "ዛሬ ማታ የምተኛበት ቦታ የለኝም",
    "ur": "میرے پاس آج رات سونے کی جگہ نہیں ہے",
}


def first(text: str, prior: str | None = None) -> str:
    return LANGUAGES.identify(text, prior)[0][0]


@pytest.mark.parametrize(("language", "text"), [*TEXTS.items(), *NEIGHBOURS.items()])
def test_a_sentence_is_recognised_and_told_from_its_neighbours(language: str, text: str) -> None:
    assert first(text) == language


@pytest.mark.parametrize("language", TEXTS)
def test_capitals_are_no_hindrance(language: str) -> None:
    assert first(TEXTS[language].upper()) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("nie mam co jesc dzis dla dzieci", "pl"),
        ("siaknakt neturiu kur miegoti, padekite", "lt"),
        ("nu am unde sa dorm la noapte", "ro"),
        ("jeg har ikke strom og det er kaldt", "nb"),
        ("mne segodnya negde nochevat pomogite", "ru"),
        ("meni nide nochuvaty dopomozhit bud laska", "uk"),
        ("ana ma 3endi makan anam fih el leile", "ar"),
        ("man emshab jaii baraye khab nadaram lotfan komak konid", "fa"),
    ],
)
def test_lost_marks_and_latin_letters_are_no_hindrance(text: str, language: str) -> None:
    assert first(text) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        *(
            ("HELP", "en"),
            ("pomocy", "pl"),
            ("Допоможіть!", "uk"),
            ("помогите", "ru"),
            ("gaajo", "so"),
            ("veahkki", "se"),
        ),
        *(("መዓስ", "ti"), ("کمک", "fa"), ("النجدة", "ar"), ("imdat", "tr"), ("ačiū", "lt"), ("merci", "fr")),
    ],
)
def test_one_word_in_need_is_enough(text: str, language: str) -> None:
    assert first(text) == language


@pytest.mark.parametrize("text", ["", "123", "👍", "…", "12 34 56 78 90 11", "x", "www.example.org", "a@example.org"])
def test_a_text_without_words_has_no_language(text: str) -> None:
    assert LANGUAGES.identify(text) == ()


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("Ich habe heute Nacht keinen Platz zum Schlafen", "de"),
        ("Não tenho onde dormir esta noite, por favor ajudem", "pt"),
        ("nuk kam ku të fle sonte, ju lutem më ndihmoni", "sq"),
    ],
)
def test_a_language_that_is_none_of_ours_is_said_to_be_that_and_may_be_named(text: str, called: str) -> None:
    assert first(text) == UNSERVED
    assert LANGUAGES.called(text) == called


def test_what_a_person_wrote_before_decides_a_doubtful_text_and_no_clear_one() -> None:
    assert first("mat takk", "nn") == "nn"
    assert first("casa", "ro") == "ro"
    assert first(TEXTS["pl"], "nn") == "pl"


@given(st.text())
def test_confidence_is_a_share_of_one_and_the_surest_comes_first(text: str) -> None:
    shares = [share for _, share in LANGUAGES.identify(text)]
    assert all(one >= other for one, other in pairwise(shares))
    assert not shares or 0.98 < sum(shares) < 1.001


def test_a_clear_text_is_sure_and_a_word_of_two_languages_is_not() -> None:
    assert LANGUAGES.identify(TEXTS["so"])[0][1] > 0.97
    assert LANGUAGES.identify("hjelp")[0][1] < 0.9


@pytest.mark.parametrize("language", sorted(TEXTS.keys() - NORWEGIAN))
def test_without_the_table_the_library_stands_in(language: str) -> None:
    assert DEGRADED.identify(TEXTS[language].upper())[0][0] == language


@pytest.mark.parametrize("language", sorted(NORWEGIAN))
def test_without_the_table_the_forms_of_norwegian_may_be_mixed_up(language: str) -> None:
    assert DEGRADED.identify(TEXTS[language])[0][0] in NORWEGIAN


def test_with_neither_table_nor_library_a_listed_word_is_still_known() -> None:
    bare = Languages.of(shipped().lexicons["language"])
    assert bare.identify("pomocy") == (("pl", 1.0),)
    assert bare.identify(TEXTS["pl"]) == ()


PROGRAM = f"""
from bot.shipped import reader
for text in {[*TEXTS.values(), "taxi til hotel station", "kilometer telefon", "hei", "Guten Tag zusammen"]!r}:
    print(reader().languages.identify(text), reader().languages.called(text))
"""


def test_other_processes_give_the_same_answers() -> None:
    seeds = ("0", "1", "2147483")
    run = [sys.executable, "-c", PROGRAM]
    said = {subprocess.run(run, capture_output=True, check=True, env={"PYTHONHASHSEED": seed}).stdout for seed in seeds}
    assert len(said) == 1


def test_what_was_read_before_changes_no_answer() -> None:
    fresh = Languages.of(shipped().lexicons["language"], LANGUAGES.table, shipped().profiles)
    mixed = " ".join(TEXTS.values())
    before = [fresh.identify(text) for text in TEXTS.values()]
    fresh.identify(mixed)
    assert [fresh.identify(text) for text in reversed(TEXTS.values())] == before[::-1]
