"""GI VIDERE K4F Ola: the holder asks one colleague to take the case over, and keeps it until they do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from escalation.books import Person
from escalation.case import Case
from escalation.decision import Decision
from escalation.moves.hand_over import offer
from escalation.moves.wake import belongs
from handlers.called import called
from handlers.own_case import own_case, why_not
from handlers.turn import Turn
from messages.model import Verb


def handle(turn: Turn) -> Decision | None:
    command = turn.reading.command
    if command is None or command.verb is not Verb.PASS_ON:
        return None
    case = own_case(turn, command)
    if case is None:
        return why_not(turn, command)
    if not command.rest:
        return turn.choose("pass_on_name", _colleagues(turn, case), code=case.code)
    return _to(turn, case, called(turn.books, (case.office,), command.rest))


def _to(turn: Turn, case: Case, meant: Sequence[Person]) -> Decision:
    """Exactly one colleague, or nobody: a case is never given to a guess."""
    others = [person for person in meant if person != turn.officer]
    if len(others) > 1:
        return turn.answer("pass_on_which", code=case.code, names=", ".join(_told_apart(others)))
    if others:
        return _given(turn, case, others[0])
    if meant:
        return turn.answer("already_yours", code=case.code)
    return turn.answer("pass_on_unknown", code=case.code, office=turn.scene.office(case).name)


def _colleagues(turn: Turn, case: Case) -> Iterator[str]:
    """The command for each who could be asked."""
    pass_on = turn.say.say("choice_pass_on", turn.language, code=case.code)
    able = [p for p in turn.books.people.values() if belongs(turn.scene, case, p) and p != turn.officer]
    yield from (f"{pass_on} {name}" for name in _told_apart(able))


def _given(turn: Turn, case: Case, to: Person) -> Decision:
    if not belongs(turn.scene, case, to) or turn.carriers.way(to) is None:  # not a word of whose case it is
        return turn.answer("pass_on_unverified", code=case.code, name=to.name)
    return turn.answer("offered", code=case.code, name=to.name).plus(offer(turn.scene, case, to))


def _told_apart(people: Sequence[Person]) -> list[str]:
    """By name; by id where names are the same."""
    names = [person.name for person in people]
    return names if len(set(names)) == len(names) else [person.id for person in people]
