"""NUMMER K4F: the holder asks for the citizen's number to ring it, and it is written down who saw it."""

from __future__ import annotations

from escalation.decision import Decision, Entry
from handlers.own_case import own_case, why_not
from handlers.turn import Turn
from messages.address import spoken
from messages.model import Verb


def handle(turn: Turn) -> Decision | None:
    command, officer = turn.reading.command, turn.officer
    if officer is None or command is None or command.verb is not Verb.NUMBER:
        return None
    case = own_case(turn, command)
    if case is None:
        return why_not(turn, command)
    seen = Decision(entries=(Entry(turn.now, "number_shown", case.id, officer.id),))
    return seen.plus(turn.answer("number_is", code=case.code, phone=spoken(case.citizen.name)))
