"""Each cue finds the texts that its lexicon says it must, and leaves the others alone."""

from __future__ import annotations

import pytest

from bot.shipped import shipped
from messages.language.lexicon import LexiconError, strings
from messages.need.assess import Assessor
from messages.need.cues import Role, groups
from messages.need.model import Verdict

LEXICONS = shipped().lexicons
ASSESSOR = Assessor.of(LEXICONS, shipped().need)
LANGUAGES = ["ar", "en", "es", "fa", "fr", "lt", "nb", "nn", "pl", "ro", "ru", "se", "so", "ti", "tr", "uk"]
SURE = 0.7  # a cue so sure of itself needs no second one
NEEDS = {
    *("food", "shelter", "power", "medicine", "money", "violence"),
    *("suicide", "child", "health", "cold", "eviction", "other"),
}


def fires(text: str, language: str, name: str) -> bool:
    cues = (match.name for clause in ASSESSOR.found(text) for match in clause.found)
    return any((cue.language, cue.name) == (language, name) for cue in cues)


def test_every_served_language_has_its_cues() -> None:
    assert sorted({group.language for group, _, _ in groups(LEXICONS)}) == LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_cues_find_what_they_must_and_nothing_else(language: str) -> None:
    for group, table, _ in groups({f"need_{language}": LEXICONS[f"need_{language}"]}):
        found, spared = strings(table, "match"), strings(table, "miss")
        assert found, f"{group.name} has no text that it must find"
        assert spared, f"{group.name} has no text that it must leave alone"
        assert [text for text in found if not fires(text, language, group.name)] == [], group.name
        assert [text for text in spared if fires(text, language, group.name)] == [], group.name


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_need_said_whole_wakes_a_human(language: str) -> None:
    for group, table, _ in groups({f"need_{language}": LEXICONS[f"need_{language}"]}):
        if group.role is Role.SAYS and group.weight >= SURE:
            for text in strings(table, "match"):
                assert ASSESSOR.assess(text).verdict is Verdict.ALERT, text


@pytest.mark.parametrize("language", LANGUAGES)
def test_bait_and_thanks_wake_nobody_in_any_language(language: str) -> None:
    for group, table, _ in groups({f"need_{language}": LEXICONS[f"need_{language}"]}):
        if group.role in (Role.BAIT, Role.HUSH, Role.ROUTINE, Role.CALM):
            for text in strings(table, "match"):
                assert ASSESSOR.assess(text).verdict is not Verdict.ALERT, text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_bare_cry_is_a_question_in_every_language(language: str) -> None:
    for group, table, _ in groups({f"need_{language}": LEXICONS[f"need_{language}"]}):
        if group.role is Role.CRY:
            for text in strings(table, "match"):
                assert ASSESSOR.assess(text).verdict is Verdict.ASK, text


@pytest.mark.parametrize("language", LANGUAGES)
def test_cues_speak_of_needs_that_the_office_knows(language: str) -> None:
    for group, _, _ in groups({f"need_{language}": LEXICONS[f"need_{language}"]}):
        assert set(group.needs) <= NEEDS, group.name
        assert bool(group.needs) == (group.role in (Role.SAYS, Role.THING)), group.name


def test_a_role_that_nobody_knows_is_named() -> None:
    with pytest.raises(LexiconError, match="need_nb: food: no role 'thnig'"):
        Assessor.of({"need_nb": {"cue": [{"name": "food", "role": "thnig", "patterns": ["mat"]}]}})


def test_a_list_that_is_not_there_is_named() -> None:
    with pytest.raises(LexiconError, match="need_nb: food: no list <no>"):
        Assessor.of({"need_nb": {"cue": [{"name": "food", "role": "not", "patterns": ["<no> mat"]}]}})
