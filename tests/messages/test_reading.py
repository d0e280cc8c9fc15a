"""A message always gets a reading: the worst that can happen is that a human is woken."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.shipped import catalogue, reader
from messages.address import Address
from messages.language.named import named
from messages.model import Command, Conversation, InboundMessage, Intent, Kind, Reading, Verb
from messages.need.model import UNREADABLE, Level, Verdict

READER = reader()
AMINA, LINE = Address("sms", "+4700000011"), Address("sms", "+4700000001")
NOW = datetime(2026, 3, 24, 22, 10, tzinfo=UTC)


class Broken:
    """A part that fails at whatever it is asked."""

    def __getattr__(self, name: str) -> object:
        raise RuntimeError(name)


def read(text: str, kind: Kind = Kind.TEXT, language: str | None = None, default: str = "nb") -> Reading:
    return READER.read(message(text, kind), Conversation(AMINA, LINE, language=language), default)


def message(text: str, kind: Kind = Kind.TEXT) -> InboundMessage:
    return InboundMessage("sms:1", AMINA, LINE, kind, text, NOW, NOW + timedelta(seconds=2))


@pytest.mark.parametrize("part", ["assessor", "commands", "languages"])
def test_a_crash_in_any_part_wakes_a_human(part: str) -> None:
    broken = replace(READER, **{part: Broken()})
    assert broken.read(message("hei"), Conversation(AMINA, LINE), "nn") == Reading("nn", UNREADABLE)


@pytest.mark.parametrize("kind", [Kind.PICTURE, Kind.VOICE, Kind.UNREADABLE])
def test_what_is_no_text_wakes_a_human(kind: Kind) -> None:
    assert read("takk", kind).need is UNREADABLE


@pytest.mark.parametrize("text", ["", "   \n", "\u200f\u200e", "\0\0", "����t��e", "�"])
def test_letters_lost_on_the_way_wake_a_human(text: str) -> None:
    assert read(text).need is UNREADABLE


@given(st.text())
def test_nothing_that_can_be_typed_makes_the_reader_fail(text: str) -> None:
    language = read(text).language
    assert language in READER.languages.names or named(catalogue(), language, "nb")


def test_stop_doing_that_to_me_is_no_stop() -> None:
    reading = read("STOPP å slå meg")
    assert (reading.need.verdict, reading.need.level, reading.command) == (Verdict.ALERT, Level.LIFE, None)


def test_a_need_and_a_wish_are_read_side_by_side() -> None:
    reading = read("Når åpner dere i morgen? Vi har ikke mat til barna i kveld")
    assert (reading.need.verdict, reading.intent) == (Verdict.ALERT, Intent.HOURS)


def test_a_command_does_not_silence_a_need() -> None:
    reading = read("FERDIG K4F hjelp han slår meg")
    assert reading.command == Command(Verb.CLOSE, "K4F", "hjelp han slår")
    assert reading.need.verdict is Verdict.ALERT


@pytest.mark.parametrize(
    "text", ["når åpner dere?", "har dere åpent i dag", "ring meg", "takk for hjelpen", "hei", "1", "STOPP"]
)
def test_everyday_texts_wake_nobody(text: str) -> None:
    assert read(text).need.verdict is Verdict.NEITHER


@pytest.mark.parametrize(
    "text", ["nuk kam buke per femijet e mi", "ਸਾਡੇ ਕੋਲ ਖਾਣਾ ਨਹੀਂ ਹੈ", "ngi lambile kakhulu namhlanje bakithi"]
)
def test_a_sentence_nobody_can_read_is_asked_about(text: str) -> None:
    assert read(text).need.verdict is Verdict.ASK


def test_the_language_of_the_text_beats_that_of_the_office() -> None:
    assert read("no tengo comida para mis hijos esta noche").language == "es"
    assert read("eg har ingen stad å bu i natt").language == "nn"


def test_a_text_that_tells_nothing_is_answered_in_the_language_used_before() -> None:
    assert read("123 :)", language="uk").language == "uk"
    assert read("123 :)", default="nn").language == "nn"


def test_no_words_of_the_person_are_shown_by_a_reading() -> None:
    assert "slår" not in repr(read("han slår meg"))


@pytest.mark.parametrize(
    "text", ["i morgen", "etter kl 12", "call me tomorrow after 12", "ring meg i morgen mellom 10 og 12"]
)
def test_a_time_to_be_rung_at_is_no_need(text: str) -> None:
    reading = read(text)
    assert reading.times is not None
    assert reading.need.verdict is Verdict.NEITHER


@pytest.mark.parametrize(
    "text", ["jeg må ut i morgen", "ring meg etter 12, han slår meg", "vi har ikke mat før i morgen"]
)
def test_a_need_beside_a_time_is_a_need(text: str) -> None:
    assert read(text).need.verdict is Verdict.ALERT
