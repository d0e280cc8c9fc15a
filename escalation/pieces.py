"""What is too long for one SMS goes as several, numbered: a gateway may refuse a long one, and all of it is lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from escalation.decision import Decision
from escalation.letters import BY_SMS
from messages.model import OutboundMessage, Purpose
from messages.sms import parts, pieces

PARTS = 6  # of one SMS, as every gateway takes them
SHORT = 70  # letters that always fit into one
FIRST, LAST = 2, 4  # of what is longer still, the beginning and the end; the numbers show that there was more


def in_pieces(decision: Decision) -> Decision:
    """The same decision. The first piece has the id of the whole; an alert is never cut."""
    if all(_fits(letter) for letter in decision.send):
        return decision
    return replace(decision, send=tuple(piece for letter in decision.send for piece in _cut(letter)))


def _fits(letter: OutboundMessage) -> bool:
    can_be_cut = letter.to.channel in BY_SMS and letter.purpose is not Purpose.ALERT
    return not can_be_cut or len(letter.text) <= SHORT or parts(letter.text) <= PARTS


def _cut(letter: OutboundMessage) -> Iterator[OutboundMessage]:
    if _fits(letter):
        yield letter
        return
    texts = pieces(letter.text, PARTS - 1)  # the rest is for the numbers
    for number, text in enumerate(texts, 1):
        if number <= FIRST or number > len(texts) - LAST:
            yield _piece(letter, number, f"({number}/{len(texts)}) {text}")


def _piece(letter: OutboundMessage, number: int, text: str) -> OutboundMessage:
    if number == 1:
        return replace(letter, text=text)
    return replace(letter, id=f"{letter.id}:{number}", text=text, choices=(), retires=())
