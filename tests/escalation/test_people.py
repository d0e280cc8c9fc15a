"""People of an office: put in, given roles and taken them, by those who may."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from escalation.books import Books, Person
from escalation.people import Refused, Why, added, given, new_id
from escalation.roles import Role
from escalation.rota.changes import remove
from messages.address import phone
from tests.fakes.town import FRIDAY_NIGHT, example

AT = "eksempelvik"
NEW = phone("+47 00 00 00 77")


def put_in(books: Books, name: str = "Åse Ødegård") -> Books:
    after = added(books, name, NEW, AT)
    assert isinstance(after, Books)
    return after


def of(books: Books, id: str) -> Person:
    return books.people[id]


def test_whoever_is_put_in_takes_cases_and_is_not_woken_before_the_phone_is_shown_to_be_theirs() -> None:
    person = of(put_in(example()), "ase-v1")
    assert person.roles_at(AT) == {Role.CASEWORKER}
    assert (person.verified_at, person.ways) == (None, (NEW,))


def test_a_phone_belongs_to_one_person() -> None:
    assert added(put_in(example()), "Per", NEW, AT) == Refused(Why.ANOTHERS)
    assert added(example(), "  ", NEW, AT) == Refused(Why.NO_NAME)


@pytest.mark.parametrize(("name", "id"), [("Kari Nordmann", "kari-v8"), ("Ŋuŋŋá", "nunna-v8"), ("明", "person-v8")])
def test_everybody_gets_a_word_of_their_own(name: str, id: str) -> None:
    assert new_id(name, replace(example(), version=7)) == id


def test_a_word_that_somebody_wrote_by_hand_is_not_given_again() -> None:
    books = example()
    known = {**books.people, "kari-v1": of(books, "kari"), "kari-v1-2": of(books, "ola")}
    assert new_id("Kari", replace(books, people=known)) == "kari-v1-3"


def test_whoever_is_put_in_after_somebody_left_does_not_get_their_word() -> None:
    books = put_in(example(), "Per")
    (first,) = books.people.keys() - example().people.keys()
    gone = remove(books, first, FRIDAY_NIGHT)
    assert isinstance(gone, Books)
    after = put_in(replace(gone, version=2), "Per")
    (second,) = after.people.keys() - example().people.keys()
    assert first != second


def test_a_leader_gives_and_takes_and_nobody_gives_themselves() -> None:
    books = example()
    mo, kari, ola = (of(books, id) for id in ("mo", "kari", "ola"))
    wanted = frozenset({Role.CASEWORKER, Role.AUDITOR})
    after = given(books, mo, kari, AT, wanted)
    assert isinstance(after, Books)
    assert of(after, "kari").roles_at(AT) == wanted
    assert given(books, ola, kari, AT, wanted) == Refused(Why.LEADER)
    assert given(books, ola, ola, AT, frozenset(Role)) == Refused(Why.OWN)
    assert given(books, mo, mo, AT, frozenset(Role)) == Refused(Why.OWN)


def test_an_admin_takes_somebody_from_the_cases_but_no_more() -> None:
    books = example()
    after = given(books, of(books, "ola"), of(books, "kari"), AT, frozenset())
    assert isinstance(after, Books)
    assert of(after, "kari").roles_at(AT) == frozenset()
    assert given(books, of(books, "ola"), of(books, "mo"), AT, frozenset({Role.CASEWORKER})) == Refused(Why.LEADER)


@pytest.mark.parametrize("many", [False, True], ids=["one office", "two offices"])
def test_somebody_has_exactly_the_roles_that_were_given_and_keeps_those_elsewhere(many: bool) -> None:
    books = example()
    mo = of(books, "mo")
    there = replace(of(books, "mo"), id="x", offices=(AT, "andre") if many else (AT,), roles={"andre": (Role.AUDITOR,)})
    before = there.roles_at("andre")
    for flags in product((False, True), repeat=len(Role)):
        roles = frozenset(role for role, has in zip(Role, flags, strict=True) if has)
        after = given(replace(books, people={**books.people, "x": there}), mo, there, AT, roles)
        assert isinstance(after, Books)
        assert of(after, "x").roles_at(AT) == roles
        assert of(after, "x").roles_at("andre") == before
