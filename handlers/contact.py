"""KONTAKT K4F: the holder and the citizen are talking elsewhere, so silence here is no silence."""

from __future__ import annotations

from escalation.case import Timer
from escalation.decision import Decision, Entry
from escalation.moves.lease import contact
from handlers.own_case import own_case, why_not
from handlers.turn import Turn
from messages.model import Verb
from messages.moments import clock


def handle(turn: Turn) -> Decision | None:
    command, officer = turn.reading.command, turn.officer
    if officer is None or command is None or command.verb is not Verb.CONTACT:
        return None
    case = own_case(turn, command)
    if case is None:
        return why_not(turn, command)
    after = contact(turn.scene, case)
    until = clock(after.timers[Timer.LEASE], turn.language)
    noted = Decision(cases=(after,), entries=(Entry(turn.now, "contact", case.id, officer.id),))
    return noted.plus(turn.answer("contact_noted", code=case.code, until=until))
