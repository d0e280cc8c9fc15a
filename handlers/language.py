"""Which language a thread is in: chosen by the person, else guessed with care; and the answer to whoever chooses."""

from __future__ import annotations

from dataclasses import replace

from escalation.decision import Decision
from handlers.turn import OTHER_LANGUAGE, Turn
from messages.model import Conversation, Reading, Verb


def speaks(known: Conversation, reading: Reading) -> Conversation:
    """What a person chose beats every guess. A guess changes their language when it is sure, or made twice in a row."""
    chosen = _chosen(known, reading)
    if chosen is not None:
        return replace(known, language=chosen, chosen=True, hint=None, second=None)
    if known.chosen:
        return replace(known, hint=None, second=None)
    second = reading.doubt.language if reading.doubt else None
    if not reading.confident or reading.language == known.language:
        return replace(known, hint=None, second=second)
    if known.language is None or reading.settled or known.hint == reading.language:
        return replace(known, language=reading.language, hint=None, second=second)
    return replace(known, hint=reading.language, second=second)


def handle(turn: Turn) -> Decision | None:
    """In the language they chose: our question again where it waits for an answer, else what we say to everybody."""
    took = _is_digit(turn.reading) and turn.conversation.chosen
    if turn.running or not (turn.reading.chosen or took):
        return None
    return turn.answer("asked_citizen" if turn.case and turn.case.asked else "useful_citizen", office=turn.office.name)


def _chosen(known: Conversation, reading: Reading) -> str | None:
    return reading.chosen or (known.second if _is_digit(reading) else None)


def _is_digit(reading: Reading) -> bool:
    command = reading.command
    return command is not None and command.verb is Verb.DIGIT and command.digit == OTHER_LANGUAGE
