"""People of an office: put into the books, given and taken what they may do. Who may say so is asked here too."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from enum import Enum

from escalation.books import Books, Person
from escalation.roles import Role
from messages.address import Address

LETTERS = str.maketrans({"æ": "ae", "ø": "o", "å": "a", "đ": "d", "ŋ": "n", "ŧ": "t"})


class Why(Enum):
    """Why somebody was not put in, or not given a role. The value is what our pages name it by."""

    NO_NAME = "no_name"
    ANOTHERS = "anothers"  # the phone is somebody else's
    OWN = "own"  # nobody gives themselves a role
    LEADER = "leader"  # only a leader gives and takes more than the work with cases


@dataclass(frozen=True, slots=True)
class Refused:
    """Nothing was changed."""

    why: Why


def added(books: Books, name: str, phone: Address, office: str) -> Books | Refused:
    """Somebody who takes cases there. They are woken from the day on which they have shown that the phone is theirs."""
    if not name.strip():
        return Refused(Why.NO_NAME)
    if any(phone in person.ways for person in books.people.values()):
        return Refused(Why.ANOTHERS)
    person = Person(new_id(name, books), name.strip(), (phone,), (office,))
    return _with(books, person)


def given(books: Books, by: Person, person: Person, office: str, roles: frozenset[Role]) -> Books | Refused:
    """From now on these are the roles of this person at this office. Taking away is refused to no leader."""
    before = person.roles_at(office)
    if by.id == person.id and roles - before:
        return Refused(Why.OWN)
    if (before ^ roles) - {Role.CASEWORKER} and Role.LEADER not in by.roles_at(office):
        return Refused(Why.LEADER)
    return _with(books, _as(person, office, roles))


def may_bring(before: Books, after: Books, by: Person) -> Refused | None:
    """Whether this person may let whole books count: nobody gives themselves a role by way of a file."""
    for office in {**before.offices, **after.offices}:
        for id in {**before.people, **after.people}:
            had, gets = _roles(before, id, office), _roles(after, id, office)
            if id == by.id and gets - had:
                return Refused(Why.OWN)
            if (had ^ gets) - {Role.CASEWORKER} and Role.LEADER not in by.roles_at(office):
                return Refused(Why.LEADER)
    return None


def _roles(books: Books, id: str, office: str) -> frozenset[Role]:
    person = books.people.get(id)
    return person.roles_at(office) if person else frozenset()


def _as(person: Person, office: str, roles: frozenset[Role]) -> Person:
    """Whoever takes cases at one office only and leads it is its leader in the books; elsewhere it is said by name."""
    others = tuple(each for each in person.offices if each != office)
    offices = tuple(dict.fromkeys((*person.offices, office))) if Role.CASEWORKER in roles else others
    leads = Role.LEADER in roles and offices == (office,)
    named = roles - {Role.CASEWORKER} - ({Role.LEADER} if leads else set())
    kept = {id: each for id, each in person.roles.items() if id != office}
    if person.leader and not leads:  # at their other offices they lead as before
        kept |= {id: tuple(dict.fromkeys((*kept.get(id, ()), Role.LEADER))) for id in others}
    own = {office: tuple(sorted(named, key=lambda role: role.value))} if named else {}
    return replace(person, offices=offices, leader=leads, roles={**kept, **own})


def new_id(name: str, books: Books) -> str:
    """The first name, and the version of the books that they are put into: a word that nobody has, had or will have.

    The trail, invitations and shifts name people by it for years, also those of somebody who is gone.
    """
    plain = unicodedata.normalize("NFKD", name.lower().translate(LETTERS)).encode("ascii", "ignore").decode()
    word = (re.findall(r"[a-z][a-z0-9]*", plain) or ["person"])[0]
    own = f"{word}-v{books.version + 1}"
    numbered = (f"{own}-{n}" for n in range(2, len(books.people) + 3))
    return own if own not in books.people else next(each for each in numbered if each not in books.people)


def _with(books: Books, person: Person) -> Books:
    return replace(books, people={**books.people, person.id: person})
