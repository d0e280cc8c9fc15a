"""An officer's own words go to the citizen of the case they hold, and nobody else; in doubt they go nowhere."""

from __future__ import annotations

from dataclasses import dataclass, field

from escalation.case import Case
from escalation.decision import Decision
from escalation.moves.wake import is_escalating
from escalation.moves.writing import write
from handlers.turn import Turn


@dataclass(frozen=True, slots=True)
class Addressed:
    """Words, and the code they began with, if they did."""

    code: str | None
    words: str = field(repr=False)


def handle(turn: Turn) -> Decision | None:
    if turn.officer is None or not turn.held:
        return None
    said = _addressed(turn)
    case = _meant(turn, said)
    if case is None or not said.words:
        return _which(turn, said)
    if case.quiet:
        return turn.answer("not_sent_quiet", code=case.code)
    return _sent(turn, case, said.words)


def names_another(turn: Turn) -> bool:
    """Whether the text begins with the code of a case that is not the writer's own: it is meant for that one."""
    code = _addressed(turn).code
    return code is not None and (turn.case is None or turn.case.code != code)


def names_own(turn: Turn) -> bool:
    """Whether the text begins with the code of the writer's own case, in which they are the one who needs help."""
    return turn.case is not None and _addressed(turn).code == turn.case.code


def _addressed(turn: Turn) -> Addressed:
    """Only the code of a case that we know counts as one, so that an ordinary first word never does."""
    first, _, rest = turn.message.text.strip().partition(" ")
    code = first.strip(":.,").upper()
    if turn.case_called(code):
        return Addressed(code, rest.strip())
    return Addressed(None, turn.message.text.strip())


def _meant(turn: Turn, said: Addressed) -> Case | None:
    if said.code:
        return next((case for case in turn.held if case.code == said.code), None)
    alone = len(turn.held) == 1 and turn.case is None
    return turn.held[0] if alone and not _asked_elsewhere(turn) else None


def _asked_elsewhere(turn: Turn) -> bool:
    """Another case waits for this officer's answer, or was just lost: their words may be meant for that one."""
    officer = turn.officer.id if turn.officer else ""
    return any(case.offered_to == officer or (is_escalating(case) and case.woken(officer)) for case in turn.cases)


def _which(turn: Turn, said: Addressed) -> Decision:
    if said.code and said.code not in {case.code for case in turn.held}:
        return turn.answer("not_sent_not_yours", code=said.code)
    codes = ", ".join(sorted(case.code for case in turn.held))
    if turn.case is not None:  # whoever holds a case may be in need as well, and write of that
        number = turn.scene.number(turn.office)
        return turn.answer("not_sent_own", code=codes, own=turn.case.code, number=number)
    if len(turn.held) == 1:
        return turn.answer("not_sent_name_it", code=codes)
    return turn.answer("choose_case", codes=codes)


def _sent(turn: Turn, case: Case, words: str) -> Decision:
    return write(turn.scene, case, turn.message.id, words).plus(turn.answer("echo", code=case.code))
