"""A text after the end: what is no thank-you and nothing ordinary opens the case again, and no word is lost."""

from __future__ import annotations

from dataclasses import replace

from escalation.case import Class
from escalation.decision import Decision
from escalation.moves.open import open_case
from handlers.new_case import keep_words, new_case
from handlers.turn import Turn
from messages.model import Verb
from messages.need.model import Level, Verdict

ORDINARY = (Verb.DIGIT, Verb.STOP, Verb.START, Verb.EXIT)


def handle(turn: Turn) -> Decision | None:
    """What is urgent in itself (``acute``, ``urgent``) or wishes for somebody (``wish``) opens it there."""
    closed = turn.recent
    if closed is None or turn.reading.need.verdict is Verdict.ALERT:
        return None
    kept = keep_words(turn, closed.id)
    if _asks_for_nothing(turn) or (closed.reopened and not turn.reading.need.worrying):
        return kept  # a machine that answers for its owner must not wake an officer each time they close
    return open_case(turn.scene, replace(new_case(turn), klass=_klass(turn)), turn.message.id).plus(kept)


def _asks_for_nothing(turn: Turn) -> bool:
    """A thank-you, an answer to what we said, or something ordinary that is answered as always."""
    reading = turn.reading
    ordinary = reading.command is not None and reading.command.verb in ORDINARY
    return bool(ordinary or reading.ending or reading.intent or reading.chosen or reading.where.alone)


def _klass(turn: Turn) -> Class:
    """Nobody knows what it means; where it may be about a life, that is what it is taken for."""
    return Class.LIFE if turn.reading.need.worrying and turn.reading.need.level is Level.LIFE else Class.UNCLEAR
