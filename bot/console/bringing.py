"""A folder at a screen: it changes what whoever brings it could change there by hand, and no more. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from enum import Enum

from bot.console.access import Action, Actor, Thing, may
from bot.console.texts.flow import is_safety
from escalation import people
from escalation.books import Books, Office, Person
from escalation.people import may_bring
from messages.catalogue import Catalogue


class Why(Enum):
    """Why a folder does not count. The value is what our pages name it by."""

    TEXTS = "books_why_texts"  # words that lives hang on, which need a second person
    PHONES = "books_why_phones"  # whose a phone is, and that it works, is shown with the phone in hand
    OWN = "people_why_own"
    LEADER = "people_why_leader"


ROLES = {people.Why.OWN: Why.OWN, people.Why.LEADER: Why.LEADER}


def has_all(actor: Actor, books: Books, action: Action = Action.APPLY_BOOKS) -> bool:
    """Whether they may do it at every office of the line: a folder holds the numbers of all officers."""
    return all(may(actor, action, Thing(office)) is None for office in books.offices)


def refused(before: Books, after: Books, actor: Actor, say: Catalogue) -> Why | None:
    """The first thing that they could not do by hand. Hours, numbers, rota and who takes cases are everybody's who
    ``has_all``; what nobody has thought of here is a leader's.
    """
    if any(_is_safety(say, key) for key in _texts_changed(before, after)):
        return Why.TEXTS
    if any(_vouches(before.people.get(id), person) for id, person in after.people.items()):
        return Why.PHONES
    roles = may_bring(before, after, before.people[actor.person])
    if roles is not None:
        return ROLES[roles.why]
    return None if all(_leads(actor, before, office) for office in _decided(before, after)) else Why.LEADER


def _texts_changed(before: Books, after: Books) -> Iterator[str]:
    for language in {*before.texts, *after.texts}:
        was, becomes = before.texts.get(language, {}), after.texts.get(language, {})
        yield from (key for key in {*was, *becomes} if was.get(key) != becomes.get(key))


def _is_safety(say: Catalogue, key: str) -> bool:
    return key not in say.texts["nb"] or is_safety(say, key)


def _vouches(before: Person | None, after: Person) -> bool:
    """Whether a file would say that a phone is somebody's, or was tested. Somebody new may come, and is invited."""
    if before is None:
        return after.verified_at is not None or after.tested_at is not None
    return (before.ways, before.verified_at, before.tested_at) != (after.ways, after.verified_at, after.tested_at)


def _decided(before: Books, after: Books) -> Iterator[str]:
    """The offices whose leader decides what differs; all of them for what is the line's."""
    ids = tuple(before.offices)
    if (before.line, before.partners, ids) != (after.line, after.partners, tuple(after.offices)):
        yield from ids
    yield from (id for id in ids if id in after.offices and _kept(before.offices[id]) != _kept(after.offices[id]))


def _kept(office: Office) -> Office:
    """Without what an admin keeps right: doors, numbers, their hours and who answers for them."""
    return replace(office, hours="", phones=(), points=(), staff_phones=(), special=(), facts=None)


def _leads(actor: Actor, books: Books, office: str) -> bool:
    return may(actor, Action.EDIT_POLICY, Thing(office)) is None
