"""A decision: everything that is to change and everything that is to be said. Nothing else leaves the inner rooms."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import Enum

from escalation.books import Books
from escalation.case import Case
from messages.address import Address
from messages.model import Conversation, OutboundMessage

CITIZEN = "citizen"
CLOCK = "clock"


@dataclass(frozen=True, slots=True)
class Said:
    """One text of a case's thread. ``by`` is ``citizen`` or a person's id; ``id`` is the message's id.

    ``late``: when it was sent, where it lay at a gateway for so long that it may no longer be so.
    """

    case: str
    id: str
    at: datetime
    by: str
    text: str = field(repr=False)
    late: datetime | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the audit trail: who did what to which case, when. Never a text, name or number."""

    at: datetime
    action: str
    case: str
    by: str
    detail: str = ""


class Table(Enum):
    """The tables whose rows carry a version."""

    CASE = "case"
    CONVERSATION = "conversation"
    BOOKS = "books"


@dataclass(frozen=True, slots=True)
class Relied:
    """A row that a decision read. ``key`` is a case's id, a citizen's address, or the line's id; 0 = there was none."""

    table: Table
    key: str | Address
    version: int


@dataclass(frozen=True, slots=True)
class Decision:
    """Deciding twice gives the same value. The store commits it whole or not at all. ``books``: their next version."""

    send: tuple[OutboundMessage, ...] = ()
    cases: tuple[Case, ...] = ()
    conversations: tuple[Conversation, ...] = ()
    log: tuple[Said, ...] = ()
    entries: tuple[Entry, ...] = ()
    relied_on: tuple[Relied, ...] = ()
    books: Books | None = None

    def __bool__(self) -> bool:
        return bool(self.send or self.cases or self.conversations or self.log or self.entries or self.books)

    def plus(self, other: Decision) -> Decision:
        """Both at once. Two automatic texts to one person become one, in this order; later rows win."""
        if not other and not other.relied_on:
            return self
        return Decision(
            _merged(self.send, other.send),
            tuple({case.id: case for case in self.cases + other.cases}.values()),
            tuple({c.person: c for c in self.conversations + other.conversations}.values()),
            self.log + tuple(said for said in other.log if said not in self.log),
            self.entries + other.entries,
            tuple(dict.fromkeys(self.relied_on + other.relied_on)),
            other.books or self.books,
        )


def _merged(first: tuple[OutboundMessage, ...], then: tuple[OutboundMessage, ...]) -> tuple[OutboundMessage, ...]:
    kept = list(first)
    for message in then:
        place = next((i for i, known in enumerate(kept) if _one_text(known, message)), None)
        if place is None:
            kept.append(message)
        else:
            kept[place] = _joined(kept[place], message)
    return tuple(kept)


def _one_text(a: OutboundMessage, b: OutboundMessage) -> bool:
    return a.to == b.to and a.purpose is b.purpose and a.purpose.value == "answer"


def _joined(a: OutboundMessage, b: OutboundMessage) -> OutboundMessage:
    return replace(a, text=f"{a.text}\n{b.text}", urgent=a.urgent or b.urgent, case=a.case or b.case)
