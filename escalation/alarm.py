"""An alarm: what the operator is told when the engine had to be mended, or does not do its work."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum

from escalation.decision import CLOCK, Decision, Entry
from escalation.scene import Scene
from messages.address import Address
from messages.model import OutboundMessage, Purpose


class Trouble(Enum):
    """What may be wrong with the house itself. The value is the end of the text's key."""

    UNCOVERED = "uncovered"  # open cases had no timer; they have one again
    LATE = "late"  # a deadline has passed, or a message waits, and nothing happens
    GATEWAY = "gateway"  # a gateway takes nothing
    CLOCK = "clock"  # it was set back; deadlines and letters were put back with it
    UNREADABLE = "unreadable"  # rows that cannot be opened


def alarm(scene: Scene, trouble: Trouble, id: str, operators: Sequence[Address], codes: Iterable[str] = ()) -> Decision:
    """One text to each address of the operator. Never a citizen's text, name or number; cases by code only.

    ``id`` names this trouble: whoever else finds the same writes the same letters, and they go out once.
    """
    office = next(iter(scene.books.offices.values()))
    text = scene.say.say(f"alarm_{trouble.value}", office.language, codes=", ".join(codes))
    letters = tuple(
        OutboundMessage(f"{id}:{n}", to, _from(scene, to), text, Purpose.INFO, urgent=True)
        for n, to in enumerate(operators)
    )
    return Decision(send=letters, entries=(Entry(scene.now, "alarm", "", CLOCK, trouble.value),))


def _from(scene: Scene, to: Address) -> Address:
    return scene.books.number_of(next(iter(scene.books.offices))) or to
