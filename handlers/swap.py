"""BYTT Ola: a colleague is asked to have the duty of whoever writes, and has it once they have said yes."""

from __future__ import annotations

from collections.abc import Sequence

from escalation.books import Person
from escalation.decision import Decision, Entry
from escalation.plan import Swap
from escalation.rota.asking import vacancy
from escalation.rota.changes import Refused, Why, ask_swap
from escalation.rota.duty import wakeable
from escalation.rota.news import news
from escalation.rota.stints import Stint
from handlers.called import called
from handlers.turn import Turn
from messages.model import Verb
from messages.moments import When


def handle(turn: Turn) -> Decision | None:
    """Words after BYTT that are nobody's name may be for the citizen of the case they hold."""
    command, officer = turn.reading.command, turn.officer
    if command is None or officer is None or command.verb is not Verb.SWAP or command.answer is not None:
        return None
    meant = [p for p in called(turn.books, officer.offices, command.rest) if p != officer] if command.rest else []
    if not meant and command.rest and turn.held:
        return None
    stint = vacancy(turn.books, officer.id, "", turn.now)
    if stint is None:
        return turn.answer("swap_nothing")
    return _asked(turn, officer, stint, [p for p in meant if wakeable(p, stint.office)])


def _asked(turn: Turn, officer: Person, stint: Stint, meant: Sequence[Person]) -> Decision:
    """Exactly one colleague, or nobody."""
    office = turn.books.offices[stint.office].name
    if len(meant) != 1:
        return turn.answer("swap_whom", office=office)
    wanted = Swap(turn.message.id, stint.id, officer.id, meant[0].id, turn.now)
    after = ask_swap(turn.books, wanted, turn.now)
    if isinstance(after, Refused):
        return turn.answer("swap_pending") if after.why is Why.PENDING else turn.answer("swap_whom", office=office)
    since, until = When(max(stint.start, turn.now), turn.now), When(stint.end, turn.now)
    noted = Decision(
        books=after,
        send=news(turn.scene, after, officer.id),
        entries=(Entry(turn.now, "swap_asked", "", officer.id, meant[0].id),),
    )
    return noted.plus(turn.answer("swap_sent", name=meant[0].name, since=since, until=until))
