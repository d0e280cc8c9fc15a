"""Every value we keep comes back as it was, also after years of new fields."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.store.codec import VERSION, Codec
from bot.store.errors import FromTheFuture, Unreadable
from escalation.books import Books
from escalation.case import Case
from escalation.decision import Entry, Said
from messages.model import Conversation, OutboundMessage
from tests.store.people import NOW, a_case

KEPT = (Case, Conversation, Books, OutboundMessage, Said, Entry, str)
BROKEN_LETTERS = st.text(st.characters(), max_size=50)  # lone halves of letters too, as a broken phone sends them
thorough = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


@thorough
@given(st.data())
@pytest.mark.parametrize("kind", KEPT)
def test_what_is_kept_comes_back_as_it_was(kind: type[Any], data: st.DataObject) -> None:
    value = data.draw(st.from_type(kind))
    assert Codec().decode(kind, Codec().encode(value)) == value


@thorough
@given(BROKEN_LETTERS, st.datetimes(timezones=st.just(timezone(timedelta(hours=1)))))
def test_any_text_and_any_moment_come_back(text: str, at: datetime) -> None:
    said = Said("sms/1", "sms/1", at, "citizen", text)
    assert Codec().decode(Said, Codec().encode(said)) == said


@dataclass(frozen=True, slots=True)
class Before:
    name: str
    gone: int = 1


@dataclass(frozen=True, slots=True)
class After:
    name: str
    new: tuple[str, ...] = ("default",)


def test_a_field_that_is_new_takes_its_default_and_one_that_is_gone_is_left_out() -> None:
    assert Codec().decode(After, Codec().encode(Before("a"))) == After("a")


def test_a_field_at_its_default_is_written_so_that_a_new_default_changes_nothing_stored() -> None:
    assert b"gone" in Codec().encode(Before("a"))


def test_a_value_from_a_newer_program_is_refused_in_plain_words() -> None:
    newer = json.dumps({"v": VERSION + 1, "is": {}}).encode()
    with pytest.raises(FromTheFuture, match="newer version"):
        Codec().decode(Case, newer)


@pytest.mark.parametrize("bad", [b"", b"hemmelig", b"[]", b'{"v":1}', b'{"v":1,"is":{"id":"hemmelig"}}', b'{"v":"x"}'])
def test_what_cannot_be_read_is_refused_without_quoting_it(bad: bytes) -> None:
    with pytest.raises(Unreadable) as refusal:
        Codec().decode(Case, bad)
    assert "hemmelig" not in repr(refusal.value)
    assert refusal.value.__cause__ is None


def test_moments_keep_their_microseconds_and_their_zone() -> None:
    case = replace(a_case(), opened_at=NOW + timedelta(microseconds=1))
    assert Codec().decode(Case, Codec().encode(case)).opened_at.isoformat() == "2026-12-24T22:10:00.000001+00:00"


def test_a_type_nobody_thought_of_is_a_fault_of_ours_and_said_at_once() -> None:
    @dataclass
    class Odd:
        what: set[int]

    with pytest.raises(TypeError, match="does not know"):
        Codec().encode(Odd({1}))
