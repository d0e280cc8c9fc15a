"""NUMMER K4F: the holder asks for the citizen's number to ring it, and it is written down who saw it."""

from __future__ import annotations

from dataclasses import replace

from escalation.books import Person
from escalation.case import Case
from escalation.decision import Decision, Entry
from escalation.letters import may_carry_words, sender
from escalation.moves.take import safe_to_ring
from handlers.own_case import own_case, why_not
from handlers.turn import Turn
from messages.address import SMS, spoken
from messages.model import Verb


def handle(turn: Turn) -> Decision | None:
    command, officer = turn.reading.command, turn.officer
    if officer is None or command is None or command.verb is not Verb.NUMBER:
        return None
    case = own_case(turn, command)
    if case is None:
        return why_not(turn, command)
    number = next((address for address in (case.citizen, *case.also) if address.channel == SMS), None)
    if number is None:
        return turn.answer("no_number", code=case.code)
    seen = Decision(entries=(Entry(turn.now, "number_shown", case.id, officer.id),))
    return seen.plus(_shown(turn, replace(case, citizen=number), officer))


def _shown(turn: Turn, case: Case, officer: Person) -> Decision:
    """Where it was asked for, if a number may be read there; else on the officer's phone."""
    shown = turn.answer("number_is", code=case.code, phone=spoken(case.citizen.name), safe=safe_to_ring(case))
    if may_carry_words(turn.scene, case, turn.message.sender):
        return shown
    phone = next((way for way in officer.ways if may_carry_words(turn.scene, case, way)), None)
    moved = [replace(letter, id=f"{letter.id}:phone", to=phone) for letter in shown.send if phone]
    letters = [replace(letter, sender=sender(turn.scene, case, letter.to)) for letter in moved]
    return turn.answer("number_phone", code=case.code).plus(Decision(send=tuple(letters)))
