"""The texts in the languages that few of us read: what they never say, and that they reach a phone whole."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from bot.config.load import load
from bot.shipped import catalogue, shipped
from escalation.books import Office
from messages.address import spoken
from messages.catalogue_check import EARLY, ORDINARY, worst
from messages.commands import Commands
from messages.direction import FROM_THE_RIGHT, direction, in_one_piece
from messages.model import Verb
from messages.sms import culprits, parts

NEVER: dict[str, dict[str, Any]] = tomllib.loads(Path(__file__).with_name("never_said.toml").read_text("utf-8"))
OURS = catalogue()
OTHERS = [language for language in OURS.languages if language not in ("nb", "nn", "en")]
TO_CITIZENS = [key for key in OURS.texts["nb"] if key.endswith("_citizen")]
# Only after another text, which has the number.
FOLLOWS = (
    "private_citizen",
    "next_door_citizen",
    "cut_off_citizen",
    "safe_citizen",
    "apply_digital_citizen",
    "apply_place_citizen",
)
ASKS = {
    "asked_citizen": {"1", "2"},
    "meant_place_citizen": {"2"},
    "safe_citizen": {"2", "3"},
    "followup_citizen": {"2", "3"},
}
SAFETY = [key for key in TO_CITIZENS if key not in FOLLOWS]
SENTENCE = re.compile(r"[.!?؟።\n]+")
ROOT = Path(__file__).parents[2] / "deploy"
WHO = ("duty", "general", "after_hours_partner", "national", "ward")


def words(language: str, sort: str) -> re.Pattern[str]:
    told = NEVER[language]
    before = "" if told.get("within") else r"\b"
    return re.compile("|".join(before + re.escape(word) for word in told[sort]), re.IGNORECASE)


def letters(language: str, key: str) -> str:
    """What the text says besides its values, on one line."""
    return " ".join(OURS.texts[language][key].contents.letters.split())


def says_to_text(language: str, said: str) -> bool:
    """Whether a sentence with 110, 112 or 113 speaks of texting."""
    texting = words(language, "text")
    return any(texting.search(part) for part in SENTENCE.split(said) if re.search(r"\b11[0-3]\b", part))


def wrong(language: str, said: str) -> list[bool]:
    return [
        says_to_text(language, said),
        *(bool(words(language, s).search(said)) for s in ("child", "need", "promise")),
    ]


@cache
def example_offices() -> list[Office]:
    folders = [load(ROOT / name).draft for name in ("example", "patterns")]
    return [office for books in folders for office in books.offices.values()]


def test_each_of_the_sixteen_languages_has_its_list() -> None:
    assert sorted(NEVER) == sorted(OTHERS)
    assert len(OTHERS) == 13
    assert {"ar", "fa"} <= set(FROM_THE_RIGHT) <= {*OTHERS}
    assert len(SAFETY) >= 20


def test_there_are_texts_that_tell_a_time_and_texts_with_a_choice() -> None:
    assert [key for key in TO_CITIZENS if OURS.variables(key) & {"next", "until"}]
    for language in OTHERS:
        assert ASKS.keys() <= {key for key in TO_CITIZENS if re.search(r"\d", letters(language, key))}


@pytest.mark.parametrize("language", OTHERS)
def test_each_list_catches_the_sentence_it_was_made_for(language: str) -> None:
    assert len(NEVER[language]["caught"]) == 4
    for at, sentence in enumerate(NEVER[language]["caught"]):
        assert wrong(language, sentence)[at], sentence


@pytest.mark.parametrize("language", OTHERS)
def test_no_text_says_to_text_112_asks_a_child_names_a_need_or_promises_an_answer(language: str) -> None:
    found = {key: wrong(language, letters(language, key)) for key in TO_CITIZENS}
    assert {key: signs for key, signs in found.items() if any(signs)} == {}


@pytest.mark.parametrize("language", OTHERS)
def test_no_text_is_without_a_phone_number_where_it_is_read_first(language: str) -> None:
    for key in SAFETY:
        said = OURS.preview(key, language, **worst(language))
        number = in_one_piece("+47 00 00 00 00") if language in FROM_THE_RIGHT else "+47 00 00 00 00"
        assert number in said, key
        ends = [said.index(number) + len(number)] + ([said.index("113") + 3] if "113" in said else [])
        assert min(ends) <= EARLY, key


@pytest.mark.parametrize("language", OTHERS)
def test_the_time_is_read_in_the_first_part(language: str) -> None:
    day = worst(language)["next"]
    for key in TO_CITIZENS:
        if OURS.variables(key) & {"next", "until"}:
            said = OURS.preview(key, language, **worst(language))
            assert said.index(day) + len(day) <= EARLY, key


@pytest.mark.parametrize("language", OTHERS)
def test_every_text_of_every_example_office_takes_three_sms_at_most(language: str) -> None:
    most = 2 if language in ORDINARY else 3
    for office in example_offices():
        for number in (spoken(office.phones[0].number), spoken("116117")):
            for key in TO_CITIZENS:
                values = worst(language) | {"office": office.name, "number": number}
                said = [OURS.preview(key, language, **values | {"who": who}) for who in WHO]
                assert max(parts(text) for text in said) <= most, (office.id, key)


def test_somali_is_all_ordinary_sms_letters() -> None:
    assert {key: found for key in TO_CITIZENS if (found := culprits(letters("so", key)))} == {}


@pytest.mark.parametrize("language", OTHERS)
def test_digits_are_the_ones_on_the_phone(language: str) -> None:
    said = "".join(OURS.preview(key, language, **worst(language)) for key in TO_CITIZENS)
    assert {letter for letter in said if letter.isdigit()} <= set("0123456789")


@pytest.mark.parametrize("language", OTHERS)
def test_1_always_means_that_it_is_urgent_and_2_never_does(language: str) -> None:
    urgent = words(language, "urgent")
    for key in TO_CITIZENS:
        said = re.sub(r"\b11[236]( ?1\d\d)?\b", "", letters(language, key))
        digits = re.findall(r"\d", said)
        assert set(digits) <= ASKS.get(key, {"1"}), key
        for found in re.finditer("1", said):
            assert urgent.search(said[max(found.start() - 70, 0) : found.start()]), key


@pytest.mark.parametrize("language", OTHERS)
def test_the_words_that_turn_texts_on_again_or_off_are_understood(language: str) -> None:
    commands = Commands.of(shipped().lexicons["commands"])
    told = {"stopped_citizen": Verb.START, "stopped_in_case_citizen": Verb.START, "safe_citizen": Verb.EXIT}
    for key, verb in told.items():
        words = re.findall(r"[^\W\d]+", letters(language, key))
        assert verb in [found.verb for word in words if (found := commands.parse(word))], key


@pytest.mark.parametrize("language", sorted(FROM_THE_RIGHT))
def test_a_text_from_the_right_begins_there_and_no_number_touches_a_latin_name(language: str) -> None:
    """Phones take the direction from the first letter; a number beside a Latin word would change sides with it."""
    for key in TO_CITIZENS:
        said = OURS.preview(key, language, **worst(language) | {"number": "00 00 00 12"})
        assert direction(said) == "rtl", key
        assert not re.search(r"[A-Za-zæøå][^\u0600-\u06ff]*\d|\d[^\u0600-\u06ff]*[A-Za-zæøå]", plain_choices(said)), (
            said
        )


def plain_choices(said: str) -> str:
    """Without what a menu of places is: Latin names and digits side by side, each on its own."""
    return said.replace(worst("ar")["choices"], "")


def test_a_number_keeps_its_order_in_a_text_from_the_right() -> None:
    """Pairs of digits with spaces between them would be shown from right to left: 12 00 00 00."""
    for language in FROM_THE_RIGHT:
        assert "00000012" in OURS.preview("closed_citizen", language, number="00 00 00 12")
        assert "004512345678" in OURS.preview("closed_citizen", language, number="+45 12 34 56 78")
