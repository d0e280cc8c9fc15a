"""The values that travel through the house: a message in, a message out, a receipt, a reading, a conversation."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from messages.address import Address
from messages.circumstances import Circumstance
from messages.endings import Ending
from messages.hand_over import HandedOver
from messages.need.model import Need
from messages.places.mention import NOWHERE, Mentioned
from messages.times import Times


class Kind(Enum):
    """What kind of thing arrived. All but ``TEXT`` are taken for urgent: nobody but a human can read them."""

    TEXT = "text"
    PICTURE = "picture"
    VOICE = "voice"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class InboundMessage:
    """One message from a person to the line.

    ``id`` is the channel's name and the gateway's own id, so that a redelivery is harmless.
    ``to`` is the number that was texted; it decides the office. Moments are aware UTC.
    """

    id: str
    sender: Address
    to: Address
    kind: Kind
    text: str = field(repr=False)
    sent_at: datetime
    received_at: datetime


class Purpose(Enum):
    """Why a message goes out; ``escalation.still_true`` asks it again just before each send."""

    ANSWER = "answer"  # answers a text of the same person
    ALERT = "alert"  # asks an officer to take a case
    TAKEN = "taken"  # "X has your case", to the citizen
    YOURS = "yours"  # "the case is yours", to the holder
    NOTICE = "notice"  # says that nobody has the case yet (any more)
    RELAY = "relay"  # one human's words to another
    FOLLOWUP = "followup"  # says that it is over, or asks afterwards whether it helped
    INFO = "info"  # tells an officer something that stays true


@dataclass(frozen=True, slots=True)
class OutboundMessage:
    """One message to a person. ``id`` names its cause, so deciding twice cannot send twice.

    ``sender`` is the number it is sent from: always the one the citizen texted.
    ``case`` and ``epoch`` name the promise it speaks of; ``expires_at`` is when it would do harm.
    ``urgent`` is an alert: it goes before everything else, one at a time for each gateway.
    ``choices`` are short answers that a chat may show as buttons; what is shown is what is sent.
    ``life``: an alert about a life, which overtakes the others. ``covers``: the ids of the alerts that it stands for.
    ``retires`` are handles of earlier messages to the same address whose choices are over.
    """

    id: str
    to: Address
    sender: Address
    text: str = field(repr=False)
    purpose: Purpose
    case: str | None = None
    epoch: int = 0
    urgent: bool = False
    expires_at: datetime | None = None
    choices: tuple[str, ...] = ()
    retires: tuple[str, ...] = field(default=(), repr=False)
    life: bool = False
    covers: tuple[str, ...] = ()


class ReceiptStatus(Enum):
    """What became of a message, in rising rank: a later receipt never lowers it."""

    ACCEPTED = "accepted"  # a gateway took it
    EXPIRED = "expired"
    FAILED = "failed"
    DELIVERED = "delivered"


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a gateway says became of message ``message_id`` (our own id). ``handle`` is its own name for it."""

    message_id: str
    status: ReceiptStatus
    at: datetime
    reason: str = ""
    handle: str = ""


class Verb(Enum):
    """What a short answer asks for. The words for each are data: ``lexicon/commands.toml``."""

    TAKE = "take"
    RELEASE = "release"
    PASS_ON = "pass_on"  # noqa: S105 - no password
    CLOSE = "close"
    CONTACT = "contact"
    MERGE = "merge"
    NUMBER = "number"
    NOTE = "note"
    MISSED = "missed"  # the citizen was rung, and did not answer
    LIST = "list"
    ON_DUTY = "on_duty"
    SWAP = "swap"  # a colleague is asked to have a duty; with an answer, it answers that
    ASK_ALL = "ask_all"  # everybody who could have it is
    ANSWER = "answer"  # JA or NEI, and not a word more
    SICK = "sick"
    WELL = "well"
    TESTED = "tested"  # answers a test alarm
    DIGIT = "digit"
    STOP = "stop"
    START = "start"
    EXIT = "exit"  # an innocent word that ends our automatic texts and gets none


@dataclass(frozen=True, slots=True)
class Command:
    """A short answer. ``code`` is a case's code, ``rest`` what follows it (a reason), ``digit`` 1–9.

    ``outcome`` is the value of an ``escalation.case.Outcome`` that was named, ``note`` of an
    ``escalation.moves.noting.Note``. ``answer``: yes or no to what a colleague asked.
    """

    verb: Verb
    code: str | None = None
    rest: str = field(default="", repr=False)
    digit: int | None = None
    outcome: str | None = None
    note: str | None = None
    answer: bool | None = None


class Intent(Enum):
    """A routine wish, read side by side with the need. Where a text holds several, the first here is granted."""

    CALL_ME = "call_me"
    COMPLAINT = "complaint"
    STATUS = "status"  # a question about their own case
    MEETING = "meeting"
    APPLY = "apply"
    HUMAN = "human"
    HOURS = "hours"


class Means(Enum):
    """What a person who wants to apply says they have. The names are those of the parts of ``commands.toml``."""

    DIGITAL = "digital"
    NONE = "none"  # no e-ID, no smartphone


@dataclass(frozen=True, slots=True)
class Doubt:
    """The language that a text may be in as well, and what that language calls itself."""

    language: str
    name: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What we made of one message; made once and kept with it.

    ``language`` may be none of ours: such a person is answered in Norwegian and in English.
    ``confident`` is about the language; ``settled``: so sure, and of so many words, that it alone changes the language
    of a thread. ``chosen``: the language that the text asks for. ``doubt``: the runner-up of a text in doubt.
    ``means``: what somebody who wants to apply says they can use. ``times``: when they say they can be reached.
    ``handed``: the person that a partner hands over; from anybody else it means nothing.
    """

    language: str
    need: Need = field(default_factory=Need)
    intent: Intent | None = None
    command: Command | None = None
    confident: bool = False
    settled: bool = False
    chosen: str | None = None
    doubt: Doubt | None = None
    means: Means | None = None
    times: Times | None = None
    handed: HandedOver | None = None
    where: Mentioned = NOWHERE
    circumstances: frozenset[Circumstance] = frozenset()
    ending: Ending | None = None


class Question(Enum):
    """Our questions that a digit answers; 1 always means urgent."""

    URGENT = "urgent"  # 2: it can wait
    SAFE_TO_CALL = "safe_to_call"  # 2: yes, 3: no


@dataclass(frozen=True, slots=True)
class Answered:
    """One automatic answer that a person got: when, and what it said, as a fingerprint."""

    at: datetime
    words: str


@dataclass(frozen=True, slots=True)
class Conversation:
    """What we remember of a person between two texts. ``answered``: our last automatic answers to them.

    ``quiet``: they wrote STOPP, so we do not text first. ``asked_at``: when we last asked "is it urgent?";
    the next text is never met by the same question. ``language`` is None until we have read one; ``chosen``: they
    named it themselves. ``hint``: another that their last text seemed to be in. ``second``: another that our last
    answer offered for a digit.
    ``number`` is the number of ours that they wrote to last; ``place``: the id of the office for where they are, if
    they said it since. ``offered``: the offices that we asked about last, to be answered by 2, 3 and so on.
    ``asked``: what a digit answers, before ``asked_until``. ``neutral``: they once wrote of violence, so the exit word
    is theirs; ``hushed_at``: when they sent it. ``warned``: we said that an id number does not belong here.
    ``missed``: when codes came from here that are nobody's, or not theirs.
    """

    person: Address
    number: Address
    language: str | None = None
    quiet: bool = False
    asked_at: datetime | None = None
    heard_at: datetime | None = None
    answered: tuple[Answered, ...] = ()
    version: int = 0
    chosen: bool = False
    hint: str | None = None
    second: str | None = None
    place: str = ""
    offered: tuple[str, ...] = ()
    asked: Question | None = None
    asked_until: datetime | None = None
    neutral: bool = False
    hushed_at: datetime | None = None
    warned: bool = False
    missed: tuple[datetime, ...] = ()

    def question(self, now: datetime) -> Question | None:
        """What a digit answers now; nothing, once the question is old."""
        return self.asked if self.asked_until and now < self.asked_until else None
