"""How a citizen's text becomes a case: named by the message, and by a code for people."""

from __future__ import annotations

from dataclasses import replace

from escalation.case import Case, Class
from escalation.decision import CITIZEN, Decision, Said
from escalation.late import LATE
from escalation.moves.reopen import reopened
from handlers.turn import Turn
from messages.circumstances import Circumstance, a_child_writes
from messages.codes import candidates


def new_case(turn: Turn) -> Case:
    """A fresh case for this text, or the one that was closed a moment ago: the same person's need goes on."""
    fresh = _fresh(turn)
    if turn.recent:
        return reopened(turn.recent, fresh)
    return _of_what_was_put_off(turn.put_off, fresh) if turn.put_off else fresh


def _of_what_was_put_off(closed: Case, fresh: Case) -> Case:
    """With its words, and otherwise as if it opened now: nobody has had it before."""
    return replace(reopened(closed, fresh), code=fresh.code, reopened=closed.reopened)


def _fresh(turn: Turn) -> Case:
    """The policy is frozen into it as it is now."""
    need = turn.reading.need
    return Case(
        id=turn.message.id,
        code=turn.code
        or candidates(turn.message.id)[-1],  # the longest, where deciding failed and a case opens after all
        office=turn.office.id,
        citizen=turn.message.sender,
        number=turn.message.to,
        language=turn.language,
        klass=Class.UNCLEAR,
        needs=need.needs,
        why=tuple(cue.words for cue in need.why),
        opened_at=turn.now,
        heard_at=turn.now,
        policy=turn.office.policy,
        quiet=turn.conversation.quiet,
        hushed=turn.conversation.hushed_at is not None,  # ``heard`` takes away what has run out
        minor=a_child_writes(need, turn.reading.circumstances),
        interpreter=Circumstance.INTERPRETER in turn.reading.circumstances,
    )


def keep_words(turn: Turn, case: str) -> Decision:
    """The citizen's own words go into the case's thread, whatever else happens."""
    return Decision(log=(said_now(turn, case),))


def said_now(turn: Turn, case: str) -> Said:
    """This text, as it stands in the thread."""
    late = turn.message.sent_at if turn.now - turn.message.sent_at > LATE else None
    return Said(case, turn.message.id, turn.now, CITIZEN, turn.message.text, late)
