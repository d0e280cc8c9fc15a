"""Many cases move in the same moment: an officer gets one text about all of them, a life first, then the oldest.

The first alert of a case is never among them: it goes out by itself, at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import reduce

from escalation.case import Case, Class, Timer
from escalation.decision import Decision, Relied, Table
from escalation.letters import ALERT_LIVES
from escalation.moves.due import fire
from escalation.moves.graver import RANK
from escalation.scene import Scene
from messages.address import Address
from messages.model import OutboundMessage, Purpose

MANY = 3
"""From so many on they are one text."""
MOST = 100
"""Of so many it speaks at most: longer than six parts, and a gateway may refuse all of it."""


@dataclass(frozen=True, slots=True)
class _Later:
    """An alert that is not the first of its case."""

    case: Case
    letter: OutboundMessage


def together(scene: Scene, ready: Sequence[tuple[Case, Timer]]) -> Decision | None:
    """What all these timers do, as one decision; None where no officer would get many texts by it."""
    moved = [(case, fire(scene, case, timer)) for case, timer in ready]
    crowds = [crowd for crowd in _crowds(moved) if len(crowd) >= MANY]
    if not crowds:
        return None
    bundled = {later.letter.id for crowd in crowds for later in crowd}
    relied = Decision(relied_on=tuple(Relied(Table.CASE, case.id, case.version) for case, _ in ready))
    whole = reduce(Decision.plus, (decision for _, decision in moved), relied)
    alone = tuple(letter for letter in whole.send if letter.id not in bundled)
    return replace(whole, send=(*(_bundle(scene, few) for crowd in crowds for few in _in_few(crowd)), *alone))


def _crowds(moved: Sequence[tuple[Case, Decision]]) -> list[list[_Later]]:
    """The later alerts, by where they go and of which office they speak."""
    found: dict[tuple[Address, str], list[_Later]] = {}
    for before, decision in moved:
        cases = {case.id: case for case in decision.cases}
        for letter in decision.send if before.alerts else ():
            if letter.purpose is Purpose.ALERT and letter.case in cases:
                case = cases[letter.case]
                found.setdefault((letter.to, case.office), []).append(_Later(case, letter))
    return list(found.values())


def _in_few(crowd: Sequence[_Later]) -> list[Sequence[_Later]]:
    """A life first, then the oldest; so many that a gateway takes the text."""
    ordered = sorted(crowd, key=lambda later: (-RANK[later.case.klass], later.case.opened_at, later.case.id))
    return [ordered[at : at + MOST] for at in range(0, len(ordered), MOST)]


def _bundle(scene: Scene, ordered: Sequence[_Later]) -> OutboundMessage:
    """Codes and classes, and no more than that; what became of it is noted in every case it speaks of."""
    first = ordered[0]
    person = first.case.alerts[first.letter.id].person
    form = scene.form(first.case, person)
    codes = ". ".join(_named(scene, klass, ordered, form) for klass in _classes(ordered))
    values = {"office": scene.office(first.case).name, "count": str(len(ordered)), "codes": codes}
    return OutboundMessage(
        id=f"{first.letter.id}:with:{len(ordered)}",
        to=first.letter.to,
        sender=first.letter.sender,
        text=scene.say.say("alert_many", form, **values),
        purpose=Purpose.ALERT,
        urgent=True,
        expires_at=scene.now + ALERT_LIVES,
        life=any(later.letter.life for later in ordered),
        covers=tuple(later.letter.id for later in ordered),
    )


def _classes(ordered: Sequence[_Later]) -> list[Class]:
    return list(dict.fromkeys(later.case.klass for later in ordered))


def _named(scene: Scene, klass: Class, ordered: Sequence[_Later], form: str) -> str:
    codes = ", ".join(later.case.code for later in ordered if later.case.klass is klass)
    return f"{scene.say.say(f'class_{klass.value}', form)}: {codes}"
