"""A conversation as its holder reads it: who said what and when, which way the letters run, and whether it arrived."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from escalation.case import Case
from escalation.decision import CITIZEN, Said
from escalation.moves.writing import letter_id
from escalation.scene import Scene
from messages.address import SMS
from messages.direction import direction
from messages.model import ReceiptStatus
from messages.sms import fold, parts

SHOWN_DIGITS = 3
LOST = (ReceiptStatus.FAILED, ReceiptStatus.EXPIRED)


@dataclass(frozen=True, slots=True)
class Bubble:
    """``name``: empty for the citizen. ``arrived``: the name of its words; empty for what was written to us.

    ``late``: when it was sent, where it lay at a gateway for long.
    """

    id: str
    name: str
    at: datetime
    text: str = field(repr=False)
    language: str
    way: str
    arrived: str
    late: datetime | None

    @property
    def lost(self) -> bool:
        return self.arrived == "lost"


@dataclass(frozen=True, slots=True)
class Size:
    """What a text costs: letters and SMS."""

    letters: int
    parts: int


def talk(scene: Scene, case: Case, thread: Iterable[Said]) -> tuple[Bubble, ...]:
    """Oldest first."""
    return tuple(_bubble(scene, case, said, n) for n, said in enumerate(thread))


def _bubble(scene: Scene, case: Case, said: Said, n: int) -> Bubble:
    theirs = said.by == CITIZEN
    return Bubble(
        id=f"said-{n}",
        name="" if theirs else scene.name(said.by),
        at=said.at,
        text=said.text,
        language=case.language if theirs else "",
        way=direction(said.text),
        arrived="" if theirs else _arrived(case.arrived.get(letter_id(said.id))),
        late=said.late,
    )


def _arrived(status: ReceiptStatus | None) -> str:
    if status is None:
        return "waits"
    return "lost" if status in LOST else status.value


def size(text: str) -> Size:
    """As it is paid for."""
    sent = fold(text.strip())
    return Size(len(sent), parts(sent))


def last_digits(case: Case) -> str:
    """Enough to tell two citizens apart, and not to ring one; nothing for who writes from a chat."""
    number = next((address.name for address in (case.citizen, *case.also) if address.channel == SMS), "")
    return number[-SHOWN_DIGITS:]
