"""Gaps told before they happen: to the leaders, 48 hours ahead, 2 hours ahead, and on working days for two weeks ahead.

Each gap is told once for each mark, however often one looks: the ids name the office, the gap and the mark.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from escalation.books import Office, Person
from escalation.decision import CLOCK, Decision, Entry
from escalation.offices.hours import OSLO, is_open
from escalation.rota.duty import leaders
from escalation.rota.gap import Gap, uncovered
from escalation.scene import Scene
from messages.address import Address
from messages.model import OutboundMessage, Purpose
from messages.moments import When

DAYS = 14
WORKING_HOURS = "Mo-Fr 09:00-15:00; PH off"
AWAKE = "Mo-Su 07:00-22:00"  # what is two days off can wait until the leader is up
FAR, NEAR = timedelta(hours=48), timedelta(hours=2)
STILL_NEWS = timedelta(hours=6)


@dataclass(frozen=True, slots=True)
class Told:
    """``cause`` names the gap and the mark: whoever finds the same gap again changes nothing."""

    cause: str
    decision: Decision


def told(scene: Scene) -> tuple[Told, ...]:
    """Everything that the leaders should have heard by now. Most of it they have."""
    return tuple(each for office in scene.books.offices.values() for each in _office(scene, office))


def _office(scene: Scene, office: Office) -> Iterator[Told]:
    found = uncovered(scene.books, office.id, scene.now, DAYS)
    for gap in found:
        mark = _mark(gap, scene.now)
        if mark:
            cause = f"gap:{office.id}:{gap.duty or 'all'}:{_name(gap, scene.now)}:{mark}"
            yield Told(cause, _letters(scene, office, cause, (gap,), urgent=mark != "48"))
    later = tuple(gap for gap in found if gap.start > scene.now + FAR)
    if later and is_open(WORKING_HOURS, scene.now):
        cause = f"gaps:{office.id}:{_day(scene.now)}"
        yield Told(cause, _letters(scene, office, cause, later, urgent=False))


def _mark(gap: Gap, now: datetime) -> str:
    """The nearest mark that is reached; empty where it is too early to tell."""
    lead = gap.start - now
    if lead <= timedelta():
        return "now"
    if lead <= NEAR:
        return "2"
    return "48" if lead <= FAR and is_open(AWAKE, now) else ""


def _name(gap: Gap, now: datetime) -> str:
    """By its beginning. One that runs is seen only from now on: it goes by its end, and is told once a day."""
    kind = "untested" if gap.untested else "nobody"
    if gap.start > now:
        return f"{kind}:{gap.start:%Y%m%dT%H%M%S}"
    end = "" if gap.end == now + timedelta(days=DAYS) else f"{gap.end:%Y%m%dT%H%M%S}"
    return f"{kind}:{end}:{_day(now)}"


def _letters(scene: Scene, office: Office, cause: str, gaps: tuple[Gap, ...], *, urgent: bool) -> Decision:
    """The entry is written also where the office has no leader who could be told."""
    sender = scene.books.number_of(office.id) or Address("sms", "")
    ends = scene.now + STILL_NEWS if not urgent else max(gaps[0].end, scene.now + NEAR)
    send = tuple(
        OutboundMessage(
            f"{cause}:{leader.id}", leader.ways[0], sender, _words(scene, office, leader, cause, gaps),
            Purpose.INFO, urgent=urgent, expires_at=ends,
        )
        for leader in leaders(scene.books, office.id, scene.now)
    )  # fmt: skip
    return Decision(send=send, entries=(Entry(scene.now, "gap_told", "", CLOCK, cause),))


def _words(scene: Scene, office: Office, leader: Person, cause: str, gaps: tuple[Gap, ...]) -> str:
    first, form = gaps[0], leader.language or office.language
    values: dict[str, str | When] = {
        "office": office.name,
        "since": When(first.start, scene.now),
        "until": When(first.end, scene.now),
    }
    if cause.startswith("gaps:"):
        return scene.say.say("gaps_ahead", form, count=str(len(gaps)), **values)
    if first.untested:
        return scene.say.say("gap_untested", form, **values)
    if first.duty:
        return scene.say.say("gap_duty", form, duty=first.duty, **values)
    return scene.say.say("gap_nobody", form, **values)


def _day(now: datetime) -> str:
    return now.astimezone(OSLO).date().isoformat()
