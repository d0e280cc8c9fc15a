"""Words for the holder did not arrive: another way to them is tried, or they count as silent before long."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from escalation.books import Person
from escalation.case import Case, Stage, Timer
from escalation.decision import CLOCK, Decision, Entry
from escalation.letters import may_carry_words, sender
from escalation.moves.hand_over import patience
from escalation.scene import Scene
from messages.address import Address
from messages.model import OutboundMessage, Purpose

WORDS = (Purpose.RELAY, Purpose.YOURS)


def holder_unreached(scene: Scene, case: Case, message: OutboundMessage) -> Decision:
    """Nothing, unless they are the holder's, of this promise: whoever lost the case need not read them."""
    holder = scene.books.people.get(case.holder or "")
    theirs = case.stage is Stage.TAKEN and message.epoch == case.epoch and message.purpose in WORDS
    if holder is None or not theirs or message.to not in holder.ways:
        return Decision()
    noted = Decision(entries=(Entry(scene.now, "holder_unreached", case.id, CLOCK, holder.id),))
    to = _next_way(scene, case, holder, message.to)
    if to is None:
        return noted.plus(Decision(cases=(_hurried(scene, case),)))
    return noted.plus(
        Decision(send=(replace(message, id=f"{message.id}:next", to=to, sender=sender(scene, case, to)),))
    )


def _next_way(scene: Scene, case: Case, holder: Person, tried: Address) -> Address | None:
    """By which words may go."""
    rest = holder.ways[holder.ways.index(tried) + 1 :]
    return next((w for w in rest if may_carry_words(scene, case, w) and scene.carriers.carries(w.channel)), None)


def _hurried(scene: Scene, case: Case) -> Case:
    """They keep it if they are heard from; else the next is woken as soon as after an alert."""
    ends = min(case.timers[Timer.LEASE], scene.now + patience(case))
    kept: dict[Timer, datetime] = {timer: at for timer, at in case.timers.items() if timer is not Timer.WARN}
    return replace(case, timers={**kept, Timer.LEASE: ends})
