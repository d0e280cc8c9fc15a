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
from escalation.rota.changes import Changed, Refused, accept_swap, drop_swap
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
        return turn.answer("duty_not_asked") if command.verb is Verb.SWAP else None
    if len(meant) > 1:
        return turn.answer("duty_which", names=", ".join(_named(turn, each) for each in meant))
    return _answered(turn, officer, meant[0], yes=command.answer)


def may_be_meant(turn: Turn) -> bool:
    """Whether a bare yes may be to one of these; what is settled stands back behind a case of the writer's own."""
    questions = asked_of(turn)
    return any(map(_is_free, questions)) or (turn.case is None and bool(questions))


def asked_of(turn: Turn) -> tuple[Question, ...]:
    """What waits for this officer's answer; also what they or another said yes to, for as long as it is news."""
    officer, books = turn.officer, turn.books
    if officer is None:
        return ()
    swaps = [_of_swap(books, swap, turn.now) for swap in books.plan.swaps if swap.taker == officer.id]
    asks = [ask for ask in books.plan.asks if officer.id in ask.asked and turn.now < ask.end]
    return (*(each for each in swaps if each), *(_of_ask(books, ask) for ask in asks))


def _may_mean_a_case(turn: Turn, officer: Person) -> bool:
    alerted = any(is_escalating(case) and case.woken(officer.id) for case in turn.cases)
    return bool(turn.held) or turn.case is not None or alerted


def _is_free(question: Question) -> bool:
    about = question.about
    return about.accepted_at is None if isinstance(about, Swap) else not about.taker


def _of_swap(books: Books, swap: Swap, now: datetime) -> Question | None:
    """None where it is over, or was given on since. A duty that is on no rota any more can still be answered."""
    stint, giver = stint_called(books, swap.stint, now, YEAR), books.people.get(swap.giver)
    if stint is None:
        return Question(swap, giver, "", now, now) if swap.accepted_at is None and giver is not None else None
    if swap.accepted_at is not None and stint.person != swap.taker:
        return None
    return Question(swap, giver, stint.office, stint.start, stint.end)


def _of_ask(books: Books, ask: Ask) -> Question:
    return Question(ask, books.people.get(ask.gone or ask.by), ask.office, ask.start, ask.end)


def _meant(questions: Sequence[Question], name: str) -> list[Question]:
    """What is taken already is answered only where nothing else waits; the newest of it."""
    said = words(plain(name))
    found = [each for each in questions if not said or (each.by is not None and goes_by(each.by, said))]
    return [each for each in found if _is_free(each)] or found[-1:]


def _named(turn: Turn, question: Question) -> str:
    return question.by.name if question.by else turn.books.offices[question.office].name


def _answered(turn: Turn, officer: Person, question: Question, *, yes: bool) -> Decision:
    if not _is_free(question) and question.about.taker == officer.id:
        return _hours(turn, question, "duty_yours" if yes else "duty_kept")
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
    return noted.plus(_hours(turn, question, "duty_yours"))


def _hours(turn: Turn, question: Question, key: str) -> Decision:
    since, until = When(max(question.start, turn.now), turn.now), When(question.end, turn.now)
    return turn.answer(key, office=turn.books.offices[question.office].name, since=since, until=until)


def _changed(turn: Turn, officer: Person, question: Question, *, yes: bool) -> Changed:
    about, books, now = question.about, turn.books, turn.now
    if isinstance(about, Swap):
        return (accept_swap if yes else drop_swap)(books, about.id, officer.id, now)
    return (say_yes if yes else say_no)(books, about.id, officer.id, now)
