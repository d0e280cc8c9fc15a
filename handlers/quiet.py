"""STOPP and START: we stop texting first, never answering; a running case goes on by phone."""

from __future__ import annotations

from dataclasses import replace

from escalation.case import Case, Stage
from escalation.decision import CITIZEN, Decision, Entry
from escalation.letters import tell_officer
from handlers.turn import Turn
from messages.model import Verb


def handle(turn: Turn) -> Decision | None:
    command = turn.reading.command
    if command is None or turn.reading.need.worrying or command.verb not in (Verb.STOP, Verb.START):
        return None
    return _set(turn, quiet=command.verb is Verb.STOP)


def _set(turn: Turn, quiet: bool) -> Decision:
    remembered = Decision(conversations=(replace(turn.conversation, quiet=quiet),))
    decision = remembered.plus(turn.answer(_key(turn, quiet)))
    case = turn.case or turn.recent or turn.asked_after
    return decision.plus(_case(turn, case, quiet)) if case else decision


def _key(turn: Turn, quiet: bool) -> str:
    if not quiet:
        return "started_citizen"
    return "stopped_in_case_citizen" if turn.case else "stopped_citizen"


def _case(turn: Turn, case: Case, quiet: bool) -> Decision:
    entry = Entry(turn.now, "quiet" if quiet else "not_quiet", case.id, CITIZEN)
    changed = Decision(cases=(replace(case, quiet=quiet),), entries=(entry,))
    if not quiet or case.stage is not Stage.TAKEN:
        return changed
    id = f"{turn.message.id}:citizen_quiet"
    return changed.plus(Decision(send=tell_officer(turn.scene, case, case.holder or "", id, "citizen_quiet")))
