"""An office as a person meets it: its doors and what kind of open they are, its numbers, and its special days."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from escalation.offices.numbers import PublicNumber, StaffNumber
from escalation.policy import Policy

NEVER = "off"


class Relay(Enum):
    """Where a citizen's words may be read once a case is taken."""

    PHONE = "phone"
    CONSOLE = "console"


class WindowKind(Enum):
    """What kind of open a door is; the rest are hours of a service behind it."""

    DROP_IN = "drop_in"  # staffed, for anybody
    PRESENCE = "presence"  # staff of an office elsewhere are here
    VESTIBULE = "vestibule"  # the outer door is open and nobody sits there
    APPOINTMENT = "appointment"  # staffed, for those who are expected
    PROXY_DESK = "proxy_desk"  # somebody else's desk that helps to apply
    CUT_OFF = "cut_off"  # when one can still apply to be helped today
    PAYMENT = "payment_run"  # when money is paid out


class ChannelKind(Enum):
    """Who answers a number."""

    DUTY = "duty"
    GENERAL = "general"
    SMS = "sms"
    PARTNER = "after_hours_partner"
    NATIONAL = "national"


class Visibility(Enum):
    """Whom a number that is not public is for."""

    STAFF = "staff_only"
    TRANSFER = "transfer_only"  # a switchboard may put a caller through, and does not say the number


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a fact comes from and who (a person's id) answers for it. From ``expires_at`` it is not confirmed."""

    source: str
    owner: str
    verified_at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Phone:
    """A number that citizens may be given, and the hours in which a person answers it (OpenStreetMap rule).

    ``audience``: only for these groups; empty for everybody. ``facts``: None takes the office's.
    """

    number: PublicNumber
    hours: str
    label: str = ""
    kind: ChannelKind = ChannelKind.DUTY
    audience: tuple[str, ...] = ()
    facts: Provenance | None = None


@dataclass(frozen=True, slots=True)
class StaffPhone:
    """A number that no citizen is ever given: see ``StaffNumber``. ``audience`` as for ``Phone``."""

    number: StaffNumber
    hours: str
    label: str = ""
    visibility: Visibility = Visibility.STAFF
    audience: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Window:
    """When a place is open in one way, as one OpenStreetMap rule in Norwegian local time."""

    kind: WindowKind
    hours: str


@dataclass(frozen=True, slots=True)
class ReceptionPoint:
    """A place a person can go to. At most one window of each kind.

    ``bell``, ``call``: what brings somebody out to an unstaffed entrance. ``access``: how one gets in, for the notice.
    ``facts``: None takes the office's.
    """

    id: str
    label: str = ""
    windows: tuple[Window, ...] = ()
    address: str = ""
    access: str = ""
    municipality: str = ""
    bell: bool = False
    call: PublicNumber | None = None
    lends_phone: bool = False
    facts: Provenance | None = None

    def hours(self, kind: WindowKind) -> str:
        """The rule of this kind; "off" where the place has none."""
        return next((window.hours for window in self.windows if window.kind is kind), NEVER)


@dataclass(frozen=True, slots=True)
class SpecialDays:
    """From ``start`` until ``end`` other hours hold: stronger than every rule, and a later entry than an earlier one.

    ``place``: "" for all doors and the office's own phones, "doors", "phones", or the id of one reception point.
    ``instead``: the number of these days. ``office``: the id of the office that serves meanwhile.
    """

    start: datetime
    end: datetime
    hours: str = NEVER
    place: str = ""
    reason: str = ""
    instead: Phone | None = None
    office: str = ""


@dataclass(frozen=True, slots=True)
class Applying:
    """How one applies here besides on the phone. ``link``: where, with an e-ID; empty where the office takes none so.

    ``paper``: the form lies at the office's doors. A desk that helps to apply is a window of a place.
    """

    link: str = ""
    paper: bool = False


@dataclass(frozen=True, slots=True)
class SwitchedOn:
    """The office's written decision to speak a language before any speaker has signed our texts in it."""

    language: str
    by: str
    at: datetime | None
    why: str


@dataclass(frozen=True, slots=True)
class Office:
    """``hours`` is the staffed drop-in door of an office that has only one, as an OpenStreetMap rule in local time.

    ``phones`` are tried in order: duty phone first, then who answers when the office does not.
    ``language`` is the office's form of Norwegian (nb, nn). ``emergency`` holds local numbers by key (krisesenter …).
    ``telegram_words``: the office has decided that an officer may read a citizen's words on Telegram too.
    ``sms_login_words``: it has decided that a login with a code by SMS may show them, although no phone is sent them.
    ``no_follow_up``: nobody is asked a day later whether they were helped.
    ``points`` are its places where one door is not all; ``host``: the municipality whose staff it has, if not its own.
    """

    id: str
    name: str
    municipalities: tuple[str, ...]
    hours: str
    phones: tuple[Phone, ...]
    policy: Policy
    language: str = "nb"
    relay: Relay = Relay.PHONE
    emergency: Mapping[str, PublicNumber] = field(default_factory=dict)
    telegram_words: bool = False
    points: tuple[ReceptionPoint, ...] = ()
    staff_phones: tuple[StaffPhone, ...] = ()
    special: tuple[SpecialDays, ...] = ()
    facts: Provenance | None = None
    host: str = ""
    unit: str = ""
    unsigned_languages: tuple[SwitchedOn, ...] = ()
    applying: Applying = Applying()
    no_follow_up: bool = False
    sms_login_words: bool = False

    @property
    def shows_words_to_a_phone(self) -> bool:
        """Whether somebody may read a citizen's words who has shown nothing but that they have an officer's phone."""
        return self.relay is Relay.PHONE or self.sms_login_words

    @property
    def switched_on(self) -> frozenset[str]:
        """The languages that it speaks before a speaker has signed our texts in them."""
        return frozenset(each.language for each in self.unsigned_languages)

    def doors(self) -> Iterator[ReceptionPoint]:
        """Every place a person can go to; the door of ``hours`` has no id and no label."""
        if self.hours != NEVER or not self.points:
            yield ReceptionPoint("", windows=(Window(WindowKind.DROP_IN, self.hours),))
        yield from self.points
