"""JA and NEI: answers to a colleague who asked for a swap, or to the question that went to all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from escalation.books import Books, Person
from escalation.decision import Decision, Entry
from escalation.moves.wake import is_escalating
from escalation.plan import Ask, Swap
from escalation.rota.asking import say_no, say_yes
from escalation.rota.changes import Changed, Refused, accept_swap, drop_swap, pending
from escalation.rota.news import news
from escalation.rota.stints import YEAR, stint_called
from handlers.called import goes_by
from handlers.turn import Turn
from messages.language.letters import plain, words
from messages.model import Verb
from messages.moments import When


@dataclass(frozen=True, slots=True)
class Question:
    """What somebody is asked, by whom, and the hours and office of the duty."""

    about: Swap | Ask
    by: Person | None
    office: str
    start: datetime
    end: datetime


def handle(turn: Turn) -> Decision | None:
    """A bare JA from somebody who holds a case may be for the citizen: then it goes nowhere until they say which."""
    command, officer = turn.reading.command, turn.officer
    if command is None or officer is None or command.answer is None:
        return None
    questions = asked_of(turn)
    if command.verb is Verb.ANSWER and _may_mean_a_case(turn, officer):
        return turn.answer("duty_or_words") if any(map(_is_free, questions)) else None
    meant = _meant(questions, command.rest)
    if not meant:
        return turn.answer("duty_gone") if command.verb is Verb.SWAP else None
    if len(meant) > 1:
        return turn.answer("duty_which", names=", ".join(_named(turn, each) for each in meant))
    return _answered(turn, officer, meant[0], yes=command.answer)


def asked_of(turn: Turn) -> tuple[Question, ...]:
    """What waits for this officer's answer; also what somebody else has said yes to, for as long as it is news."""
    officer, books = turn.officer, turn.books
    if officer is None:
        return ()
    swaps = [_of_swap(books, swap, turn.now) for swap in pending(books) if swap.taker == officer.id]
    open_ = [
        ask for ask in books.plan.asks if officer.id in ask.asked and turn.now < ask.end and ask.taker != officer.id
    ]
    asks = [Question(ask, books.people.get(ask.gone or ask.by), ask.office, ask.start, ask.end) for ask in open_]
    return (*(each for each in swaps if each), *asks)


def _may_mean_a_case(turn: Turn, officer: Person) -> bool:
    return bool(turn.held) or any(is_escalating(case) and case.woken(officer.id) for case in turn.cases)


def _is_free(question: Question) -> bool:
    return isinstance(question.about, Swap) or not question.about.taker


def _of_swap(books: Books, swap: Swap, now: datetime) -> Question | None:
    stint = stint_called(books, swap.stint, now, YEAR)
    if stint is None:
        return None
    return Question(swap, books.people.get(swap.giver), stint.office, stint.start, stint.end)


def _meant(questions: Sequence[Question], name: str) -> list[Question]:
    """What is taken already is answered only where nothing else waits."""
    said = words(plain(name))
    found = [each for each in questions if not said or (each.by is not None and goes_by(each.by, said))]
    return [each for each in found if _is_free(each)] or found[:1]


def _named(turn: Turn, question: Question) -> str:
    return question.by.name if question.by else turn.books.offices[question.office].name


def _answered(turn: Turn, officer: Person, question: Question, *, yes: bool) -> Decision:
    after = _changed(turn, officer, question, yes=yes)
    if isinstance(after, Refused):
        return turn.answer("duty_gone")
    action = "duty_accepted" if yes else "duty_refused"
    noted = Decision(
        books=after,
        send=news(turn.scene, after, officer.id),
        entries=(Entry(turn.now, action, "", officer.id, question.office),),
    )
    if not yes:
        return noted.plus(turn.answer("duty_not_yours"))
    since, until = When(max(question.start, turn.now), turn.now), When(question.end, turn.now)
    name = turn.books.offices[question.office].name
    return noted.plus(turn.answer("duty_yours", office=name, since=since, until=until))


def _changed(turn: Turn, officer: Person, question: Question, *, yes: bool) -> Changed:
    about, books, now = question.about, turn.books, turn.now
    if isinstance(about, Swap):
        return (accept_swap if yes else drop_swap)(books, about.id, officer.id, now)
    return (say_yes if yes else say_no)(books, about.id, officer.id, now)
