"""The model as it is used: what it says hangs on the text alone, it can say why, and without it the cues stand in."""

from __future__ import annotations

import pytest

from bot.shipped import shipped
from messages.language.lexicon import strings
from messages.need.assess import Assessor
from messages.need.cues import Group, Role, groups
from messages.need.model import Level, Need, Verdict
from messages.need.pieces import pairs_of, signs, words_of
from messages.need.safety import NEVER_PASSED_OVER, SURE_FROM
from messages.need.table import NeedTable, NeedTableError, packed
from messages.need.why import explained

SHIPPED = shipped()
ASSESSOR = Assessor.of(SHIPPED.lexicons, SHIPPED.need)
GRAVE = "Hei! Mannen min slår meg, og vi har ikke mat"
TEXTS = [
    GRAVE,
    "Når åpner dere?",
    "не маємо де спати сьогодні",
    "ليس لدي طعام",
    "takk for hjelpen",
    "",
    "🙂",
    "0 kr 0 mat",
]


def alert(table: NeedTable, text: str) -> float:
    found = ASSESSOR.found(text)
    words = [clause.words for clause in found]
    return table.first_score(words_of(words), pairs_of(words), signs(found))


def model() -> NeedTable:
    assert ASSESSOR.table is not None
    return ASSESSOR.table


def test_a_text_is_read_alike_whatever_was_read_before_it() -> None:
    first = [ASSESSOR.assess(text) for text in TEXTS]
    again = Assessor.of(SHIPPED.lexicons, SHIPPED.need)
    assert [again.assess(text) for text in reversed(TEXTS)] == first[::-1]


def test_the_quick_score_is_the_same_as_the_whole_one() -> None:
    for text in TEXTS:
        found = ASSESSOR.found(text)
        words = [clause.words for clause in found]
        whole = model().scores(words_of(words), pairs_of(words), signs(found))
        assert whole["alert"] == pytest.approx(alert(model(), text))


def test_without_a_word_that_it_names_the_text_scores_lower() -> None:
    for text in (GRAVE, "I have nowhere to sleep tonight and it is -12", "zabrał mi paszport i nie mogę wyjść"):
        why = ASSESSOR.assess(text).why
        assert why
        for cue in why:
            kept = " ".join(clause for clause in text.lower().split())
            assert alert(model(), kept.replace(cue.words, " ")) < alert(model(), text), cue.words


def test_reasons_are_no_part_of_what_is_decided() -> None:
    found = ASSESSOR.found(GRAVE)
    bare = Need(Verdict.ALERT, Level.LIFE, ("violence",), 0.9)
    told = explained(bare, found, model())
    assert (told.verdict, told.level, told.needs, told.certainty) == (Verdict.ALERT, Level.LIFE, ("violence",), 0.9)


@pytest.mark.parametrize("bytes_", [b"", b"nonsense", b"apendor need table 1\nheads alert\n\nxx"])
def test_without_a_table_the_cues_alone_are_gone_by(bytes_: bytes) -> None:
    alone = Assessor.of(SHIPPED.lexicons, bytes_)
    assert alone.table is None
    assert alone.assess("vi har ikke mat i kveld").verdict is Verdict.ALERT


def test_half_a_table_is_no_table() -> None:
    facts = {"heads": "alert", "scales": "1", "starts": "0", "squares": "1", "cuts": "alert=0"}
    whole = packed(facts, ["<a>"], bytes([200, 1]))
    assert NeedTable.of(whole).scores(["a"], [], [])["alert"] > 0
    with pytest.raises(NeedTableError, match="not all there"):
        NeedTable.of(whole[:-1])


LANGUAGES = sorted({group.language for group, _, _ in groups(SHIPPED.lexicons)})


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_of_life_are_never_passed_over(language: str) -> None:
    for group, table, _ in groups({f"need_{language}": SHIPPED.lexicons[f"need_{language}"]}):
        for text in strings(table, "match") if never_passed_over(group) else ():
            assert ASSESSOR.assess(text).verdict is not Verdict.NEITHER, text
            assert ASSESSOR.assess(f"haha, {text} :)").verdict is not Verdict.NEITHER, text


def never_passed_over(group: Group) -> bool:
    sure = group.role is Role.SAYS and group.weight >= SURE_FROM
    return sure and group.level is Level.LIFE and group.needs[0] in NEVER_PASSED_OVER
