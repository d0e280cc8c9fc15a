"""Codes that belong to nobody who names them: counted, answered a few times, told to the leader, and never believed.

Whoever was alerted for a case is never refused its code, however many wrong ones came before: see ``concerns``.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from escalation import rota
from escalation.books import Person
from escalation.case import Case
from escalation.decision import CITIZEN, Decision, Entry
from escalation.moves.wake import is_own, may_take
from handlers.turn import Turn
from messages.address import SMS
from messages.model import OutboundMessage, Purpose, Verb

WITHIN = timedelta(hours=1)
ANSWERED = 5  # so many wrong codes are answered, and those after them are met by silence
LOCKED = 10  # from here on only the codes of cases that one was alerted for
COMMANDS = frozenset(
    {Verb.TAKE, Verb.RELEASE, Verb.PASS_ON, Verb.CLOSE, Verb.CONTACT, Verb.NUMBER, Verb.MERGE, Verb.MISSED}
)  # those that name a case


def handle(turn: Turn) -> Decision | None:
    """From an officer's phone. It may be forged, or in wrong hands."""
    command, officer = turn.reading.command, turn.officer
    if officer is None or command is None or command.code is None or command.verb not in COMMANDS:
        return None
    case = turn.case_called(command.code)
    if case is not None and (concerns(case, officer) or _may_take(turn, case, officer)):
        return None
    missed = lately(turn)
    noted = Decision(
        conversations=(replace(turn.conversation, missed=missed),),
        entries=(Entry(turn.now, "code_missed", "", officer.id),),
    )
    if len(missed) <= ANSWERED:
        return noted.plus(turn.answer("no_such_case", code=command.code))
    return noted.plus(_told_to_leaders(turn, officer)) if len(missed) == LOCKED else noted


def concerns(case: Case, officer: Person) -> bool:
    """Whether the officer has a right to this code: alerted for it, holding it now or before, or in need of it."""
    return case.woken(officer.id) or officer.id in (case.holder, case.last_holder) or is_own(case, officer)


def by_citizen(turn: Turn, decision: Decision) -> Decision:
    """An officer's command from a phone that is nobody's: a citizen's text like any other, and noted."""
    if not _is_command(turn) or turn.reading.need.worrying:
        return decision
    noted = decision.plus(Decision(entries=(Entry(turn.now, "not_an_officer", "", CITIZEN),)))
    if len(turn.conversation.missed) <= ANSWERED:
        return noted
    answers = (letter for letter in noted.send if letter.to != turn.message.sender)
    return replace(noted, send=tuple(answers))


def lately(turn: Turn) -> tuple[datetime, ...]:
    """When wrong codes came from this phone within the hour, this one counted, as far as we need to know."""
    before = (at for at in turn.conversation.missed if turn.now - at < WITHIN)
    return (*before, turn.now)[-LOCKED - 1 :]


def missed(turn: Turn) -> tuple[datetime, ...]:
    """The same for a citizen, whose texts mostly name no code."""
    return lately(turn) if _is_command(turn) else turn.conversation.missed


def _is_command(turn: Turn) -> bool:
    command = turn.reading.command
    return command is not None and command.code is not None and command.verb in COMMANDS


def _may_take(turn: Turn, case: Case, officer: Person) -> bool:
    """Whoever the policy would wake now may take a case unasked, until their phone was seen to guess."""
    verb = turn.reading.command.verb if turn.reading.command else None
    return verb is Verb.TAKE and len(lately(turn)) <= LOCKED and may_take(turn.scene, case, officer)


def _told_to_leaders(turn: Turn, officer: Person) -> Decision:
    """Once in a round of guesses, on each leader's phone."""
    leaders = dict.fromkeys(leader for office in officer.offices for leader in rota.leaders(turn.books, office))
    letters = [_letter(turn, officer, leader, n) for n, leader in enumerate(leaders) if leader.id != officer.id]
    entry = Entry(turn.now, "code_locked", "", officer.id)
    return Decision(send=tuple(letters), entries=(entry,))


def _letter(turn: Turn, officer: Person, leader: Person, n: int) -> OutboundMessage:
    text = turn.say.say("guessing", leader.language or turn.office.language, name=officer.name)
    to = next((way for way in leader.ways if way.channel == SMS), leader.ways[0])
    sender = turn.books.number_of(turn.office.id) or turn.message.to
    return OutboundMessage(f"{turn.message.id}:guessing:{n}", to, sender, text, Purpose.INFO)
