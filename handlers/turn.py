"""One turn: a message and all that a handler may know about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from escalation.books import Books, Office, Partner, Person
from escalation.carriers import EVERY, Carriers
from escalation.case import Case, Stage, Timer
from escalation.decision import Decision, Said
from escalation.scene import Scene
from messages.catalogue import Catalogue
from messages.model import Conversation, InboundMessage, OutboundMessage, Purpose, Reading
from messages.moments import When

OTHER_LANGUAGE = 9  # takes the language that we offered: 1 is urgent, and the next few answer other questions


@dataclass(frozen=True, slots=True)
class Turn:
    """``officer`` is set when the text came from a verified phone of a caseworker; else a citizen wrote.

    ``cases`` are only those that this person or a code in the text touches; ``threads`` their texts.
    ``code`` is a free name for a case that this turn may open; empty where none is expected to.
    ``known``: the conversation as it was before this text, where that is not ``conversation``.
    ``partner``: who hands people over from this phone; ``person``: the conversation of whom they hand over.
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
    known: Conversation | None = None
    partner: Partner | None = None
    person: Conversation | None = None
    carriers: Carriers = EVERY

    @property
    def before(self) -> Conversation:
        """The conversation as it was before this text."""
        return self.known or self.conversation

    @property
    def office(self) -> Office:
        """Where the person said they are; else that of the number they texted."""
        known = self.conversation.place if self.officer is None else ""
        return self.books.offices.get(known) or self.books.office_at(self.message.to)

    @property
    def scene(self) -> Scene:
        """What the moves look at."""
        return Scene(self.now, self.books, self.say, self.carriers)

    @property
    def case(self) -> Case | None:
        """The citizen's own open case; there is at most one."""
        return next((c for c in self.cases if c.is_open and c.is_of(self.message.sender)), None)

    @property
    def recent(self) -> Case | None:
        """The citizen's case that was closed last, where a text may still open it again."""
        closed = [c for c in self.cases if c.may_reopen and c.is_of(self.message.sender)]
        return max(closed, key=lambda c: c.closed_at or c.opened_at, default=None) if self.case is None else None

    @property
    def put_off(self) -> Case | None:
        """What the citizen said can wait: its words belong to whatever case comes of it after all."""
        found = [c for c in self.cases if c.put_off and c.is_of(self.message.sender)]
        return max(found, key=lambda c: c.closed_at or c.opened_at, default=None) if self.case is None else None

    @property
    def asked_after(self) -> Case | None:
        """The closed case for which we ask whether it helped; nothing while another one is under way."""
        asked = (c for c in self.cases if not c.is_open and Timer.ANSWER in c.timers and c.is_of(self.message.sender))
        return next(asked, None) if self.case is None and self.recent is None else None

    @property
    def running(self) -> Case | None:
        """The citizen's case, once somebody was woken for it."""
        return self.case if self.case and self.case.stage is not Stage.PENDING else None

    @property
    def held(self) -> tuple[Case, ...]:
        """The cases this officer holds."""
        mine = (c for c in self.cases if self.officer and c.holder == self.officer.id)
        return tuple(c for c in mine if c.stage is Stage.TAKEN)

    def case_called(self, code: str | None) -> Case | None:
        """The case with this code, open or closed."""
        return next((c for c in self.cases if c.code == code), None)

    def answer(self, key: str, **values: str | When) -> Decision:
        """One text back to whoever wrote; a citizen's always holds the number that is answered now.

        Its id names the text it answers and not what it says: ids lie in the clear.
        """
        if self.officer is None and "number" not in values:
            values = {"number": self.scene.number(self.office), **values}
        text = self.say.say(key, self.language, self.office.language, self.office.switched_on, **values)
        text += self._other_language()
        id = f"{self.message.id}:answer"
        letter = OutboundMessage(id, self.message.sender, self.message.to, text, Purpose.ANSWER)
        return Decision(send=(letter,))

    def _other_language(self) -> str:
        """Where their language is in doubt: the other one's own name, and a digit for it. 1 always means urgent."""
        doubt = self.reading.doubt
        offered = doubt is not None and self.officer is None and self.conversation.second == doubt.language
        return f"\n{doubt.name}: {OTHER_LANGUAGE}" if doubt and offered else ""

    def choose(self, key: str, choices: Iterable[str], **values: str | When) -> Decision:
        """The same, with short answers that a chat may show as buttons."""
        said = self.answer(key, **values)
        return replace(said, send=tuple(replace(letter, choices=tuple(choices)) for letter in said.send))

    @property
    def language(self) -> str:
        """Officers are answered in their own Norwegian, else the office's; citizens in their own language."""
        if self.officer is not None:
            return self.officer.language or self.office.language
        return self.conversation.language or self.reading.language
