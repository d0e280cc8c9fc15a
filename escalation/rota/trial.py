"""Test alarms: once a month each phone is asked for one word, and only a phone that answered is relied upon."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from escalation.books import Books, Person
from escalation.decision import CLOCK, Decision, Entry
from escalation.offices.hours import OSLO, is_open
from escalation.scene import Scene
from messages.address import Address
from messages.model import OutboundMessage, Purpose

EVERY = timedelta(days=25)  # so that there are days left before the test runs out
ASKED_AGAIN = timedelta(days=3)
ANSWERS = timedelta(hours=72)  # a later word answers no test of ours
WORKING_HOURS = "Mo-Fr 09:00-15:00; PH off"
STILL_NEWS = timedelta(hours=6)


def ask(scene: Scene) -> Decision:
    """A test alarm to everybody whose phone is due for one. In working hours only: it wakes nobody at night."""
    due = [p for p in scene.books.people.values() if is_due(scene.books, p, scene.now)]
    if not due or not is_open(WORKING_HOURS, scene.now):
        return Decision()
    tests = {**scene.books.plan.tests, **{person.id: scene.now for person in due}}
    return Decision(
        send=tuple(_letter(scene, person) for person in due),
        entries=tuple(Entry(scene.now, "test_asked", "", CLOCK, person.id) for person in due),
        books=replace(scene.books, plan=replace(scene.books.plan, tests=tests)),
    )


def is_due(books: Books, person: Person, now: datetime) -> bool:
    """Whoever is away is not asked; whoever did not answer is asked again after three days."""
    if person.verified_at is None or not person.ways or books.plan.away(person.id, now):
        return False
    if person.tested_at is not None and now - person.tested_at < EVERY:
        return False
    asked = books.plan.tests.get(person.id)
    return asked is None or now - asked >= ASKED_AGAIN


def answered(books: Books, person: Person, now: datetime) -> Books | None:
    """None: no test waits for an answer, so the word proves nothing."""
    asked = books.plan.tests.get(person.id)
    if asked is None or now - asked > ANSWERS:
        return None
    tests = {id: at for id, at in books.plan.tests.items() if id != person.id}
    people = {**books.people, person.id: replace(person, tested_at=now)}
    return replace(books, people=people, plan=replace(books.plan, tests=tests))


def asked_for(books: Books, person: Person, now: datetime) -> Books:
    """The person asks for a test themselves; the answer to that is the test."""
    return replace(books, plan=replace(books.plan, tests={**books.plan.tests, person.id: now}))


def _letter(scene: Scene, person: Person) -> OutboundMessage:
    office = scene.books.offices.get(person.offices[0] if person.offices else "")
    form = person.language or (office.language if office else "nb")
    sender = scene.books.number_of(office.id if office else "") or Address("sms", "")
    id = f"test:{person.id}:{scene.now.astimezone(OSLO).date()}"
    text = scene.say.say("test_alarm", form)
    return OutboundMessage(id, person.ways[0], sender, text, Purpose.INFO, expires_at=scene.now + STILL_NEWS)
