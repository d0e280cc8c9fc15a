"""SAMME K4F 9C4: two cases that the officer holds are one person's. The first is kept, and the other ends in it."""

from __future__ import annotations

from escalation.case import Case
from escalation.decision import Decision
from escalation.moves.merge import merge
from handlers.own_case import own_case, why_not
from handlers.turn import Turn
from messages.codes import is_code
from messages.model import Command, Verb


def handle(turn: Turn) -> Decision | None:
    """Both must be theirs and both be named: words in the wrong case would reach the wrong person."""
    command = turn.reading.command
    if command is None or command.verb is not Verb.MERGE:
        return None
    kept, second = own_case(turn, command), _second(command)
    if kept is None:
        return why_not(turn, command)
    other = own_case(turn, second)
    if other is None or other == kept:
        return turn.answer("merge_which", code=kept.code) if second.code is None else why_not(turn, second)
    return _merged(turn, kept, other)


def _second(command: Command) -> Command:
    """The other code that was named."""
    codes = [word.upper() for word in command.rest.split() if is_code(word.upper())]
    return Command(Verb.MERGE, next((code for code in codes if code != command.code), None))


def _merged(turn: Turn, kept: Case, other: Case) -> Decision:
    done = merge(turn.scene, kept, other, turn.threads.get(other.id, ()))
    return turn.answer("merged", code=kept.code, other=other.code).plus(done)
