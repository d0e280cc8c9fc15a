"""What somebody at a screen does with a case: the same moves as by SMS, and a plain reason where it cannot be done."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TypeVar

from escalation.books import Person
from escalation.case import Case, Outcome, Stage
from escalation.decision import Decision, Said
from escalation.moves import close as closing
from escalation.moves import hand_over, lease, missed, noting, release, take, writing
from escalation.moves.take import safe_to_ring
from escalation.moves.wake import belongs, may_take
from escalation.scene import Scene
from messages.address import SMS, spoken
from messages.id_numbers import holds_id_number

Choice = TypeVar("Choice", bound=Enum)


class Why(Enum):
    """Why something was not done. The words for it are the page's."""

    EMPTY = auto()  # there is nothing to send
    ID_NUMBER = auto()  # it holds what looks like a national id number
    QUIET = auto()  # the citizen wants no SMS: ring
    MOVED_ON = auto()  # the case is not theirs any more, or changed hands since the page was made
    TAKEN = auto()  # somebody else was faster
    CLOSED = auto()
    NOT_ASKED = auto()  # nobody asked them, and the policy would not wake them now
    NO_NUMBER = auto()  # the citizen writes from a chat
    NOBODY = auto()  # no colleague was chosen, or none who may be woken
    CHOOSE = auto()  # what must be chosen was not


class Refused(Exception):
    """It was not done, and nothing was. ``case`` is as it is now."""

    def __init__(self, why: Why, case: Case) -> None:
        super().__init__(why.name)
        self.why, self.case = why, case


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody at a screen, and the case as it is at this moment.

    ``id`` names the form that was sent, so that the same form twice is one letter. ``epoch`` is the one in which the
    page was made: what was written to one promise is not sent under the next. None: the page does not say.
    """

    scene: Scene
    case: Case
    thread: tuple[Said, ...] = field(repr=False)
    by: Person
    id: str
    epoch: int | None = None

    def held(self) -> Case:
        """The case, where it is theirs and has been since the page was made. Raises Refused."""
        if not self.case.is_open:
            raise Refused(Why.CLOSED, self.case)
        theirs = self.case.stage is Stage.TAKEN and self.case.holder == self.by.id
        if not theirs or self.epoch not in (None, self.case.epoch):
            raise Refused(Why.MOVED_ON, self.case)
        return self.case


@dataclass(frozen=True, slots=True)
class Number:
    """A citizen's number for whoever asked to see it. ``safe``: whether the phone may ring; see ``safe_to_ring``."""

    spoken: str = field(repr=False)
    link: str = field(repr=False)
    safe: str


def taking(seat: Seat) -> Decision:
    """TA: by whoever was asked, would be woken now, or leads the office. Raises Refused."""
    case = seat.case
    if not case.is_open:
        raise Refused(Why.CLOSED, case)
    offered = case.offered_to == seat.by.id
    if case.stage is Stage.TAKEN and not offered:
        raise Refused(Why.MOVED_ON if case.holder == seat.by.id else Why.TAKEN, case)
    if not may_take(seat.scene, case, seat.by):
        raise Refused(Why.NOT_ASKED, case)
    move = hand_over.accept if offered else take.take
    return move(seat.scene, case, seat.by, seat.thread)


def replying(seat: Seat, words: str) -> Decision:
    """The holder's own words to the citizen. Raises Refused."""
    case, said = seat.held(), words.strip()
    refused = _unsendable(case, said)
    if refused:
        raise Refused(refused, case)
    return writing.write(seat.scene, case, seat.id, said)


def _unsendable(case: Case, words: str) -> Why | None:
    if not words:
        return Why.EMPTY
    if holds_id_number(words):
        return Why.ID_NUMBER
    return Why.QUIET if case.quiet else None


def number(seat: Seat) -> Number:
    """NUMMER: who looks at it is written down by whoever shows it, before it is shown. Raises Refused."""
    case = seat.held()
    known = next((address for address in (case.citizen, *case.also) if address.channel == SMS), None)
    if known is None:
        raise Refused(Why.NO_NUMBER, case)
    return Number(spoken(known.name), f"tel:{known.name}", safe_to_ring(case))


def passing_on(seat: Seat, colleague: str) -> Decision:
    """GI VIDERE: the case stays with the holder until the colleague takes it. Raises Refused."""
    case = seat.held()
    chosen = next((person for person in colleagues(seat.scene, case, seat.by) if person.id == colleague), None)
    if chosen is None:
        raise Refused(Why.NOBODY, case)
    return hand_over.offer(seat.scene, case, chosen)


def colleagues(scene: Scene, case: Case, by: Person) -> tuple[Person, ...]:
    """Who could be asked to take it over."""
    return tuple(p for p in scene.books.people.values() if p.id != by.id and belongs(scene, case, p))


def letting_go(seat: Seat, why: str) -> Decision:
    """SLIPP, with a reason: the next people are woken at once. Raises Refused."""
    case = seat.held()
    return release.release(seat.scene, case, _chosen(release.LetGo, why, case))


def talking(seat: Seat) -> Decision:
    """KONTAKT: the two are talking, so silence here is no silence. Raises Refused."""
    return lease.in_contact(seat.scene, seat.held())


def missing(seat: Seat) -> Decision:
    """IKKE SVAR: the citizen was rung and did not answer; they are told, and rung again. Raises Refused."""
    return missed.missed(seat.scene, seat.held(), seat.id)


def noting_down(seat: Seat, what: str) -> Decision:
    """NOTAT: that something was done, and no word of it. Raises Refused."""
    case = seat.held()
    return noting.note(seat.scene, case, _chosen(noting.Note, what, case))


def ending(seat: Seat, outcome: str, journal: str) -> Decision:
    """FERDIG: with how it ended, and what becomes of the conversation. Raises Refused."""
    case = seat.held()
    ended = _chosen(Outcome, outcome, case)
    if ended not in closing.ENDINGS:
        raise Refused(Why.CHOOSE, case)
    return closing.close(seat.scene, case, ended, _chosen(closing.Journal, journal, case))


def _chosen(choices: type[Choice], value: str, case: Case) -> Choice:
    found = next((choice for choice in choices if choice.value == value), None)
    if found is None:
        raise Refused(Why.CHOOSE, case)
    return found
