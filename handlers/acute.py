"""A text that speaks of an acute need opens a case, and somebody is woken."""

from __future__ import annotations

from dataclasses import replace

from escalation.case import Case, Class
from escalation.decision import Decision
from escalation.moves.open import open_case
from handlers.new_case import keep_words, new_case
from handlers.turn import Turn
from messages.model import Kind
from messages.need.model import Level, Verdict


def handle(turn: Turn) -> Decision | None:
    need = turn.reading.need
    if turn.running or need.verdict is Verdict.NEITHER:
        return None
    if need.verdict is Verdict.ASK and turn.case is None:
        return None
    return open_case(turn.scene, _case(turn), turn.message.id).plus(keep_words(turn, _case(turn).id))


def _case(turn: Turn) -> Case:
    """A new case; or the one that waited for an answer: a second worrying text is answer enough."""
    return replace(turn.case or new_case(turn), asked=False, klass=klass(turn))


def klass(turn: Turn) -> Class:
    """What we could not read is UNCLEAR; the rest is as grave as its worrying reading."""
    need = turn.reading.need
    if turn.message.kind is not Kind.TEXT or need.certainty == 0:
        return Class.UNCLEAR
    return Class.LIFE if need.level is Level.LIFE else Class.ACUTE
