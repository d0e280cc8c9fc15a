"""What a citizen's text changes by itself: when we last heard from them, their language, the needs they spoke of."""

from __future__ import annotations

from dataclasses import replace

from escalation.case import Case, Stage
from escalation.decision import Decision
from escalation.moves.cancel import takes_back
from handlers.guess import missed
from handlers.hush import hushed
from handlers.language import speaks
from handlers.safe import answered, asked
from handlers.turn import Turn
from handlers.where import only_a_place
from messages.circumstances import Circumstance, a_child_writes
from messages.need.model import Verdict


def heard(turn: Turn) -> Turn:
    """The turn as the handlers see it: the conversation and the citizen's case know of this text already."""
    known = speaks(turn.conversation, turn.reading)
    language = known.language or turn.reading.language
    quiet = known.quiet and not turn.reading.need.worrying  # who asks for help wants to hear from us again
    since = known.hushed_at if hushed(turn) else None
    conversation = replace(
        known, heard_at=turn.now, number=turn.message.to, quiet=quiet, missed=missed(turn), hushed_at=since
    )
    cases = tuple(_heard_case(turn, case, language) if case == turn.case else case for case in turn.cases)
    return replace(turn, conversation=conversation, cases=cases)


def remembered(turn: Turn, decision: Decision) -> Decision:
    """What is written even where no handler did: two texts at once must meet in the conversation's version."""
    written = {case.id for case in decision.cases}
    case = turn.case
    return Decision(
        cases=(case,) if case and case.id not in written else (),
        conversations=(asked(turn, decision),),
    )


def _from_here(turn: Turn, case: Case) -> Case:
    """A person with two addresses is answered where they write from."""
    sender = turn.message.sender
    if case.citizen == sender:
        return case
    others = tuple(address for address in (case.citizen, *case.also) if address != sender)
    return replace(case, citizen=sender, also=others, number=turn.message.to)


def _heard_case(turn: Turn, case: Case, language: str) -> Case:
    """The case speaks as the conversation does, or one answer could be half in each language."""
    case = _from_here(turn, case)
    read = () if only_a_place(turn) else turn.reading.need.needs  # in the letters of a name no need is looked for
    needs = tuple(dict.fromkeys(case.needs + read))
    noted = case.noted + (case.stage in (Stage.WAITING, Stage.FALLBACK))
    quiet = case.quiet and not turn.reading.need.worrying
    minor = case.minor or a_child_writes(turn.reading.need, turn.reading.circumstances)
    interpreter = case.interpreter or Circumstance.INTERPRETER in turn.reading.circumstances
    case = replace(case, interpreter=interpreter)
    case = takes_back(turn.scene, case) if turn.reading.need.verdict is Verdict.ALERT else case
    known = replace(case, heard_at=turn.now, needs=needs, noted=noted, quiet=quiet, language=language, minor=minor)
    return replace(known, hushed=case.hushed and hushed(turn), safe_to_call=answered(turn) or case.safe_to_call)
