"""A code binds an account once, in time, and to whom it was made for; else nothing changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from escalation.accounts import bind, invite, let_go
from escalation.books import Books
from escalation.logins import unbound
from messages.address import Address
from tests.fakes.cases import SCENE

NOW, KARIS, OTHER = SCENE.now, Address("telegram", "700000021"), Address("telegram", "700000099")
PHONE = SCENE.books.people["kari"].ways[0]


def invited() -> Books:
    return invite(SCENE.books, "kari", "secret", NOW + timedelta(hours=1))


def test_the_account_comes_first_and_the_phone_stays() -> None:
    bound = bind(invited(), "secret", KARIS, NOW)
    assert bound is not None
    assert bound.books.people["kari"].ways == (KARIS, PHONE)
    assert bound.books.person_at(KARIS) == bound.person


def test_a_code_works_once_and_is_not_kept() -> None:
    bound = bind(invited(), "secret", KARIS, NOW)
    assert bound is not None
    assert bind(bound.books, "secret", OTHER, NOW) is None
    assert "secret" not in repr(invited().invited["kari"].digest)
    assert invited().invited["kari"].digest not in repr(invited())


def test_a_code_that_is_wrong_or_too_old_or_was_replaced_binds_nobody() -> None:
    assert bind(invited(), "Secret", KARIS, NOW) is None
    assert bind(invited(), "", KARIS, NOW) is None
    assert bind(invited(), "secret", KARIS, NOW + timedelta(hours=1)) is None
    again = invite(invited(), "kari", "another", NOW + timedelta(hours=1))
    assert bind(again, "secret", KARIS, NOW) is None


def test_who_was_struck_or_is_not_verified_is_bound_by_no_code() -> None:
    kari = replace(SCENE.books.people["kari"], verified_at=None)
    assert bind(replace(invited(), people={}), "secret", KARIS, NOW) is None
    assert bind(replace(invited(), people={"kari": kari}), "secret", KARIS, NOW) is None


def test_an_account_belongs_to_one_person() -> None:
    ola = replace(SCENE.books.people["ola"], ways=(KARIS,))
    taken = replace(invited(), people={**SCENE.books.people, "ola": ola})
    assert bind(taken, "secret", KARIS, NOW) is None


def test_a_new_account_replaces_the_old_one() -> None:
    first = bind(invited(), "secret", OTHER, NOW)
    assert first is not None
    second = bind(invite(first.books, "kari", "again", NOW + timedelta(hours=1)), "again", KARIS, NOW)
    assert second is not None
    assert second.person.ways == (KARIS, PHONE)


def test_an_account_that_is_let_go_is_nobodys_and_neither_is_an_open_code() -> None:
    bound = bind(invited(), "secret", KARIS, NOW)
    assert bound is not None
    gone = let_go(invite(bound.books, "kari", "again", NOW + timedelta(hours=1)), bound.person, "telegram")
    assert (gone.people["kari"].ways, gone.person_at(KARIS)) == ((PHONE,), None)
    assert bind(gone, "again", KARIS, NOW) is None


def test_whoever_is_shown_out_of_the_console_has_no_open_code_either() -> None:
    books = invited()
    assert bind(unbound(books, books.people["kari"]), "secret", KARIS, NOW) is None
