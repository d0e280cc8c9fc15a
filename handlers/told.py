"""What the leaders of an officer hear of what the officer wrote about their duty."""

from __future__ import annotations

from collections.abc import Iterator

from escalation.books import Person
from escalation.decision import Decision
from escalation.rota import leaders
from handlers.turn import Turn
from messages.address import Address
from messages.model import OutboundMessage, Purpose


def leaders_told(turn: Turn, key: str) -> Decision:
    """One text to each leader of any of their offices, but for themselves."""
    officer = turn.officer
    if officer is None:
        return Decision()
    letters = [_letter(turn, key, officer, leader) for leader in dict.fromkeys(_leaders(turn, officer))]
    return Decision(send=tuple(letters))


def _leaders(turn: Turn, officer: Person) -> Iterator[Person]:
    for office in officer.offices:
        yield from (p for p in leaders(turn.books, office, turn.now) if p.id != officer.id)


def _letter(turn: Turn, key: str, officer: Person, leader: Person) -> OutboundMessage:
    office = turn.books.offices.get(officer.offices[0], turn.office)
    sender = turn.books.number_of(office.id) or Address("sms", "")
    text = turn.say.say(key, leader.language or office.language, name=officer.name)
    return OutboundMessage(f"{turn.message.id}:leader:{leader.id}", leader.ways[0], sender, text, Purpose.INFO)
