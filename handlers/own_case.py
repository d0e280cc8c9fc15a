"""The case an officer's command is about: their own, named by its code, or the reason why not."""

from __future__ import annotations

from escalation.case import Case, Stage
from escalation.decision import Decision
from handlers.turn import Turn
from messages.model import Command


def own_case(turn: Turn, command: Command) -> Case | None:
    """Held by this officer, and named: closing and letting go are never guessed."""
    return next((case for case in turn.held if case.code == command.code), None)


def why_not(turn: Turn, command: Command) -> Decision:
    """A clear answer for every way in which this is not their case."""
    if command.code is None:
        codes = ", ".join(sorted(case.code for case in turn.held))
        return turn.answer("name_case", codes=codes) if codes else turn.answer("no_case")
    case = turn.case_called(command.code)
    if case is None or not _known_to(turn, case):
        return turn.answer("no_such_case", code=command.code)
    return _not_theirs(turn, case)


def _known_to(turn: Turn, case: Case) -> bool:
    """Whether this officer may hear anything of the case at all."""
    return turn.officer is not None and (case.woken(turn.officer.id) or case.holder == turn.officer.id)


def _not_theirs(turn: Turn, case: Case) -> Decision:
    if not case.is_open:
        return turn.answer("already_closed", code=case.code)
    if case.stage is Stage.TAKEN:
        return turn.answer("not_yours", code=case.code, name=turn.scene.name(case.holder))
    return turn.answer("not_taken", code=case.code)
