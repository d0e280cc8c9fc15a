""" "When do you open?": what kind of open it is, the number that is answered now, and what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

from escalation.decision import Decision
from escalation.offices.office import Office
from escalation.offices.telling import Sentence, tell
from handlers.turn import Turn
from messages.address import spoken
from messages.model import Intent

MOST = 2  # further sentences; a text of many parts is dear to open and easy to lose
MOST_TWICE = 1  # where each is said in Norwegian and in English, or in letters that take more room
ONE_BY_ONE = ("nb", "nn", "en")


def handle(turn: Turn) -> Decision | None:
    if turn.running or turn.reading.intent is not Intent.HOURS:
        return None
    return told(turn, turn.office)


def told(turn: Turn, office: Office) -> Decision:
    """The answer for an office, whichever was texted."""
    return as_one(turn, tell(turn.books, office, turn.now))


def as_one(turn: Turn, sentences: Sequence[Sentence]) -> Decision:
    """The first sentence and as many more as one text bears."""
    first, *more = sentences
    most = MOST if turn.language in ONE_BY_ONE else MOST_TWICE
    return reduce(Decision.plus, (_said(turn, sentence) for sentence in (first, *more[:most])))


def _said(turn: Turn, sentence: Sentence) -> Decision:
    return turn.answer(sentence.key, **{"number": spoken(sentence.number), **sentence.values})
