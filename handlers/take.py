"""TA K4F: an officer takes a case, or hears why not."""

from __future__ import annotations

from escalation.books import Person
from escalation.case import Case, Stage
from escalation.decision import Decision
from escalation.letters import tell_officer
from escalation.moves import take
from escalation.moves.hand_over import accept
from escalation.moves.wake import belongs, is_escalating, may_take
from handlers.guess import concerns
from handlers.turn import Turn
from messages.model import Command, Verb


def handle(turn: Turn) -> Decision | None:
    command, officer = turn.reading.command, turn.officer
    if officer is None or command is None or command.verb is not Verb.TAKE:
        return None
    case = turn.case_called(command.code)
    if case is None or not may_take(turn.scene, case, officer):
        return _elsewhere(turn, case, officer) or _not_found(turn, command)
    return _refused(turn, case, officer) or _taken(turn, case, officer)


def _elsewhere(turn: Turn, case: Case | None, officer: Person) -> Decision | None:
    """It was their business once, or it is about themselves."""
    if case is None or not concerns(case, officer) or belongs(turn.scene, case, officer):
        return None
    return turn.answer("case_elsewhere", code=case.code, office=turn.scene.office(case).name)


def _not_found(turn: Turn, command: Command) -> Decision:
    """TA alone takes nothing: whoever forges an officer's number has not read the alert, and knows no code."""
    if command.code:
        return turn.answer("no_such_case", code=command.code)
    codes = sorted(case.code for case in turn.cases if is_escalating(case) or _offered(turn, case))
    if len(codes) == 1:
        return turn.answer("take_one_more" if turn.held else "take_one", code=codes[0])
    return turn.answer("take_which", codes=", ".join(codes)) if codes else turn.answer("no_case")


def _refused(turn: Turn, case: Case, officer: Person) -> Decision | None:
    if not case.is_open:
        return turn.answer("already_closed", code=case.code)
    if case.stage is not Stage.TAKEN or _offered(turn, case):
        return None
    if case.holder == officer.id:
        thread, id = turn.threads.get(case.id, ()), f"{turn.message.id}:again"
        again = Decision(send=take.told_again(turn.scene, case, officer, thread, id))
        return turn.answer("already_yours", code=case.code).plus(again)
    return turn.answer("taken_by", code=case.code, name=turn.scene.name(case.holder))


def _taken(turn: Turn, case: Case, officer: Person) -> Decision:
    move = accept if _offered(turn, case) else take.take
    taken = move(turn.scene, case, officer, turn.threads.get(case.id, ()))
    key = "citizen_quiet" if case.quiet else "citizen_unreached" if case.unreached else ""
    if not key:
        return taken
    told = tell_officer(turn.scene, case, officer.id, f"{turn.message.id}:{key}", key)
    return taken.plus(Decision(send=told))


def _offered(turn: Turn, case: Case) -> bool:
    """Whether the holder asks this officer to take the case over."""
    return turn.officer is not None and case.offered_to == turn.officer.id
