""" "PÅ VAKT?": who would be woken now, by name."""

from __future__ import annotations

from escalation import rota
from escalation.decision import Decision
from handlers.turn import Turn
from messages.model import Verb


def handle(turn: Turn) -> Decision | None:
    command = turn.reading.command
    if command is None or command.verb is not Verb.ON_DUTY:
        return None
    names = ", ".join(_names(turn))
    return turn.answer("on_duty", names=names) if names else turn.answer("nobody_on_duty")


def _names(turn: Turn) -> list[str]:
    office = turn.office
    people = [
        person for step in office.policy.steps for person in rota.people_for(turn.books, office.id, step, turn.now)
    ]
    return list(dict.fromkeys(person.name for person in people))
