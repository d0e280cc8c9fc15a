"""A flood of texts, a loop of two machines: everything is kept, read and acted upon; only our answers become fewer."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from hashlib import sha256

from escalation.decision import Decision
from handlers.turn import Turn
from messages.model import Answered, Conversation, OutboundMessage, Purpose

BURST, IN_A_BURST = timedelta(minutes=1), 3
LOOP, IN_A_LOOP = timedelta(minutes=10), 2  # the same answer to what asks for nothing
NEWS = ("opened", "reopened", "raised")  # what happens at most a few times in a case is always answered


def held_back(turn: Turn, decision: Decision) -> Decision:
    """The same decision, without an automatic answer where the person has enough of them."""
    answers = tuple(letter for letter in decision.send if _is_answer(turn, letter))
    if not answers:
        return decision
    if _enough(turn, decision, answers[0]):
        return replace(decision, send=tuple(letter for letter in decision.send if letter not in answers))
    return replace(decision, conversations=tuple(_noting(turn, talk, answers[0]) for talk in decision.conversations))


def _is_answer(turn: Turn, letter: OutboundMessage) -> bool:
    return letter.purpose is Purpose.ANSWER and letter.to == turn.message.sender


def _enough(turn: Turn, decision: Decision, answer: OutboundMessage) -> bool:
    """Never at news. A cry is met by silence only within a minute of three answers; it is acted upon all the same."""
    if any(entry.action in NEWS for entry in decision.entries):
        return False
    said = turn.conversation.answered
    if sum(turn.now - each.at < BURST for each in said) >= IN_A_BURST:
        return True
    same = sum(turn.now - each.at < LOOP and each.words == _words(answer) for each in said)
    return same >= IN_A_LOOP and not turn.reading.need.worrying and not _means_something(turn)


def _means_something(turn: Turn) -> bool:
    """A short answer, or a partner's hand-over: whoever hears nothing of it would think that it was taken."""
    return turn.reading.command is not None or (turn.partner is not None and turn.reading.handed is not None)


def _noting(turn: Turn, talk: Conversation, answer: OutboundMessage) -> Conversation:
    if talk.person != turn.message.sender:
        return talk
    return replace(talk, answered=(*talk.answered, Answered(turn.now, _words(answer)))[-IN_A_BURST:])


def _words(answer: OutboundMessage) -> str:
    """Enough to know our own words again, and nothing to read them from."""
    return sha256(answer.text.encode()).hexdigest()[:8]
