"""KONTAKT K4F: the holder and the citizen are talking elsewhere, so silence here is no silence."""

from __future__ import annotations

from escalation.case import Timer
from escalation.decision import Decision
from escalation.moves.lease import in_contact
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
    noted = in_contact(turn.scene, case)
    until = clock(noted.cases[0].timers[Timer.LEASE], turn.language)
    return noted.plus(turn.answer("contact_noted", code=case.code, until=until))
