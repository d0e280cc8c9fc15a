"""What wakes a human, what is asked about, and what is left in peace."""

from __future__ import annotations

import time

import pytest

from bot.shipped import shipped
from messages.need.assess import Assessor
from messages.need.model import Level, Verdict
from messages.need.safety import said_outright

LEXICONS = shipped().lexicons
ASSESSOR = Assessor.of(LEXICONS, shipped().need)
ACUTE, LIFE = Level.ACUTE, Level.LIFE


@pytest.mark.parametrize(
    ("text", "need", "level"),
    [
        ("vi har ikke mat i kveld", "food", ACUTE),
        ("vi har ikke mat til barna i kveld", "food", ACUTE),
        ("jeg har ikke et sted å sove i natt", "shelter", ACUTE),
        ("eg har ingen stad å bu i natt", "shelter", ACUTE),
        ("JEG HAR IKKE PENGER TIL MAT I DAG", "food", ACUTE),
        ("strømmen er stengt og babyen er blå på leppene", "power", LIFE),
        ("jeg har tatt 40 tabletter", "suicide", LIFE),
        ("STOPP å slå meg", "violence", LIFE),
        ("no tengo comida", "food", ACUTE),
        ("нет денег на еду", "food", ACUTE),
        ("нам нечего есть", "food", ACUTE),
        ("nie mam co jeść", "food", ACUTE),
        ("nie mam co jesc", "food", ACUTE),
        ("ليس لدي طعام", "food", ACUTE),
        ("мені ніде ночувати", "shelter", ACUTE),
        ("زوجي يضربني", "violence", LIFE),
        ("ሰብኣየይ ይወቅዓኒ", "violence", LIFE),
        ("ma rabo inaan noolaado", "suicide", LIFE),
        ("میخوام بمیرم", "suicide", LIFE),
        ("nebenoriu gyventi", "suicide", LIFE),
        ("ölmek istiyorum", "suicide", LIFE),
        ("nu am unde dormi la noapte", "shelter", ACUTE),
        ("on n'a plus rien à manger", "food", ACUTE),
        ("mus ii leat sadji gos oađđit", "shelter", ACUTE),
    ],
)
def test_a_need_wakes_a_human_whatever_its_language(text: str, need: str, level: Level) -> None:
    found = ASSESSOR.assess(text)
    assert (found.verdict, found.level) == (Verdict.ALERT, level)
    assert need in found.needs


@pytest.mark.parametrize(
    "word", ["sulten", "husløs", "selvmord", "overdose", "svolten", "hungry", "homeless", "Suicide!"]
)
def test_a_word_that_is_itself_the_need_wakes_a_human(word: str) -> None:
    assert ASSESSOR.assess(word).verdict is Verdict.ALERT


@pytest.mark.parametrize("text", ["vi har ikkje mat til ungane", "me har ikkje mat heime"])
def test_a_short_text_that_says_its_need_outright_leaves_nothing_to_ask(text: str) -> None:
    assert ASSESSOR.assess(text).verdict is Verdict.ALERT


@pytest.mark.parametrize("text", ["i fjor hadde vi ikke mat", "eg er ikkje svolten"])
def test_a_short_text_of_long_ago_or_that_denies_a_need_says_none_outright(text: str) -> None:
    assert not said_outright(ASSESSOR.found(text))


@pytest.mark.parametrize(
    "word",
    [
        "hjelp",
        "Hjeeelp!!",
        "SOS",
        "help",
        "помогите",
        "ساعدوني",
        "pomocy",
        "caawimaad",
        "ሓገዝ",
        "کمک",
        "imdat",
        "veahki",
        "redd",
        "mat",
    ],
)
def test_a_bare_cry_is_asked_about(word: str) -> None:
    assert ASSESSOR.assess(word).verdict is Verdict.ASK


@pytest.mark.parametrize(
    "text",
    [
        "hei",
        "test",
        "takk for hjelpen",
        "Kan dere slå plenen på torsdag?",
        "Kan de slå graset bak bustadene?",
        "tar livet av meg med disse passordene haha",
        "Strømmen er på igjen, tusen takk",
        "Det haster ikke, bare lurer på søknaden",
        "Jeg leste i avisa om en som frøs i hjel",
        "hvor finner jeg skjema for bostøtte",
        "I was kicked out of the video call",
        "умираю со смеху",
        "متت من الضحك",
    ],
)
def test_bait_the_past_and_the_everyday_wake_nobody(text: str) -> None:
    assert ASSESSOR.assess(text).verdict is Verdict.NEITHER


@pytest.mark.parametrize(
    ("harmless", "grave"),
    [
        ("strømmen var stengt i fjor", "strømmen er stengt i dag"),
        ("hva skjer hvis man ikke har strøm", "vi har ikke strøm"),
        ("det haster ikke, men vi har ikke strøm", "det haster, vi har ikke strøm"),
        ("I used to be homeless years ago", "I am homeless"),
    ],
)
def test_the_same_words_weigh_less_out_of_their_scope(harmless: str, grave: str) -> None:
    assert ASSESSOR.assess(grave).verdict is Verdict.ALERT
    assert ASSESSOR.assess(harmless).verdict is not Verdict.ALERT


@pytest.mark.parametrize(
    "text",
    [
        "Tusen takk for alt. Jeg vil ikke leve lenger.",
        "beklager å mase, men han slår meg :)",
        "thanks for everything, I want to die haha",
    ],
)
def test_politeness_never_lowers_a_word_of_life(text: str) -> None:
    found = ASSESSOR.assess(text)
    assert found.worrying
    assert found.level is LIFE


def test_the_last_sentence_counts_as_much_as_the_first() -> None:
    long = "Hei. Jeg lurer på søknaden min, den ble sendt i mai. " * 60
    assert ASSESSOR.assess(long + "Og vi har ikke mat i kveld.").verdict is Verdict.ALERT


def test_a_person_is_shown_which_words_woke_them() -> None:
    why = ASSESSOR.assess("Hei! Mannen min slår meg, og vi har ikke mat").why
    assert [cue.words for cue in why] == ["slår meg", "ikke mat"]


def test_two_forms_of_a_text_are_read_alike() -> None:
    composed, apart = "får ikke mat på kvelden", "får ikke mat på kvelden".replace("å", "a\u030a")
    assert ASSESSOR.assess(composed) == ASSESSOR.assess(apart)


def test_a_text_is_read_in_a_few_milliseconds() -> None:
    text = "Hei, jeg har ikke mat til barna i kveld og strømmen er stengt, kan noen hjelpe oss? Vi må ut i morgen. " * 2
    started = time.perf_counter()
    for _ in range(50):
        ASSESSOR.assess(text)
    assert (time.perf_counter() - started) / 50 < 0.02
