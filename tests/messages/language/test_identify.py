"""A first guess at the language, the same in every process."""

from __future__ import annotations

import subprocess
import sys

import pytest

from bot.shipped import shipped
from messages.language.identify import Languages

LANGUAGES = Languages.of(shipped().lexicons["language"])
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


@pytest.mark.parametrize("language", TEXTS)
def test_a_sentence_is_recognised(language: str) -> None:
    assert LANGUAGES.identify(TEXTS[language])[0][0] == language


@pytest.mark.parametrize(
    ("text", "language"),
    [("JEG HAR IKKE MAT I KVELD", "nb"), ("nie mam co jesc dzis", "pl"), ("æ har itj nå mat", "nn")],
)
def test_capitals_lost_marks_and_dialect_are_no_hindrance(text: str, language: str) -> None:
    assert LANGUAGES.identify(text)[0][0] == language


@pytest.mark.parametrize("text", ["", "123", "👍", "…", "12 34 56 78 90 11"])
def test_a_text_without_words_has_no_language(text: str) -> None:
    assert LANGUAGES.identify(text) == ()


def test_what_a_person_wrote_before_decides_a_doubtful_text() -> None:
    assert LANGUAGES.identify("mat takk", "nn")[0][0] == "nn"
    assert LANGUAGES.identify(TEXTS["pl"], "nn")[0][0] == "pl"


def test_confidence_is_a_share_of_one() -> None:
    sure = [share for _, share in LANGUAGES.identify(TEXTS["en"])]
    assert sure == sorted(sure, reverse=True)
    assert 0.9 < sum(sure) < 1.01


def test_langdetect_speaks_when_nothing_else_does() -> None:
    unmarked = "gyventojai skundžiasi triukšmu miesto centre"
    assert LANGUAGES.identify(unmarked)[0][0] == "lt"


def test_another_process_gives_the_same_answer() -> None:
    program = (
        "from bot.shipped import reader\n"
        "texts = ('taxi til hotel station', 'kilometer telefon central station')\n"
        "print([reader().languages.identify(text) for text in texts])"
    )
    runs = {
        subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True).stdout
        for _ in range(2)
    }
    assert len(runs) == 1
