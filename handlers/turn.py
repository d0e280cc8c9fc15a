"""One turn: a message and all that a handler may know about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from escalation.books import Books, Office, Person
from escalation.case import Case
from escalation.decision import Said
from messages.catalogue import Catalogue
from messages.model import Conversation, InboundMessage, Reading


@dataclass(frozen=True, slots=True)
class Turn:
    """``officer`` is set when the text came from a verified phone of a caseworker; else a citizen wrote.

    ``cases`` are only those that this person or a code in the text touches; ``threads`` their texts.
    ``code`` is a free name for a case that this turn may open.
    """

    now: datetime
    message: InboundMessage
    reading: Reading
    officer: Person | None
    conversation: Conversation
    cases: tuple[Case, ...]
    books: Books
    say: Catalogue
    code: str
    threads: Mapping[str, tuple[Said, ...]] = field(default_factory=dict)

    @property
    def office(self) -> Office:
        return self.books.office_at(self.message.to)
