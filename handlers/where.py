""" "Where are you?": help comes from where the person is. Asked while somebody is woken, never instead of it."""

from __future__ import annotations

from dataclasses import replace

from escalation.decision import Decision
from escalation.moves.elsewhere import go_to
from escalation.moves.wake import is_escalating
from escalation.offices.where import Choice, Where, where
from handlers.hours import told
from handlers.turn import Turn
from messages.language.letters import plain, words
from messages.model import Conversation, Intent, Verb
from messages.moments import OSLO
from messages.need.model import Verdict

FIRST = 2  # 1 always means that it is urgent
SHORT = 5  # so few words that name a place are an answer, and not a question of their own


def located(turn: Turn, before: Conversation) -> Turn:
    """The turn knows from here on where the person is, if they said it plainly or chose it."""
    place = before.place if turn.message.to == before.number else ""
    chosen = _chosen(turn, before)
    said = chosen.office if chosen else _where(turn).office
    after = replace(turn.conversation, place=said or place, offered=())
    return replace(turn, conversation=after, known=before)


def beside(turn: Turn) -> Decision | None:
    """While a case opens or waits: the case goes to the office of the place, or the person is asked for it."""
    case = turn.running
    if case and is_escalating(case) and _said(turn) and case.office != turn.office.id:
        return go_to(turn.scene, case, turn.office).plus(turn.answer("moved_citizen", office=turn.office.name))
    opens = case is None and turn.reading.need.verdict is Verdict.ALERT
    if opens or (case and is_escalating(case)):
        found = _where(turn)
        if opens and "violence" in turn.reading.need.needs:
            found = replace(found, choices=())  # there 2 and 3 answer whether it is safe to ring
        return _which(turn, found) if found.choices else _ask(turn) if opens and _asks(turn, found) else None
    return None


def handle(turn: Turn) -> Decision | None:
    found, chosen = _where(turn), _chosen(turn, turn.before)
    if turn.case or len(turn.books.offices) < FIRST or (turn.reading.need.worrying and not _only_a_place(turn, found)):
        return None
    if found.choices:
        return _which(turn, found)
    if turn.reading.where.unknown:
        return turn.answer("place_unknown_citizen", office=turn.office.name)
    if elsewhere := found.elsewhere or (chosen.name if chosen and not chosen.office else ""):
        return turn.answer("elsewhere_citizen", place=elsewhere) if chosen or _short(turn) else None
    if chosen or (found.office and _short(turn) and turn.reading.intent in (None, Intent.HOURS)):
        return told(turn, turn.office)
    return _ask(turn) if turn.reading.intent is Intent.HOURS and _asks(turn, found) else None


def _where(turn: Turn) -> Where:
    if len(turn.books.offices) < FIRST:
        return Where()
    return where(turn.books, turn.reading.where, turn.now.astimezone(OSLO).date())


def _said(turn: Turn) -> bool:
    return bool(_chosen(turn, turn.before) or _where(turn).office)


def _chosen(turn: Turn, before: Conversation) -> Choice | None:
    """What 2, 3 … means, where we asked for a place and not whether it is urgent."""
    command = turn.reading.command
    if command is None or command.verb is not Verb.DIGIT or not before.offered or (turn.case and turn.case.asked):
        return None
    at = (command.digit or 0) - FIRST
    if not 0 <= at < len(before.offered):
        return None
    office, _, name = before.offered[at].partition(" ")
    return Choice(name, office)


def _which(turn: Turn, found: Where) -> Decision:
    """One name that may have been meant is asked about by itself; several are numbered."""
    offered = tuple(f"{choice.office} {choice.name}" for choice in found.choices)
    kept = Decision(conversations=(replace(turn.conversation, offered=offered),))
    if len(found.choices) == 1:
        return kept.plus(turn.answer("meant_place_citizen", place=found.choices[0].name))
    names = "; ".join(f"{at}: {choice.name}" for at, choice in enumerate(found.choices, FIRST))
    return kept.plus(turn.answer("which_place_citizen", choices=names))


def _asks(turn: Turn, found: Where) -> bool:
    """The number is shared by offices that have none of their own, and we do not know where the person is."""
    shared = len(set(turn.books.line.numbers.values())) < len(turn.books.offices)
    return shared and found == Where() and not turn.conversation.place and not turn.reading.where.unknown


def _ask(turn: Turn) -> Decision:
    return turn.answer("where_citizen")


def only_a_place(turn: Turn) -> bool:
    """Whether the text is the name of a place that we know, or an answer to where they are."""
    return _only_a_place(turn, _where(turn))


def _only_a_place(turn: Turn, found: Where) -> bool:
    """The text is a name that is known and no more, or answers our question: no need is looked for in such letters."""
    if turn.reading.where.unknown:
        return bool(turn.before.offered)
    whole = " ".join(words(plain(turn.message.text)))
    said = turn.reading.where
    return found != Where() and (bool(said.alone) or said.spots[:1] == (whole,))


def _short(turn: Turn) -> bool:
    return len(words(plain(turn.message.text))) <= SHORT
