"""A case: one person's need, from the first text until a human has closed it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from escalation.handed_in import HandedIn
from escalation.policy import Policy
from escalation.wish import Wish
from messages.address import Address
from messages.model import ReceiptStatus


class Stage(Enum):
    """Where a promise stands. In every stage but ``CLOSED`` a timer runs."""

    PENDING = "pending"  # nobody is woken yet: the citizen was asked, or the office must open first
    WAITING = "waiting"  # officers are being woken, step by step
    TAKEN = "taken"  # a human has it, and is alive
    FALLBACK = "fallback"  # everybody was woken; the citizen knows; we go on
    CLOSED = "closed"  # a human ended it


class Class(Enum):
    """The only thing an alert says of a case besides office and code."""

    LIFE = "life"
    ACUTE = "acute"
    UNCLEAR = "unclear"


class Timer(Enum):
    """What is to happen when a stored moment has passed."""

    BEGIN = "begin"  # PENDING: nobody answered our question, or the office has opened
    STEP = "step"  # WAITING: wake the next
    PROMISE = "promise"  # WAITING, FALLBACK: tell the citizen the truth
    REPEAT = "repeat"  # FALLBACK: wake everybody again
    WARN = "warn"  # TAKEN: the holder is about to lose the case
    LEASE = "lease"  # TAKEN: the holder was silent too long
    OFFER = "offer"  # TAKEN: the colleague who was asked to take it over did not
    REPORT = "report"  # WAITING: nothing was heard of an alert, where the gateway promised to tell
    CUT_OFF = "cut_off"  # WAITING, FALLBACK: nobody can apply any more today
    FOLLOWUP = "followup"  # CLOSED: a day has passed, and a text is no longer a word in this case
    SURVEY = "survey"  # CLOSED: it is day again, so the question afterwards may be asked
    ANSWER = "answer"  # CLOSED: the question is too old to be answered


class Outcome(Enum):
    """How a case ended, in the holder's word."""

    HELPED = "helped"
    REFERRED = "referred"
    NOT_REACHED = "not_reached"
    MISTAKE = "mistake"
    MERGED = "merged"  # the same person's other case goes on
    NOT_URGENT = "not_urgent"  # the citizen's own answer to our question, before anybody was woken


class SafeToCall(Enum):
    """Whether the citizen's phone may ring, in their own word; nothing where we never asked."""

    ASKED = "asked"  # and not answered
    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Alert:
    """One attempt to wake one person. ``way`` is the place in the person's ways, ``step`` is -1 outside the steps.

    ``handle`` is what the gateway calls the message, where that is needed to take its buttons away.
    """

    person: str
    epoch: int
    step: int
    way: int
    at: datetime
    status: ReceiptStatus | None = None  # None: no gateway has taken it yet
    handle: str = ""

    @property
    def reached(self) -> bool:
        """Whether a gateway took it, and did not take that back."""
        return self.status in (ReceiptStatus.ACCEPTED, ReceiptStatus.DELIVERED)

    @property
    def lost(self) -> bool:
        """Whether it is known to have reached nobody."""
        return self.status in (ReceiptStatus.FAILED, ReceiptStatus.EXPIRED)


@dataclass(frozen=True, slots=True)
class Case:
    """``id`` is the opening message's id, for ever; ``code`` is a name for people.

    ``number`` is the number of ours the citizen texted. ``asked``: we asked whether it is urgent, and have no answer.
    ``epoch`` grows each time the case changes hands. ``step`` is -1 before the first. ``alerts`` are kept by the id of
    their message, as long as they may matter; ``alerted`` counts all there were.
    ``told`` counts the honest messages of this epoch, ``noted`` the citizen's texts while nobody had
    it. ``heard_at``: the citizen's last text. ``quiet``: the citizen wants no texts that answer none of theirs.
    ``unreached``: our last text to the citizen did not arrive, so somebody must ring.
    ``offered_to``: the colleague whom the holder has asked to take it over; the case stays with the holder until then.
    ``last_holder``: who had it when it was closed, if it was opened again; ``reopened`` counts how often.
    ``cancelled``: the citizen wrote that they manage now, and has not asked for help since.
    ``promised_at``: the moment that the citizen was told, until it is kept or its miss was said.
    ``also``: other addresses of the same person; ``citizen`` is the one they wrote from last.
    ``taken_at``: when its holder took it. ``arrived``: what became of a human's words to the citizen, by their letter.
    ``wish``: what they wait for who is in no acute need. ``handed_in``: by whom, if not by themselves.
    ``minor``: a child writes. ``hushed``: the citizen sent the exit word, so not one automatic text goes to them.
    """

    id: str
    code: str
    office: str
    citizen: Address
    number: Address
    language: str
    klass: Class
    needs: tuple[str, ...]
    why: tuple[str, ...] = field(repr=False)
    opened_at: datetime
    heard_at: datetime
    policy: Policy
    stage: Stage = Stage.WAITING
    asked: bool = False
    holder: str | None = None
    epoch: int = 0
    step: int = -1
    repeats: int = 0
    unreached: bool = False
    quiet: bool = False
    told: int = 0
    noted: int = 0
    timers: Mapping[Timer, datetime] = field(default_factory=dict)
    alerts: Mapping[str, Alert] = field(default_factory=dict)
    outcome: Outcome | None = None
    closed_at: datetime | None = None
    version: int = 0
    offered_to: str | None = None
    minor: bool = False
    safe_to_call: SafeToCall | None = None
    hushed: bool = False
    interpreter: bool = False
    last_holder: str | None = None
    reopened: int = 0
    taken_at: datetime | None = None
    arrived: Mapping[str, ReceiptStatus] = field(default_factory=dict)
    cancelled: bool = False
    promised_at: datetime | None = None
    wish: Wish | None = None
    handed_in: HandedIn | None = None
    also: tuple[Address, ...] = ()
    alerted: int = 0

    @property
    def next_alert(self) -> int:
        """The number of the alert to be made: no two of a case have the same, whatever became of the earlier ones."""
        return max(self.alerted, len(self.alerts))

    @property
    def covered(self) -> bool:
        """Whether this stage's own timer runs (invariant I1 of the engine): no open case is ever without one."""
        return COVER[self.stage] <= self.timers.keys()

    @property
    def is_open(self) -> bool:
        return self.stage is not Stage.CLOSED

    def is_of(self, person: Address) -> bool:
        return person == self.citizen or person in self.also

    @property
    def may_reopen(self) -> bool:
        """Closed by an officer, and not long ago."""
        return self.stage is Stage.CLOSED and Timer.FOLLOWUP in self.timers and self.outcome is not Outcome.NOT_URGENT

    @property
    def put_off(self) -> bool:
        """The citizen said that it can wait, before anybody was woken, and not long ago."""
        return self.stage is Stage.CLOSED and Timer.FOLLOWUP in self.timers and self.outcome is Outcome.NOT_URGENT

    @property
    def can_wait(self) -> bool:
        """It was on the office's list, or they were rung in vain, and nothing says that it is more than a wish."""
        known = self.wish is not None and (self.wish.promised_at is not None or self.wish.missed > 0)
        return known and self.klass is Class.UNCLEAR and not self.needs

    @property
    def neutral(self) -> bool:
        """The citizen's phone may be read by somebody dangerous: text only in answer, never name the need."""
        return "violence" in self.needs

    @property
    def offer(self) -> str | None:
        """The id of the alert that asks a colleague to take it over; of a taken case nobody else is alerted."""
        return tuple(self.alerts)[-1] if self.offered_to else None

    def woken(self, person: str) -> bool:
        """Whether this person was ever asked to take the case."""
        return any(alert.person == person for alert in self.alerts.values())


COVER: Mapping[Stage, frozenset[Timer]] = {
    Stage.PENDING: frozenset({Timer.BEGIN}),
    Stage.WAITING: frozenset({Timer.STEP, Timer.PROMISE}),
    Stage.TAKEN: frozenset({Timer.LEASE}),
    Stage.FALLBACK: frozenset({Timer.REPEAT, Timer.PROMISE}),
    Stage.CLOSED: frozenset(),
}
"""The timers that must run in each stage."""
