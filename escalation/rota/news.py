"""News of the rota: who is told what, when two agree on a swap or all are asked; the same from screen and phone.

It is read off the plan as it was and as it is now, so that no way of changing it forgets somebody.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from escalation.books import Books, Person
from escalation.plan import Ask, Swap
from escalation.rota.duty import leaders
from escalation.rota.stints import YEAR, stint_called
from escalation.scene import Scene
from messages.address import Address
from messages.model import OutboundMessage, Purpose
from messages.moments import When


def news(scene: Scene, after: Books, by: str) -> tuple[OutboundMessage, ...]:
    """``scene`` is from before. Whoever did it, ``by``, is told by what they did it with."""
    letters = (*_of_swaps(scene, after, by), *_of_asks(scene, after))
    ours = set(after.people[by].ways) if by in after.people else set()
    return tuple(letter for letter in letters if letter.to not in ours)


def of_absence(scene: Scene, person: Person, key: str, cause: str, by: str) -> tuple[OutboundMessage, ...]:
    """That somebody is sick, or well again, to the leaders of all their offices, but for who says it."""
    offices = [scene.books.offices[id] for id in person.offices if id in scene.books.offices]
    told = {each.id: (each, office) for office in offices for each in leaders(scene.books, office.id, scene.now)}
    letters = []
    for leader, office in told.values():
        way, sender = scene.carriers.way(leader), scene.books.number_of(office.id) or Address("sms", "")
        if way is not None and leader.id not in (person.id, by):
            text = scene.say.say(key, leader.language or office.language, name=person.name)
            id = f"{cause}:leader:{leader.id}"
            letters.append(OutboundMessage(id, leader.ways[way], sender, text, Purpose.INFO))
    return tuple(letters)


def _of_swaps(scene: Scene, after: Books, by: str) -> Iterator[OutboundMessage]:
    before, now = scene.books.plan.swaps, after.plan.swaps
    known = {swap.id: swap for swap in before}
    for swap in now:
        if swap.id not in known:
            yield from _swap(scene, swap, "swap_asked", swap.taker, swap.giver)
        elif swap.accepted_at and not known[swap.id].accepted_at:
            yield from _swap(scene, swap, "swap_agreed", swap.giver, swap.taker)
    gone = known.keys() - {swap.id for swap in now}
    for swap in before:
        if swap.id in gone and swap.accepted_at is None and by == swap.taker:
            yield from _swap(scene, swap, "swap_refused", swap.giver, swap.taker)
        elif swap.id in gone and swap.accepted_at is None and by == swap.giver:
            yield from _swap(scene, swap, "swap_withdrawn", swap.taker, swap.giver)


def _swap(scene: Scene, swap: Swap, key: str, to: str, name: str) -> Iterator[OutboundMessage]:
    stint = stint_called(scene.books, swap.stint, scene.now, YEAR)
    person = scene.books.people.get(to)
    if stint is not None and person is not None:
        hours = (max(stint.start, scene.now), stint.end)
        yield from _letter(scene, person, stint.office, f"swap:{swap.id}:{key}", key, scene.name(name), hours)


def _of_asks(scene: Scene, after: Books) -> Iterator[OutboundMessage]:
    known = {ask.id: ask for ask in scene.books.plan.asks}
    kept = {ask.id for ask in after.plan.asks}
    for ask in (ask for ask in known.values() if ask.id not in kept and not ask.taker and scene.now < ask.end):
        yield from _to_all(scene, ask, "swap_withdrawn", ask.asked)
    for ask in after.plan.asks:
        if ask.id not in known:
            yield from _to_all(scene, ask, "all_asked", ask.asked)
        elif ask.taker and not known[ask.id].taker:
            others = tuple(person for person in ask.asked if person != ask.taker)
            yield from _to_all(scene, ask, "all_thanked", others)
            told = [person.id for person in leaders(scene.books, ask.office, scene.now)]
            more = dict.fromkeys((*([ask.gone] if ask.gone else []), ask.by, *told))
            yield from _to_all(scene, ask, "all_found", tuple(p for p in more if p not in ask.asked))


def _to_all(scene: Scene, ask: Ask, key: str, people: tuple[str, ...]) -> Iterator[OutboundMessage]:
    for id in people:
        if id in scene.books.people:
            name, hours = scene.name(ask.taker or ask.gone), (max(ask.start, scene.now), ask.end)
            yield from _letter(scene, scene.books.people[id], ask.office, f"ask:{ask.id}:{key}", key, name, hours)


def _letter(
    scene: Scene, person: Person, office_id: str, id: str, key: str, name: str, hours: tuple[datetime, datetime]
) -> Iterator[OutboundMessage]:
    """Nothing to somebody whom nothing reaches. It is no news any more when the hours are over."""
    way, office = scene.carriers.way(person), scene.books.offices[office_id]
    if way is None:
        return
    since, until = (When(at, scene.now) for at in hours)
    form = person.language or office.language
    text = scene.say.say(key, form, office=office.name, name=name, since=since, until=until)
    sender = scene.books.number_of(office_id) or Address("sms", "")
    yield OutboundMessage(f"{id}:{person.id}", person.ways[way], sender, text, Purpose.INFO, expires_at=hours[1])
