""" "2" or "3" where we asked whether it is safe to ring: the answer is for whoever takes the case, and expires."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from types import MappingProxyType

from escalation.case import Case, SafeToCall, Stage
from escalation.decision import CITIZEN, Decision, Entry
from escalation.letters import tell_officer
from handlers.turn import Turn
from messages.model import Conversation, Question, Verb

ANSWERS: Mapping[int, SafeToCall] = MappingProxyType({2: SafeToCall.YES, 3: SafeToCall.NO})
ASKED_FOR = timedelta(hours=1)  # what was safe when we asked may be so no more


def handle(turn: Turn) -> Decision | None:
    case, said = turn.running, answered(turn)
    if case is None or said is None:
        return None
    noted = Decision(entries=(Entry(turn.now, "safe_to_call", case.id, CITIZEN, said.value),))
    if case.stage is not Stage.TAKEN:
        return noted
    id = f"{turn.message.id}:safe_to_call"
    told = tell_officer(turn.scene, case, case.holder or "", id, "safe_caseworker", safe=said.value)
    return noted.plus(Decision(send=told))


def answered(turn: Turn) -> SafeToCall | None:
    """What this text answers; nothing where another question was put since, or the answer comes late."""
    command, asked = turn.reading.command, turn.before
    if turn.running is None or command is None or command.verb is not Verb.DIGIT or asked.offered:
        return None
    if asked.question(turn.now) is not Question.SAFE_TO_CALL:
        return None
    return ANSWERS.get(command.digit or 0)


def asked(turn: Turn, decision: Decision) -> Conversation:
    """The conversation after this decision: it knows the question that goes out, and that the phone may be read."""
    known = next(iter(decision.conversations), turn.conversation)
    case = _own(turn, decision)
    if case is None or not case.neutral:
        return known
    known = replace(known, neutral=True)
    if case.safe_to_call is not SafeToCall.ASKED or (turn.case and turn.case.safe_to_call):
        return known
    return replace(known, asked=Question.SAFE_TO_CALL, asked_until=turn.now + ASKED_FOR)


def _own(turn: Turn, decision: Decision) -> Case | None:
    """The citizen's case as this decision leaves it."""
    return next((case for case in decision.cases if case.citizen == turn.message.sender), turn.case)
