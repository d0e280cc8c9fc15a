"""The exit word: whoever hides that they wrote to us sends it, and our automatic texts end. Nothing else does."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from escalation.case import Case, Stage
from escalation.decision import CITIZEN, Decision, Entry
from escalation.letters import tell_officer
from handlers.new_case import keep_words
from handlers.turn import Turn
from messages.model import Conversation, Purpose, Verb

LASTS = timedelta(hours=24)
URGENT = 1


def handle(turn: Turn) -> Decision | None:
    """Only for those who were told the word; no reply, no timer changed, and it is written down."""
    command = turn.reading.command
    neutral = turn.conversation.neutral or (turn.case is not None and turn.case.neutral)
    if command is None or command.verb is not Verb.EXIT or not neutral:
        return None
    known = Decision(conversations=(replace(turn.conversation, hushed_at=turn.now),))
    noted = Decision(entries=(Entry(turn.now, "exit_word", turn.case.id if turn.case else "", CITIZEN),))
    return known.plus(noted).plus(_case(turn, turn.case) if turn.case else Decision())


def hushed(turn: Turn) -> bool:
    """Whether we still hold our tongue: a day long, and not for whoever asks for help again."""
    command = turn.reading.command
    if not is_hushed(turn.conversation, turn.now) or turn.reading.need.worrying:
        return False
    return command is None or not (command.verb is Verb.START or command.digit == URGENT)


def is_hushed(talk: Conversation, now: datetime) -> bool:
    """Whether the word was sent, and not longer ago than it holds."""
    return talk.hushed_at is not None and now - talk.hushed_at < LASTS


def kept(turn: Turn, decision: Decision) -> Decision:
    """The decision without what would go to a phone that is to stay silent."""
    if not hushed(turn):
        return decision
    citizen = turn.message.sender
    rest = (letter for letter in decision.send if letter.to != citizen or letter.purpose is not Purpose.ANSWER)
    return replace(decision, send=tuple(rest))


def _case(turn: Turn, case: Case) -> Decision:
    """Whoever has the case is told what the word means; an officer's own words still go."""
    decision = Decision(cases=(replace(case, hushed=True),)).plus(keep_words(turn, case.id))
    if case.stage is not Stage.TAKEN:
        return decision
    told = tell_officer(turn.scene, case, case.holder or "", f"{turn.message.id}:relay", "exit_caseworker")
    return decision.plus(Decision(send=told))
