"""A national id number in a text: once, after our answer, we say that it does not belong here."""

from __future__ import annotations

from dataclasses import replace

from escalation.decision import Decision
from handlers.turn import Turn
from messages.id_numbers import holds_id_number
from messages.model import OutboundMessage, Purpose


def beside(turn: Turn, decision: Decision) -> Decision:
    """The same decision; its answer to the citizen has one sentence more. Never alone, never where we say little."""
    neutral = turn.conversation.neutral or any(case.neutral for case in decision.cases)
    if turn.conversation.warned or neutral or not holds_id_number(turn.message.text):
        return decision
    answers = [letter for letter in decision.send if _answers(turn, letter)]
    if not answers:
        return decision
    known = next(iter(decision.conversations), turn.conversation)
    warned = replace(known, warned=True)
    send = tuple(_longer(turn, letter) if letter is answers[0] else letter for letter in decision.send)
    return replace(decision, send=send, conversations=(warned,))


def _answers(turn: Turn, letter: OutboundMessage) -> bool:
    return letter.to == turn.message.sender and letter.purpose is Purpose.ANSWER


def _longer(turn: Turn, letter: OutboundMessage) -> OutboundMessage:
    said = turn.say.say("private_citizen", turn.language, turn.office.language, turn.office.switched_on)
    return replace(letter, text=f"{letter.text}\n{said}")
