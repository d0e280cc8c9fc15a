"""No value that carries a person's words or number shows them by accident."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from escalation.decision import Said
from messages.address import phone
from messages.model import Command, Conversation, InboundMessage, Kind, OutboundMessage, Purpose, Verb
from messages.need.model import Cue, Level, Need

NOW = datetime(2026, 12, 11, 21, 30, tzinfo=UTC)
WHO, WORDS = phone("+4741234567"), "jeg er redd for mannen min"
VALUES = [
    InboundMessage("id", WHO, phone("00 00 00 10"), Kind.TEXT, WORDS, NOW, NOW),
    OutboundMessage("id", WHO, phone("00 00 00 10"), WORDS, Purpose.RELAY),
    Conversation(WHO, phone("00 00 00 10")),
    Command(Verb.CLOSE, "K4F", WORDS),
    Need(why=(Cue(WORDS, "violence", Level.LIFE),)),
    Said("case", "id", NOW, "citizen", WORDS),
]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_the_repr_hides_words_and_numbers(value: object) -> None:
    shown = repr(value) + str(value) + f"{value}"
    assert "redd" not in shown
    assert "41234567" not in shown
