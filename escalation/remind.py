"""Who is asked, once a day, to look at what they answer for before it is out of date."""

from __future__ import annotations

from datetime import datetime, timedelta

from escalation.books import Office, Person
from escalation.decision import CLOCK, Decision, Entry
from escalation.offices.hours import OSLO, is_open
from escalation.offices.stale import Fact, expiring
from escalation.rota import leaders, wakeable
from escalation.scene import Scene
from messages.address import Address
from messages.model import OutboundMessage, Purpose
from messages.moments import When

WHEN = "Mo-Fr 09:00-15:00; PH off"  # nobody is texted about a notice in their free time
STILL_NEWS = timedelta(hours=6)


def remind(scene: Scene) -> Decision:
    """One text for each owner and office. On the same day it is the same decision, so it may be made again."""
    decision = Decision()
    for office in scene.books.offices.values() if is_open(WHEN, scene.now) else ():
        owners: dict[str, Fact] = {}
        for fact in sorted(expiring(office, scene.now), key=lambda fact: fact.facts.expires_at):
            owners.setdefault(fact.facts.owner, fact)
        for owner, fact in owners.items():
            for person in _who(scene, office, owner):
                decision = decision.plus(_letter(scene, office, person, fact))
    return decision


def day(now: datetime) -> str:
    """The Norwegian day: what was reminded of on it is not reminded of again before the next."""
    return now.astimezone(OSLO).date().isoformat()


def _who(scene: Scene, office: Office, owner: str) -> tuple[Person, ...]:
    """Whoever answers for the fact; the leaders where nobody by that name can be reached."""
    person = scene.books.people.get(owner)
    return (person,) if person and wakeable(person, office.id) else leaders(scene.books, office.id)


def _letter(scene: Scene, office: Office, person: Person, fact: Fact) -> Decision:
    ends = fact.facts.expires_at
    key = "facts_expired" if ends <= scene.now else "facts_expiring"
    form = person.language or office.language
    text = scene.say.say(key, form, office=office.name, until=When(ends, scene.now, through=True))
    id = f"facts:{office.id}:{person.id}:{day(scene.now)}"
    sender = scene.books.number_of(office.id) or Address("sms", "")
    letter = OutboundMessage(id, person.ways[0], sender, text, Purpose.INFO, expires_at=scene.now + STILL_NEWS)
    return Decision(send=(letter,), entries=(Entry(scene.now, "reminded", "", CLOCK, f"{office.id} {person.id}"),))
