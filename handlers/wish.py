"""A wish for a human or a call: at once while the office is staffed, else when it opens. It never ends in nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from escalation.decision import Decision
from escalation.moves import wish
from escalation.moves.ask import pend
from escalation.moves.open import open_case
from escalation.offices.staffed import first_staffed, promise_for
from escalation.wish import Wish
from handlers.new_case import keep_words, new_case
from handlers.opening import next_staffed, staffed_now
from handlers.promised import told
from handlers.turn import Turn
from messages.model import Intent


def grant(turn: Turn, kind: Intent) -> Decision:
    """A person is asked to answer; the two texts are ``<kind>_now_citizen`` and ``<kind>_later_citizen``."""
    opens = None if staffed_now(turn) else next_staffed(turn)
    case = replace(new_case(turn), wish=wished(turn, kind))
    kept = keep_words(turn, case.id)
    if opens is None:
        return open_case(turn.scene, case, turn.message.id, f"{kind.value}_now_citizen").plus(kept)
    pending = pend(turn.scene, case, opens, "wished")
    return told(turn, pending.plus(kept), f"{kind.value}_later_citizen", opens)


def grant_on_list(turn: Turn, kind: Intent) -> Decision:
    """It can wait for the office's list, with a moment before which it is answered: that is ``<kind>_citizen``."""
    begins = first_staffed(turn.office, turn.now)
    if begins is None:
        return grant(turn, Intent.HUMAN)  # nobody knows of an hour at which somebody is there
    until = promise_for(turn.office, begins)
    case = new_case(turn)
    promised = wish.promise(turn.scene, case, replace(wished(turn, kind), promised_at=until), begins)
    return told(turn, promised.plus(keep_words(turn, case.id)), f"{kind.value}_citizen", until, "until")


def wished(turn: Turn, kind: Intent) -> Wish:
    """With the times that the text names."""
    begins, ends = span(turn)
    return Wish(kind, begins=begins, ends=ends)


def span(turn: Turn) -> tuple[datetime | None, datetime | None]:
    return turn.reading.times.span(turn.now) if turn.reading.times else (None, None)


def call_at(turn: Turn) -> datetime | None:
    """When somebody can ring as the person wishes; None where they named no time, or it is now."""
    begins, _ = span(turn)
    at = first_staffed(turn.office, begins) if begins else None
    return at if at and at > turn.now else None
