"""What is kept beside the cases: small versioned values of the console, and the latest moment that anybody here saw."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum


class Method(Enum):
    """How somebody showed who they are; it decides what the session may do."""

    LINK = "link"  # a one-time code or link from the terminal of the machine
    OIDC = "oidc"  # somebody else vouches for them
    SMS = "sms"  # a code to their tested phone: cases, and nothing else


@dataclass(frozen=True, slots=True)
class Session:
    """Somebody at a screen. ``digest`` is all we keep of the token in their cookie, ``csrf`` stands in their forms.

    ``proved_at``: when they last showed who they are. ``agent``: the family of their browser, to tell sessions apart.
    ``until``: it ends then at the latest, with a shift.
    """

    digest: str = field(repr=False)
    person: str
    method: Method
    created_at: datetime
    seen_at: datetime
    proved_at: datetime
    csrf: str = field(repr=False)
    agent: str = ""
    ended_at: datetime | None = None
    version: int = 0
    until: datetime | None = None

    @property
    def key(self) -> str:
        return self.digest


@dataclass(frozen=True, slots=True)
class Ticket:
    """Something that may be used once: a code, a link, or the way there and back to whoever vouches for a login.

    ``tries`` counts the wrong guesses. ``more`` is what must be known when it comes back.
    """

    digest: str = field(repr=False)
    kind: str
    person: str
    until: datetime
    tries: int = 0
    used_at: datetime | None = None
    more: Mapping[str, str] = field(default_factory=dict, repr=False)
    version: int = 0

    @property
    def key(self) -> str:
        return self.digest


@dataclass(frozen=True, slots=True)
class Desktop:
    """What one person has at the console: their sessions, and how they like it.

    ``shut``: how often all their sessions were ended at once. An invitation from before that opens nothing.
    """

    person: str
    sessions: tuple[str, ...] = field(default=(), repr=False)
    language: str = ""
    sound: bool = False
    shortcuts: bool = False
    version: int = 0
    shut: int = 0

    @property
    def key(self) -> str:
        return self.person


@dataclass(frozen=True, slots=True)
class Papers:
    """Unfinished work under one name, such as the drafts of texts: the writer's own format, kept as it is."""

    name: str
    sheets: Mapping[str, str] = field(default_factory=dict, repr=False)
    version: int = 0

    @property
    def key(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class Latest:
    """The latest moment that anybody here saw, by which a start sees that the clock was set back meanwhile.

    ``lost``: by how much it was, while not every deadline is put back; zero when nothing is owed. ``noticed_at``: when
    that was last seen, by the clock as it was after it.
    """

    seen_at: datetime
    lost: timedelta = timedelta()
    noticed_at: datetime | None = None
    version: int = 0
    name: str = "clock"

    @property
    def key(self) -> str:
        return self.name


TABLES: Mapping[type, str] = {
    Session: "session",
    Ticket: "ticket",
    Desktop: "desktop",
    Papers: "papers",
    Latest: "latest",
}
