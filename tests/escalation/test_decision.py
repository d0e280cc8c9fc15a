"""Two decisions become one."""

from __future__ import annotations

from datetime import UTC, datetime

from escalation.decision import Decision, Entry, Said
from messages.address import Address, phone
from messages.model import Conversation, OutboundMessage, Purpose

AMINA, KARI, LINE = phone("00 00 01 01"), phone("00 00 00 21"), phone("00 00 00 10")
NOW = datetime(2026, 12, 11, 21, 30, tzinfo=UTC)


def text(id: str, words: str, purpose: Purpose = Purpose.ANSWER, to: Address = AMINA) -> Decision:
    return Decision(send=(OutboundMessage(id, to, LINE, words, purpose),))


def test_two_answers_to_one_person_are_one_text_in_order() -> None:
    both = text("a", "Vi varsler vakten.").plus(text("b", "Vi åpner kl. 10."))
    (sent,) = both.send
    assert (sent.id, sent.text) == ("a", "Vi varsler vakten.\nVi åpner kl. 10.")


def test_a_humans_words_are_never_mixed_with_an_answer() -> None:
    both = text("a", "Vi varsler.").plus(text("b", "hei", Purpose.RELAY))
    assert [message.text for message in both.send] == ["Vi varsler.", "hei"]


def test_two_people_get_a_text_each() -> None:
    assert len(text("a", "x").plus(text("b", "x", to=KARI)).send) == 2


def test_the_later_of_two_rows_wins() -> None:
    first = Decision(conversations=(Conversation(AMINA, LINE),))
    then = Decision(conversations=(Conversation(AMINA, LINE, quiet=True),))
    assert first.plus(then).conversations == (Conversation(AMINA, LINE, quiet=True),)


def test_the_same_words_are_kept_once_and_every_entry_counts() -> None:
    said, entry = Said("case", "id", NOW, "citizen", "hei"), Entry(NOW, "opened", "case", "citizen")
    both = Decision(log=(said,), entries=(entry,)).plus(Decision(log=(said,), entries=(entry,)))
    assert (len(both.log), len(both.entries)) == (1, 2)


def test_nothing_is_nothing() -> None:
    assert not Decision()
    assert text("a", "x")
